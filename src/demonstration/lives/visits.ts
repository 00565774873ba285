import { isoOf, moment, weekdayOf } from './calendar.ts'
import { ofEnterprise, type Worker, type World } from './county.ts'
import type { Person } from './people.ts'
import type { Planned, Stay } from './stays.ts'
import { isFree, isThere } from './workers.ts'
import { writeVisit } from './versions.ts'
import { apologies } from './words.ts'

/** All visits of a plan: those that were, and what became of the others. */
export function come(w: World, stay: Stay, planned: Planned): void {
  const until = Math.min(planned.until, w.until)
  const monday = planned.from - weekdayOf(planned.from) + 1
  for (let day = planned.from; day < until; day++) {
    if (!planned.weekdays.includes(weekdayOf(day))) continue
    if (Math.floor((day - monday) / 7) % planned.everyWeeks !== 0) continue
    const comes = whatBecomesOf(w, stay, planned, day)
    if (comes) writeVisit(w, stay, { ...comes, plan: { planId: planned.planId, day } })
  }
}

interface Comes {
  worker: Worker
  /** When it is to begin, as was planned last. */
  beginsAt: number
  minutes: number
}

/** Who comes on a day and when; undefined: nobody, and it is said why, or nobody has said yet. */
function whatBecomesOf(
  w: World,
  { person }: Stay,
  planned: Planned,
  day: number,
): Comes | undefined {
  const { chance, calendar } = w
  const beginsAt = calendar.at(day, planned.at)
  const { minutes } = planned
  const off = (kind: 'called_off' | 'missed', reason: string): undefined => {
    const words = reason === 'other' || kind === 'missed' ? chance.pick(apologies) : ''
    change(w, person, planned, day, { kind, reason, words, at: beginsAt - 3_600_000 })
  }
  if (person.away.some((one) => one.from <= day && day <= one.until))
    return off('called_off', 'person_away')
  let { worker } = planned
  if (!isThere(worker, day) || chance.is(0.03)) {
    const slot = { weekdays: [weekdayOf(day)], at: planned.at, minutes }
    const others = w.workers.filter(
      (one) => one !== worker && isThere(one, day) && isFree(one, slot),
    )
    const isAway = !isThere(worker, day)
    if (others.length > 0 && (!isAway || chance.is(0.7))) {
      worker = chance.pick(others)
      change(w, person, planned, day, { kind: 'given', worker, at: beginsAt - 7_200_000 })
    } else if (isAway) {
      const isIll = planned.worker.away.some(
        (one) => one.reason === 'ill' && one.from <= day && day <= one.until,
      )
      return off('called_off', isIll ? 'worker_ill' : 'worker_away')
    }
  }
  if (!chance.is(season(day))) return off('called_off', 'person_asked')
  if (chance.is(failing(w, day)))
    return off(
      chance.pick(['missed', 'called_off']),
      chance.pick(['worker_ill', 'travel', 'other']),
    )
  // What was yesterday isn't all written down yet.
  if (day >= w.until - 2 && chance.is(0.1)) return undefined
  const luck = chance.weighted({ comes: 92, ill: 2, asked: 2, missed: 0.8, moved: 2 })
  if (luck === 'ill') return off('called_off', 'person_ill')
  if (luck === 'asked') return off('called_off', 'person_asked')
  if (luck === 'missed') return off('missed', chance.pick(['travel', 'weather', 'worker_ill']))
  const later = luck === 'moved' ? beginsAt + chance.between(2, 20) * 900_000 : beginsAt
  if (later > beginsAt && calendar.dayOf(later) < w.until) {
    const at = beginsAt - 7_200_000
    const moved = { beginsAt: later, minutes }
    change(w, person, planned, day, { kind: 'moved', reason: 'person_asked', moved, at })
    return { worker, beginsAt: later, minutes }
  }
  return { worker, beginsAt, minutes }
}

/** How many of the visits are wanted: fewer in August, and few at Christmas. */
function season(day: number): number {
  const [month, date] = [isoOf(day).slice(5, 7), Number(isoOf(day).slice(8))]
  if ((month === '12' && date >= 24 && date <= 27) || (month === '01' && date === 1)) return 0.35
  return month === '08' ? 0.9 : 1
}

/** How often one that is about to stop doesn't come: more and more often. */
function failing({ closes, from }: World, day: number): number {
  if (closes === Infinity) return 0
  return Math.max(0, (day - from) / (closes - from) - 0.25) * 0.6
}

interface Change {
  kind: 'called_off' | 'missed' | 'moved' | 'given'
  reason?: string
  words?: string
  worker?: Worker
  moved?: { beginsAt: number; minutes: number }
  at: number
}

function change(w: World, person: Person, planned: Planned, day: number, said: Change): void {
  const { rows, chance } = w
  const madeAt = Math.min(said.at, w.end - 1000)
  rows['practice.plan_change'].push({
    ...{ ...ofEnterprise(w), change_id: chance.id(madeAt), plan_id: planned.planId },
    ...{ person_id: person.personId, planned_on: isoOf(day), party: 'provider', kind: said.kind },
    ...{ reason: said.reason ?? null, words: said.words ?? '' },
    begins_at: said.moved ? moment(said.moved.beginsAt) : null,
    ...{ minutes: said.moved?.minutes ?? null, worker_id: said.worker?.workerId ?? null },
    ...{ made_at: moment(madeAt), made_by: w.by },
  })
}
