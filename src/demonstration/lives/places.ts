import type { Chance } from './chance.ts'
import type { Enterprise, Slot, Worker, World } from './county.ts'
import { isFree } from './workers.ts'

/** Room for a person in an enterprise's week. One moves in when another has gone. */
export interface Place extends Slot {
  support: string
  worker: Worker
  everyWeeks: number
  /** The first day on which somebody may have it, and the one after the last. */
  from: number
  until: number
  /** How often a visit is out; and both out and at home. */
  out: number
  both: number
  isBreak: boolean
}

interface Shape {
  /** How often in a week, and for how long. */
  times: number[]
  minutes: number[]
  /** Between which hours of the clock it begins. */
  hours: [number, number]
  out: number
  /** Several people come together: nobody has to be there alone. */
  together?: boolean
  /** On any day of the week, though it is once or twice. */
  weekends?: boolean
}

const shapes: Record<string, Shape> = {
  'personal-care': { times: [3, 5, 7], minutes: [30, 45, 60], hours: [7, 19], out: 0.05 },
  'help-at-home': { times: [1, 2, 3], minutes: [60, 90, 120], hours: [8, 17], out: 0.15 },
  companionship: { times: [1, 2, 3], minutes: [60, 90, 120, 150], hours: [9, 18], out: 0.35 },
  'getting-out': { times: [1, 2], minutes: [120, 150, 180], hours: [9, 16], out: 0.8 },
  'carers-break': { times: [1, 2], minutes: [120, 180, 240], hours: [9, 17], out: 0.3 },
  'house-and-garden': { times: [1], minutes: [90, 120], hours: [9, 16], out: 0.1 },
  meals: { times: [2, 3, 5], minutes: [45, 60], hours: [11, 17], out: 0.1 },
  'forms-and-money': { times: [1], minutes: [60, 90], hours: [10, 16], out: 0.2 },
  overnight: {
    ...{ times: [1, 2, 3], minutes: [540, 570, 600], hours: [21, 22], out: 0, weekends: true },
  },
  'day-activities': {
    ...{ times: [1, 2, 3], minutes: [240, 300, 360], hours: [9, 10], out: 0.85, together: true },
  },
  'animals-and-nature': {
    ...{ times: [1, 2], minutes: [180, 240], hours: [9, 13], out: 0.9, together: true },
  },
}

/** The places of an enterprise, as many as find room in its workers' weeks. */
export function placesOf(w: World): Place[] {
  const { chance, enterprise, from, until, closes } = w
  const supports = supportsOf(enterprise)
  const many = enterprise.places ?? sizeOf(enterprise.fullTimeEquivalent)
  const found: Place[] = []
  for (let number = 0; number < many; number++) {
    // One that fails has fewer and fewer; one that grows has more when somebody new is there.
    const left = Math.round((closes - from) * (0.4 + (0.6 * number) / many))
    const last = enterprise.turn === 'fails' ? from + left : Math.min(closes, until)
    found.push(...placeFor(w, chance.pick(supports), { from: from - 700, until: last }))
  }
  const hired = enterprise.turn === 'grows' ? w.workers.filter((one) => one.from > from) : []
  for (const one of hired)
    for (let number = 0; number < 4; number++)
      found.push(
        ...placeFor(w, chance.pick(supports), { from: one.from + 3 + number * 6, until }, one),
      )
  if (supports.includes('overnight') && enterprise.turn === 'steady')
    found.push(liveIn(chance, w.workers.at(-1)!, { from: from - 300, until }))
  return found
}

function sizeOf(fullTimeEquivalent: number): number {
  return Math.min(24, Math.max(2, Math.round(fullTimeEquivalent * 7)))
}

/** Somebody stays the whole weekend, or a day and a night. */
function liveIn(chance: Chance, worker: Worker, days: { from: number; until: number }): Place {
  const minutes = chance.pick([1440, 1440, 1800, 2880])
  return {
    ...{ ...days, support: 'overnight', worker, weekdays: [6], at: 600, minutes, everyWeeks: 2 },
    ...{ out: 0.1, both: 0.5, isBreak: true },
  }
}

/** A place with somebody who is free then; none, where nobody is. */
/** A place in the week of one worker, from a day on. */
export function placeWith(w: World, worker: Worker, from: number): Place[] {
  return placeFor(w, supportsOf(w.enterprise)[0]!, { from, until: w.until }, worker)
}

function supportsOf({ support }: Enterprise): string[] {
  const known = support.filter((term) => term in shapes)
  return known.length > 0 ? known : ['companionship']
}

function placeFor(
  w: World,
  support: string,
  days: { from: number; until: number },
  only?: Worker,
): Place[] {
  const { chance, workers } = w
  const shape = shapes[support]!
  for (let tries = 0; tries < 12; tries++) {
    const worker = only ?? (chance.is(0.5) ? workers[0]! : chance.pick(workers))
    const slot = {
      weekdays: chance.some(weekdaysOf(shape, tries), chance.pick(shape.times)),
      at: chance.between(shape.hours[0] * 4, shape.hours[1] * 4) * 15,
      minutes: Math.max(chance.pick(shape.minutes), w.enterprise.minimumMinutes ?? 0),
    }
    if (!shape.together && !isFree(worker, slot)) continue
    if (!shape.together) worker.busy.push(slot)
    return [
      {
        ...{ ...slot, ...days, support, worker, out: shape.out, both: shape.out / 4 },
        everyWeeks: slot.weekdays.length === 1 && chance.is(0.2) ? 2 : 1,
        isBreak: support === 'carers-break' || support === 'overnight',
      },
    ]
  }
  return []
}

function weekdaysOf({ times, weekends }: Shape, tries: number): number[] {
  return weekends || times.includes(7) || tries > 6 ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5]
}
