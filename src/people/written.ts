import { z } from 'zod'
import { revisionField } from '../platform/web/forms.ts'

/** Words that several people may write at, one after the other. */
export interface Written {
  words: string
  /** It changes with each change; 0 before the first. */
  revision: number
  changedAt: Date
  changedBy: string
}

/** In letters. */
const longest = 10_000

/** What a form of such words sends. */
export const wordsSchema = z.object({
  words: z.string().trim().max(longest, 'This is too long. Use 10,000 letters or fewer'),
  revision: revisionField,
})

/** Whether what was sent is there already: sent twice, it is saved once. */
export function holds({ words }: Written, sent: string): boolean {
  return words === sent || (sent !== '' && words.endsWith(`\n\n${sent}`))
}

/** Whether it is more than is kept. */
export function isTooLong(words: string): boolean {
  return words.length > longest
}

/** Both texts, theirs first. */
export function together({ words }: Written, sent: string): string {
  return [words, sent].filter(Boolean).join('\n\n')
}

interface Row {
  words: string
  revision: number
  changed_at: Date
  changed_by: string
}

/** From a row as it is stored. */
export function asWritten({ words, revision, changed_at, changed_by }: Row): Written {
  return { words, revision, changedAt: changed_at, changedBy: changed_by }
}
