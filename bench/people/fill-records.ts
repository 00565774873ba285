import { signIn } from '../../test/support/site/signed-in.ts'
import type { TestDatabase } from '../../test/support/database.ts'

/** Somebody who may see so many people. */
export interface Looker {
  accountId: string
  /** Of her session. */
  token: string
  /** Whom she may see. */
  people: string[]
}

/** Records with an About Me each, and accounts that may see one of them, and two hundred. */
export async function fillRecords(
  { db, pool }: TestDatabase,
  areaId: string,
  count: number,
): Promise<Looker[]> {
  await pool.query(
    `insert into people.person (area_id, person_id, name, begun_by)
     select $1, gen_random_uuid(), 'Person ' || n, 'bench' from generate_series(1, $2) n`,
    [areaId, count],
  )
  await pool.query(
    `insert into people.about_me (area_id, person_id, heading, words, changed_by)
     select area_id, person_id, heading, repeat('My garden matters to me. ', 20), 'bench'
     from people.person cross join unnest(array['important', 'people', 'communication', 'wellness',
       'please_do', 'support', 'also']) heading where area_id = $1`,
    [areaId],
  )
  // Everybody is seen by somebody, as in life: four supporters each, of whom each sees a few.
  await pool.query(
    `with accounts as (
       insert into accounts.account (account_id, name)
       select gen_random_uuid(), 'Supporter' from generate_series(1, greatest($2 / 5, 1)) returning account_id),
     numbered as (select account_id, row_number() over () as place from accounts)
     insert into people.access (area_id, person_id, access_id, account_id, name, relation, scopes, why, from_on, given_by)
     select $1, person_id, gen_random_uuid(), account_id, 'X', 'family', array['about_me', 'family_updates'],
       'Because', current_date - 9, 'bench'
     from (select person_id, row_number() over () as n from people.person where area_id = $1) person
       cross join generate_series(0, 3) turn
       join numbered on place = 1 + (n * 7 + turn * 13) % greatest($2 / 5, 1)`,
    [areaId, count],
  )
  const lookers: Looker[] = []
  for (const many of [1, Math.min(200, count)]) {
    const { accountId, token } = await signIn(db, { name: 'L', email: `${many}@example.org` })
    const { rows } = await pool.query<{ person_id: string }>(
      `insert into people.access (area_id, person_id, access_id, account_id, name, relation, scopes, why, from_on, given_by)
       select $1, person_id, gen_random_uuid(), $2, 'X', 'professional', array['about_me', 'plan'], 'Because',
         current_date - 9, 'bench' from people.person where area_id = $1 order by person_id limit $3
       returning person_id`,
      [areaId, accountId, many],
    )
    lookers.push({ accountId, token, people: rows.map((row) => row.person_id) })
  }
  await pool.query('vacuum analyze')
  return lookers
}
