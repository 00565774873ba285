import { uuid } from '../../platform/db/new-id.ts'
import { headingNamed, type Heading } from '../about-me/headings.ts'

/** What of a record is erased: all of it, or a part that is named. */
export type Part =
  | { kind: 'record' }
  | { kind: 'wish' }
  | { kind: 'heading'; of: Heading }
  | { kind: 'goal'; of: string }
  | { kind: 'piece'; of: string }

/** All but the whole record. */
export type PartOfRecord = Exclude<Part, { kind: 'record' }>

/** What an address says: `record`, `wish`, `important`, `goal-0190…`. */
export function partAt(text: string): Part | undefined {
  if (text === 'record' || text === 'wish') return { kind: text }
  const heading = headingNamed(text)
  if (heading) return { kind: 'heading', of: heading }
  const goalId = text.startsWith('goal-') ? uuid(text.slice(5)) : undefined
  return goalId ? { kind: 'goal', of: goalId } : undefined
}

/** What a row of `people.erasure` says. */
export function partOf(kind: string, of: string | null): Part | undefined {
  if (kind === 'record' || kind === 'wish') return { kind }
  if (kind === 'heading') {
    const heading = headingNamed(of ?? undefined)
    return heading && { kind, of: heading }
  }
  return (kind === 'goal' || kind === 'piece') && of ? { kind, of } : undefined
}
