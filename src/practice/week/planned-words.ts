import { clockTime } from '../../platform/i18n/words.ts'
import { timeOf } from '../plan/occurrences.ts'
import { reasonWords } from '../plan/plan-words.ts'
import type { Planned } from './planned.ts'

/** How a planned visit stands, in a word or two; none: as planned. */
export function standWords(one: Planned, timeZone: string): string | undefined {
  const { occurrence, recorded, away } = one
  if (recorded) {
    const from = clockTime(timeOf(recorded.beganAt, timeZone))
    return recorded.endedAt
      ? `Done, ${from} to ${clockTime(timeOf(recorded.endedAt, timeZone))}`
      : `There since ${from}`
  }
  if (away === 'person') return 'They are away'
  if (away === 'worker') return 'Who comes is away'
  const { state, change } = occurrence
  if (state === 'moved') return 'Moved'
  if (state === 'called_off') return 'Called off'
  if (state === 'missed') return 'Missed'
  return change?.kind === 'given' ? 'Given' : undefined
}

/** Who said so and why: `They asked for it. “We go to the coast.”` */
export function whyWords({ occurrence: { change }, personName }: Planned): string | undefined {
  if (!change) return undefined
  const by = change.party === 'person' ? `${personName} said so` : undefined
  const reason = change.reason ? reasonWords[change.reason] : undefined
  const words = change.words ? `“${change.words}”` : undefined
  const parts = [by, reason, words].filter((part) => part !== undefined)
  return parts.length > 0 ? `${parts.join('. ')}.` : undefined
}
