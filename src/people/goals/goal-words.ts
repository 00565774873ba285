import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import type { Whose } from '../whose.ts'
import type { Outcome } from './goals.ts'

export function goalsTitle({ own, their }: Whose): string {
  return own ? 'My goals' : `${their} goals`
}

export function newGoalQuestion({ they, do: does }: Whose): string {
  return `What ${does} ${they} want to do or to change?`
}

export const outcomeWords: Record<Outcome, string> = {
  reached: 'Reached',
  let_go: 'Let go',
  taken_up_again: 'Taken up again',
}

/** `Tuesday 3 March` */
export function dayOf(moment: Date, { timeZone }: { timeZone: string }): string {
  return dateWords(isoDate(moment, timeZone))
}
