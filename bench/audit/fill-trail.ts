import { newId } from '../../src/platform/db/new-id.ts'
import type { TestDatabase } from '../../test/support/database.ts'

/** People whose records are looked at, and accounts that look. */
export const people = Array.from({ length: 1000 }, newId)
const accounts = Array.from({ length: 300 }, newId)

/** The bare table: what one would write instead, without indexes and row-level security. */
export const bareTable = 'public.looked'

/** An area with entries that nobody has sealed yet, and the same in the bare table. */
export async function fillTrail({ pool }: TestDatabase, entries: number): Promise<string> {
  const areaId = newId()
  await pool.query(`insert into areas.area (area_id, slug, name) values ($1, 'marl', 'Marl')`, [
    areaId,
  ])
  await pool.query(`create table ${bareTable} (area_id uuid, entry_id uuid, at timestamptz default clock_timestamp(),
      actor text, account_id uuid, provider_id uuid, person_id uuid, action text, what text);
    grant insert on ${bareTable} to goldcrest_request`)
  const step = 10_000
  for (let done = 0; done < entries; done += step) {
    const ids = Array.from({ length: Math.min(step, entries - done) }, newId)
    await pool.query(
      `insert into audit.entry (area_id, entry_id, actor, account_id, person_id, action, what)
       select $1, id, 'account:' || account, account, person, 'looked', 'about_me'
       from unnest($2::uuid[]) with ordinality as made (id, place)
       cross join lateral (select ($3::uuid[])[1 + place % 300] as account, ($4::uuid[])[1 + place % 997] as person) of`,
      [areaId, ids, accounts, people],
    )
  }
  await pool.query(`insert into ${bareTable}
    select area_id, entry_id, at, actor, account_id, provider_id, person_id, action, what from audit.entry`)
  return areaId
}
