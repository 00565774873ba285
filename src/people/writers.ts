import type { Db } from '../platform/db/db.ts'
import { dateWords, isoDate } from '../platform/i18n/words.ts'
import type { Person } from './person.ts'

/** Who wrote in a record, by what is kept with what they wrote: `account:…` → `Ffion, my daughter`. */
export type Writers = Map<string, string>

/** Those who may write in a record or once might, as far as whoever looks may know of them. */
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
  return new Map([...named, [`account:${accountId}`, 'You']])
}

/** `Ffion wrote this on Tuesday 3 March`; of whom that is not known, `Written on Tuesday 3 March`. */
export function wroteWords(
  known: Writers,
  { changedBy, changedAt }: { changedBy: string; changedAt: Date },
  timeZone: string,
): string {
  const day = dateWords(isoDate(changedAt, timeZone))
  const who = known.get(changedBy)
  return who ? `${who} wrote this on ${day}` : `Written on ${day}`
}
