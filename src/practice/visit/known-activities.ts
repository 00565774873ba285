import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** What is offered until an enterprise has words of its own. */
const atFirst = ['Company', 'A walk', 'A meal', 'Shopping', 'Housework', 'An appointment']

const most = 8

/** The words for what was done that an enterprise has used most in three months, first those with this person. */
export async function knownActivities(
  db: Db<'practice'>,
  areaId: string,
  { providerId, personId }: { providerId: string; personId: string },
): Promise<string[]> {
  const { rows } = await sql<{ activity: string }>`
    select min(activity) as activity
    from practice.visit, unnest(activities) as activity
    where area_id = ${areaId} and provider_id = ${providerId}
      and began_at > now() - interval '90 days' and not withdrawn
      and not exists (select from practice.visit as later
        where later.area_id = ${areaId} and later.replaces = visit.version_id)
    group by lower(activity) order by count(*) filter (where person_id = ${personId}) desc, count(*) desc, lower(activity) limit ${most}`.execute(
    db,
  )
  const own = rows.map(({ activity }) => activity)
  const known = new Set(own.map((one) => one.toLowerCase()))
  return [...own, ...atFirst.filter((one) => !known.has(one.toLowerCase()))].slice(0, most)
}
