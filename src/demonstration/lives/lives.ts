import { calendar, moment, numberOf } from './calendar.ts'
import { chance } from './chance.ts'
import {
  ofEnterprise,
  type Along,
  type County,
  type Enterprise,
  type Known,
  type World,
} from './county.ts'
import { addApproaches, addBackUp, addFreeTime, addUnpaidTime } from './around.ts'
import { addPersonAway, newPerson, type Person } from './people.ts'
import { placesOf, placeWith, type Place } from './places.ts'
import { noRows, type Rows } from './rows.ts'
import { agree, plan, type Stay } from './stays.ts'
import { teller, type Told } from './told.ts'
import { writeVisit } from './versions.ts'
import { come } from './visits.ts'
import { addWorkers, comeAlong } from './workers.ts'

/** What the next enterprise shares with the one before: who is known to both, and who works and is supported. */
interface Shared {
  known?: Known
  also?: { accountId: string; name: string }
  along?: Along
}

/**
 * Lives in a county, an enterprise at a time: rows of everyday records, and what they were told to be.
 * From the same county and seed come the same, always.
 */
export function* lives(
  county: County,
  enterprises: Iterable<Enterprise>,
): Generator<{ rows: Rows; told: Told[] }> {
  let shared: Shared = {}
  let number = 0
  for (const enterprise of enterprises) {
    const one = livesOf(county, enterprise, `${county.seed} ${number++}`, shared)
    shared = one.shared
    yield one
  }
}

/** The lives of one enterprise. @returns who stayed until it closed, too. */
export function livesOf(county: County, enterprise: Enterprise, seed: string, shared: Shared) {
  const w = worldOf(county, enterprise, seed)
  addWorkers(w, shared.also)
  addFreeTime(w)
  const people: Person[] = []
  const came: number[] = []
  const stayed: Person[] = []
  const liveIn = (place: Place, known?: Known, isCertain = false) => {
    for (const stay of staysIn(w, place, known, isCertain)) {
      people.push(stay.person)
      came.push(stay.from)
      live(w, stay)
      if (stay.until === w.closes) stayed.push(stay.person)
    }
  }
  const places = placesOf(w)
  for (const [index, place] of places.entries())
    liveIn(place, index === 0 ? shared.known : undefined)
  if (shared.along) {
    const { on, person, worker } = shared.along
    const one = comeAlong(w, on, worker)
    for (const place of placeWith(w, one, on + 2)) liveIn(place, person, true)
  }
  addApproaches(w, came)
  addUnpaidTime(w)
  if (w.closes < w.until) close(w)
  const going = stayed.find(({ fate, isDead, shared: isShared }) => !fate && !isDead && !isShared)
  return {
    ...{ rows: w.rows, told: w.tell.told(), shared: sharedBy(w, people) },
    ...{ closes: w.closes, stayed: going && knownOf(going) },
  }
}

function worldOf(county: County, enterprise: Enterprise, seed: string): World {
  const own = chance(seed)
  const days = calendar(county.timeZone)
  const [from, until] = [numberOf(county.from), numberOf(county.until)]
  const left = until - from
  const closes =
    enterprise.turn === 'fails'
      ? from + own.between(left >> 1, left - 12)
      : enterprise.turn === 'goes-on'
        ? from + own.between(left >> 2, left >> 1)
        : Infinity
  return {
    ...{ county, enterprise, chance: own, calendar: days, rows: noRows(), workers: [] },
    tell: teller(enterprise.providerId, county.timeZone),
    ...{ from, until, end: days.at(until, 0), closes, names: new Set<string>() },
    by: `account:${enterprise.owner?.accountId ?? ''}`,
  }
}

/** Who has a place, one after the other. Somebody may come back to it, by another agreement. */
function* staysIn(w: World, place: Place, known?: Known, isCertain = false): Generator<Stay> {
  const { chance: own, enterprise, county } = w
  const mean = 450 / Math.max(1, county.trouble / 2)
  const earliest = Math.max(place.from, enterprise.listedOn)
  let from = place.from > w.from ? place.from : Math.max(earliest, w.from - own.daysUntil(300))
  let person =
    known && (isCertain || own.is(0.6)) ? { ...knownAgain(known), shared: true } : undefined
  while (from < Math.min(w.until, place.until)) {
    const left = Math.max(from, w.from) + Math.max(20, own.daysUntil(mean))
    const until = Math.min(left, place.until, w.closes)
    const stay = {
      ...{ person: person ?? newPerson(w, from), place, from },
      until: until < w.until ? until : Infinity,
    }
    yield stay
    from = until + own.between(10, 45)
    const { fate, isDead } = stay.person
    person = own.is(0.12) && !fate && !isDead ? stay.person : undefined
  }
}

/** A stay with all that belongs to it. */
function live(w: World, stay: Stay): void {
  const { chance: own, until, calendar: days } = w
  agree(w, stay)
  addPersonAway(w, stay.person, stay.from, stay.until)
  addBackUp(w, stay)
  for (const planned of plan(w, stay)) come(w, stay, planned)
  // What happened after all was over is still written down.
  if (stay.until >= until - 3 || stay.until < w.from || !own.is(0.1)) return
  const goodbye = { worker: stay.place.worker, beginsAt: days.at(stay.until + 1, 840), minutes: 30 }
  if (goodbye.worker.until > stay.until) writeVisit(w, stay, goodbye)
}

function knownAgain(known: Known): Person {
  return { ...known, goals: [], away: [], paid: [], shared: true }
}

function close(w: World): void {
  const closedAt = moment(w.calendar.at(w.closes, 900))
  w.rows['providers.closure'].push({ ...ofEnterprise(w), closed_at: closedAt, closed_by: w.by })
}

function sharedBy(w: World, people: Person[]): Shared {
  const withAccount = people.find(({ accountId, fate, isDead }) => accountId && !fate && !isDead)
  const known = w.chance.is(0.5) ? people.find((one) => !one.shared && !one.isDead) : undefined
  const also =
    withAccount && w.chance.is(0.3)
      ? { accountId: withAccount.accountId!, name: withAccount.name }
      : undefined
  return { known: known && knownOf(known), also }
}

const knownOf = ({ personId, name, accountId, fate, language }: Person): Known => ({
  ...{ personId, name, accountId, fate, language },
})
