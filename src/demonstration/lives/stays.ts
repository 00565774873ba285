import { isoOf, moment } from './calendar.ts'
import { ofEnterprise, type Worker, type World } from './county.ts'
import { address, firstNameOf } from './names.ts'
import type { Person } from './people.ts'
import type { Place } from './places.ts'
import { isFree } from './workers.ts'
import { endings, whatSupportIs } from './words.ts'

/** A person has a place, from a day until before another; Infinity: she still has. */
export interface Stay {
  person: Person
  place: Place
  from: number
  until: number
}

/** When somebody comes, as it was planned for some of a stay. */
export interface Planned {
  planId: string
  from: number
  until: number
  worker: Worker
  weekdays: number[]
  everyWeeks: number
  at: number
  minutes: number
}

const scopes = ['about_me', 'plan', 'own_visits', 'agreement']

/** What is agreed for a stay: in one version or two, by both, and how it ends. */
export function agree(w: World, { person, place, from, until }: Stay): void {
  const { rows, chance, calendar } = w
  const begunAt = Math.min(calendar.at(from - 4, 900), w.end - 7_200_000)
  const agreementId = chance.id(begunAt)
  const ids = { ...ofEnterprise(w), agreement_id: agreementId, person_id: person.personId }
  const begun = { begun_at: moment(begunAt), begun_by: w.by }
  rows['agreements.agreement'].push({
    ...ids,
    person_name: person.name,
    party: 'provider',
    ...begun,
  })
  const payer = payerOf(w)
  // Now and then the paper is signed when support has begun already.
  const agreed = from + (chance.is(0.06) ? chance.between(2, 9) : -chance.between(0, 3))
  const version = { ids, person, place, payer, agreed, beginsOn: from, number: 1 }
  const endsOn = until < w.until && chance.is(0.15) ? until - 1 : undefined
  addVersion(w, { ...version, endsOn })
  const first = { from: Math.max(from, agreed), until, payer }
  person.paid.push(first)
  const beginsOn = chance.between(Math.max(from + 30, w.from), w.until)
  if (chance.is(0.3) && endsOn === undefined && beginsOn < Math.min(until, w.until) - 5) {
    const next = chance.is(0.5) ? payerOf(w) : payer
    const said = beginsOn + chance.between(-6, 3)
    const waits = until === Infinity && chance.is(0.1)
    const other = { ...version, payer: next, agreed: said, beginsOn, number: 2 }
    addVersion(w, { ...other, waits })
    if (!waits) {
      first.until = Math.max(beginsOn, said)
      person.paid.push({ from: first.until, until, payer: next })
    }
  }
  giveAccess(w, { person, from, until }, agreementId, Math.max(from, agreed))
  if (until < w.until && endsOn === undefined) {
    const endedAt = calendar.at(until - 1, 800)
    const kinds = person.shared
      ? (['moved', 'managing'] as const)
      : (['moved', 'managing', 'died'] as const)
    const kind = until >= w.closes ? 'closed' : chance.pick(kinds)
    if (kind === 'died') person.isDead = true
    rows['agreements.ending'].push({
      ...{ ...ids, ending_id: chance.id(endedAt), party: 'provider', over_from: isoOf(until) },
      ...{ why: chance.pick(endings[kind]), ended_at: moment(endedAt), ended_by: w.by },
    })
  }
}

/** When somebody comes in a stay: planned anew where who came has left, or another time is better. */
export function plan(w: World, stay: Stay): Planned[] {
  const { chance } = w
  const { place, person } = stay
  const until = Math.min(stay.until, w.closes)
  const found: Planned[] = []
  const words = { place: address(chance), words: '' }
  let at = place.at
  let worker = place.worker
  let from = Math.max(stay.from, w.from)
  while (from < Math.min(until, w.until)) {
    if (worker.until <= from) worker = inPlaceOf(w, place, from)
    const isMoved = chance.is(0.15) && place.minutes < 600
    const change = isMoved ? from + chance.between(20, 120) : Infinity
    const next = Math.min(until, worker.until, change)
    const one: Planned = {
      ...{ planId: '', from, until: next, worker, at },
      ...{ weekdays: place.weekdays, everyWeeks: place.everyWeeks, minutes: place.minutes },
    }
    addPlan(w, person, one, { ...words, replaces: found.at(-1)?.planId })
    found.push(one)
    if (next === change) at += chance.pick([-15, 15])
    from = next
  }
  return found
}

function inPlaceOf({ workers, chance }: World, place: Place, day: number): Worker {
  const there = workers.filter((one) => one.from <= day && day < one.until)
  const free = there.filter((one) => isFree(one, place))
  const found = free.length > 0 ? chance.pick(free) : there[0]!
  found.busy.push(place)
  return found
}

