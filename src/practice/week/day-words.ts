import { dateWords } from '../../platform/i18n/words.ts'
import type { Planned } from './planned.ts'

/** `Edna, Tuesday 3 March`. */
export function dayTitle({ personName, occurrence }: Planned, today: string): string {
  return `${personName}, ${dateWords(occurrence.day, today)}`
}
