import { duration } from '../../platform/i18n/words.ts'
import { counts, type Planned } from './planned.ts'

/**
 * How long somebody is free after each visit of a day until her next one, in words. Only between
 * visits with a time of the clock, and by the same worker.
 */
export function gapsIn(visits: Planned[]): Map<Planned, string> {
  const timed = visits.filter((one) => one.occurrence.beginsAt !== null && counts(one))
  const gaps = new Map<Planned, string>()
  for (const one of timed) {
    const { beginsAt, minutes, workerId } = one.occurrence
    const ends = beginsAt!.getTime() + minutes * 60_000
    const later = timed
      .filter(({ occurrence }) => occurrence.workerId === workerId && occurrence !== one.occurrence)
      .map(({ occurrence }) => occurrence.beginsAt!.getTime())
      .filter((begins) => begins >= beginsAt!.getTime())
    const next = Math.min(...later)
    if (Number.isFinite(next) && next > ends) gaps.set(one, duration((next - ends) / 60_000))
  }
  return gaps
}
