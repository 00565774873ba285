import { sql } from 'kysely'
import type { AccountLink } from '#accounts'
import type { AreaRequest } from '#areas'
import { peopleNamed } from '#people'
import type { Db } from '../platform/db/db.ts'
import { urls } from '../urls.ts'
import { ownWork } from './own-work.ts'

/** So many families stand on an account's page; whoever has more finds them under People. */
const mostFamilies = 5

/** The way to her own week, and to how visits went to whom she may know it of. */
export async function personWeekLinks(c: AreaRequest): Promise<AccountLink[]> {
  const { area, db, account } = c.var
  const { own_record: own = [], scope_family_updates: told = [] } = account?.lists ?? {}
  const others = told.filter((personId) => !own.includes(personId))
  const planned = await visited(db, area.areaId, [...own, ...others])
  const names = await peopleNamed(db, area.areaId, others)
  const works = ownWork(account).length > 0
  return [
    ...own
      .filter((personId) => planned.has(personId))
      .map((personId): AccountLink => ({
        text: works ? 'My own week' : 'My week',
        href: urls.personWeek(area, { personId }),
        hint: 'Who comes to me when, and what I would rather have',
        easy: 'Here is who comes to you.',
        picture: 'calendar',
      })),
    ...others
      .filter((personId) => planned.has(personId) && names.has(personId))
      .slice(0, mostFamilies)
      .map((personId): AccountLink => ({
        text: `How ${names.get(personId)}’s visits went`,
        href: urls.familyUpdates(area, { personId }),
        hint: 'When somebody came and left, and the words for the family',
        easy: 'Here is when people came and left.',
        picture: 'family',
      })),
  ]
}

/** Of some people, those with whom visits were planned or who were visited, as whoever asks may see. */
async function visited(
  db: Db<'practice'>,
  areaId: string,
  personIds: string[],
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const { rows } = await sql<{ personId: string }>`
    select who.person_id as "personId" from unnest(${personIds}::uuid[]) as who (person_id)
    where exists (select from practice.plan
        where plan.area_id = ${areaId} and plan.person_id = who.person_id)
      or exists (select from practice.family_update
        where family_update.area_id = ${areaId} and family_update.person_id = who.person_id)`.execute(
    db,
  )
  return new Set(rows.map(({ personId }) => personId))
}
