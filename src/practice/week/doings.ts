import { counts, type Planned } from './planned.ts'

/** What can become of one planned visit, as its addresses say it. */
export const doings = ['move', 'call-off', 'missed', 'give', 'as-planned'] as const
export type Doing = (typeof doings)[number]

/**
 * What can be said of a planned visit now: of one that was written down nothing, that it was missed
 * not before it should have begun, and who comes instead only by whoever runs the enterprise.
 */
export function doingsFor(one: Planned, now: Date): Doing[] {
  const { occurrence, recorded, away, desk } = one
  if (recorded) return []
  const { state, change, latestAt } = occurrence
  const isOn = state === 'planned' || state === 'moved'
  const others = desk.workers.filter(({ workerId }) => workerId !== occurrence.workerId)
  // That it was given to her is not hers to undo.
  const isOtherwise = change !== null && (change.kind !== 'given' || desk.runs)
  return [
    ...(isOn ? (['move', 'call-off'] as const) : []),
    ...(isOn && latestAt <= now ? (['missed'] as const) : []),
    ...(isOn && desk.runs && others.length > 0 ? (['give'] as const) : []),
    ...(isOtherwise || (away && !counts(one)) ? (['as-planned'] as const) : []),
  ]
}

/** It should have begun, somebody may have come, and nothing is written of it. */
export function mayBeWritten({ occurrence, recorded }: Planned, now: Date): boolean {
  const { state, beginsAt, latestAt } = occurrence
  return !recorded && (state === 'planned' || state === 'moved') && (beginsAt ?? latestAt) <= now
}