function addPlan(
  w: World,
  person: Person,
  planned: Planned,
  { place, words, replaces }: { place: string; words: string; replaces?: string },
): void {
  const { rows, chance, calendar } = w
  const madeAt = Math.min(calendar.at(planned.from - 2, 1100), w.end - 3_600_000)
  planned.planId = chance.id(madeAt)
  const ids = { ...ofEnterprise(w), plan_id: planned.planId, person_id: person.personId }
  const clock = `${String(Math.floor(planned.at / 60)).padStart(2, '0')}:${String(planned.at % 60).padStart(2, '0')}`
  rows['practice.plan'].push({
    ...{ ...ids, worker_id: planned.worker.workerId, replaces: replaces ?? null },
    ...{ begins_on: isoOf(planned.from), ends_on: null, every_weeks: planned.everyWeeks },
    ...{ weekdays: planned.weekdays, begins_at: clock, part: 'clock', minutes: planned.minutes },
    ...{ place, words, made_at: moment(madeAt), made_by: w.by },
  })
  if (planned.until >= w.until) return
  const endedAt = calendar.at(planned.until - 1, 1110)
  rows['practice.plan_ending'].push({
    ...{ ...ids, ending_id: chance.id(endedAt), worker_id: null, party: 'provider' },
    ...{ over_from: isoOf(planned.until), ended_at: moment(endedAt), ended_by: w.by },
  })
}

interface Version {
  ids: { area_id: string; provider_id: string; agreement_id: string; person_id: string }
  person: Person
  place: Place
  payer: string
  /** The day on which the later of both said yes. */
  agreed: number
  beginsOn: number
  endsOn?: number
  number: number
  /** The person hasn't said yes yet. */
  waits?: boolean
}

function addVersion(w: World, version: Version): void {
  const { rows, chance, calendar, enterprise } = w
  const { ids, person, place, number } = version
  const yesAt = Math.min(calendar.at(version.agreed, 660), w.end - 3_600_000)
  const madeAt = yesAt - 3_600_000
  const of = { ...ids, number }
  const hours = (place.weekdays.length * place.minutes) / 60 / place.everyWeeks
  const isNight = place.minutes >= 540
  const unit = isNight ? 'night' : enterprise.unit === 'night' ? 'visit' : enterprise.unit
  const rise = number === 1 ? 1 : 1.04
  const base = Math.round((enterprise.pence * rise) / 10) * 10
  const pence = isNight && enterprise.unit === 'hour' ? base * 8 : base
  const isDearer = !isNight && place.weekdays.some((day) => day > 5)
  const prices = isDearer
    ? [
        { words: 'A visit', pence, unit, days: 'weekdays' },
        { words: 'At a weekend', pence: Math.round(pence * 0.115) * 10, unit, days: 'weekends' },
      ]
    : [{ words: isNight ? 'A night' : 'A visit', pence, unit, days: 'any' }]
  rows['agreements.version'].push({
    ...{
      ...of,
      version_id: chance.id(madeAt),
      party: 'provider',
      words: chance.pick(whatSupportIs),
    },
    ...{ begins_on: isoOf(version.beginsOn), lines: prices.length },
    ends_on: version.endsOn === undefined ? null : isoOf(version.endsOn),
    minimum_visit_minutes: enterprise.minimumMinutes,
    hours_a_week: Math.min(168, Math.round(hours * 100) / 100),
    ...{ funding_route: version.payer, notice_days: chance.pick([7, 14, 14, 28]) },
    ...{ cover: chance.pick(['asked', 'asked', 'nobody']), cover_words: null, scopes },
    ...{ made_at: moment(madeAt), made_by: w.by },
  })
  for (const [index, line] of prices.entries())
    rows['agreements.price_line'].push({ ...of, line: index + 1, lines: prices.length, ...line })
  const agreedOn = isoOf(calendar.dayOf(yesAt))
  const yes = { ...of, agreed_on: agreedOn, consent_id: null }
  rows['agreements.assent'].push({
    ...{ ...yes, party: 'provider', how: 'on_screen', present: null },
    ...{ agreed_at: moment(madeAt + 60_000), agreed_by: w.by },
  })
  if (version.waits) return
  const isOwn = person.accountId !== undefined
  rows['agreements.assent'].push({
    ...{ ...yes, party: 'person', how: isOwn ? 'on_screen' : 'on_paper' },
    present: isOwn ? null : `${firstNameOf(person.name)}, and ${enterprise.contactName}`,
    ...{ agreed_at: moment(yesAt), agreed_by: isOwn ? `account:${person.accountId}` : w.by },
  })
}

function giveAccess(
  w: World,
  { person, until }: { person: Person; from: number; until: number },
  agreementId: string,
  from: number,
): void {
  if (person.fate === 'erased') return
  const { rows, chance, calendar, enterprise, county } = w
  const givenAt = Math.min(calendar.at(from, 480), w.end - 1_800_000)
  const isOver = until < w.until
  rows['people.access'].push({
    ...{ area_id: county.areaId, person_id: person.personId, access_id: chance.id(givenAt) },
    ...{ account_id: null, provider_id: enterprise.providerId, name: enterprise.name },
    ...{ relation: 'provider', scopes, why: 'We have an agreement', from_on: isoOf(from) },
    ...{ agreement_id: agreementId, given_at: moment(givenAt), given_by: w.by },
    ended_at: isOver ? moment(calendar.at(until, 0)) : null,
    ended_by: isOver ? w.by : null,
  })
}

function payerOf({ chance }: World): string {
  return chance.weighted({
    ...{ 'self-funder': 8, 'direct-payment': 8, 'managed-budget': 3 },
    ...{ 'individual-service-fund': 2, council: 2, health: 1 },
  })
}
