import { z } from 'zod'
import { filled, type Form } from '../../platform/web/forms.ts'
import { wordsOf } from '../search/need/read-need.ts'
import type { Entry } from './entries.ts'

/** The form of an entry: what people say, and on each line a way in which listings say it. */
export const entrySchema = z.object({
  phrase: z
    .string()
    .transform((typed) => plain(typed).replace(/^(a|an|the|my|some) (?=.)/, ''))
    .pipe(
      z
        .string()
        .min(1, 'Write what people say, like “a hand with the shopping”')
        .max(120, 'Write 120 letters or fewer'),
    ),
  means: z
    .string()
    .transform((typed) => typed.split('\n').map(plain).filter(Boolean))
    .pipe(
      z
        .array(z.string().max(60, 'Write 60 letters or fewer on each line'))
        .max(6, 'Write six lines or fewer'),
    ),
})

/** The form filled with what is known of a phrase. */
export function entryForm({ phrase, means }: Entry): Form {
  return filled({ phrase, means: means.join('\n') })
}

/** As the search reads words: small letters, no signs between them. */
function plain(typed: string): string {
  return wordsOf(typed).join(' ')
}
