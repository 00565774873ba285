import { consents, type ConsentData } from '../../gather/consent/standing.ts'
import { CodePoints } from '../text/code-points.ts'
import type { Speaker } from './speakers.ts'
import type { SpokenTurn } from './split-turns.ts'

/** Stands where somebody spoke who took back her consent before her words were ever coded. */
export const takenOut = '[taken out]'

/**
 * A transcript without what those said who took back their consent to be interviewed while names were still
 * looked for in it. Nothing is coded yet, so places may move.
 */
export function withoutWithdrawn(
  words: string,
  turns: readonly (SpokenTurn & Speaker)[],
  data: ConsentData,
): { words: string; redacted: boolean } {
  const { standing } = consents(data)
  const gone = turns.filter(
    ({ participantId }) =>
      participantId !== null && standing(participantId).tookBack.includes('interview'),
  )
  const text = new CodePoints(words)
  let left = ''
  let at = 0
  for (const { startsAt, endsAt } of gone) {
    left += text.slice(at, startsAt) + takenOut
    at = endsAt
  }
  return { words: left + text.slice(at), redacted: gone.length > 0 }
}
