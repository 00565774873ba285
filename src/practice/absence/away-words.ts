import { dateWords } from '../../platform/i18n/words.ts'

/** Why somebody is away, as the forms ask it. */
export const awayReasons = {
  holiday: 'On holiday',
  ill: 'Ill',
  hospital: 'In hospital',
  family: 'Something in the family',
  training: 'Training',
  other: 'Something else',
} as const

export type AwayReason = keyof typeof awayReasons

/** Of a person: nobody asks her more than this. */
export const personReasons = ['hospital', 'ill', 'holiday', 'family', 'other'] as const
/** Of who comes: that she is ill is enough. */
export const workerReasons = ['holiday', 'ill', 'family', 'training', 'other'] as const

/** `Tuesday 3 March`, `Tuesday 3 March to Friday 6 March`. */
export function daysWords(
  { fromOn, untilOn }: { fromOn: string; untilOn: string },
  today: string,
): string {
  const from = dateWords(fromOn, today)
  return fromOn === untilOn ? from : `${from} to ${dateWords(untilOn, today)}`
}
