import type { Db } from '../platform/db/db.ts'
import { dateWords, isoDate } from '../platform/i18n/words.ts'
import type { Person } from './person.ts'
import type { Written } from './written.ts'

/** Who wrote in a record, as far as whoever looks may know of them. */
export interface Writers {
  /** By what is kept with what they wrote: `account:…` → `Ffion, my daughter`. */
  names: Map<string, string>
  /** Which of them looks. */
  you: string
}

/** Those who may write in a record, or once might. */
export async function writers(
  db: Db<'people'>,
  areaId: string,
  { personId, name }: Person,
  accountId: string,
): Promise<Writers> {
  const rows = await db
    .selectFrom('people.access')
    .select(['account_id', 'name', 'relation'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('relation', 'in', ['self', 'helper'])
    .orderBy('given_at')
    .execute()
  const named = rows.map(({ account_id, relation, name: known }): [string, string] => [
    `account:${account_id}`,
    relation === 'self' ? name : known,
  ])
  return { names: new Map(named), you: `account:${accountId}` }
}

type Change = Pick<Written, 'changedBy' | 'changedAt'>

/** `You wrote this on Tuesday 3 March`; of whom that is not known, `Written on Tuesday 3 March`. */
export function wroteWords(
  { names, you }: Writers,
  { changedBy, changedAt }: Change,
  timeZone: string,
): string {
  const who = changedBy === you ? 'You' : names.get(changedBy)
  const day = dateWords(isoDate(changedAt, timeZone))
  return who ? `${who} wrote this on ${day}` : `Written on ${day}`
}

/** The same on paper, which others read, and in another year: `Asha wrote this on 3 March 2026`. */
export function wroteOnPaper(
  { names }: Writers,
  { changedBy, changedAt }: Change,
  timeZone: string,
): string {
  const who = names.get(changedBy)
  const day = dateWords(isoDate(changedAt, timeZone), '')
  return who ? `${who} wrote this on ${day}` : `Written on ${day}`
}
