import type pg from 'pg'
import { peopleOfEach } from '../../test/support/visits/fill-enterprises.ts'

/** Enterprises: each has some thousands of visits when the county has ten million. */
export const howMany = 1600

const step = 500_000

/**
 * Visits of so many years, spread over all enterprises: those of yesterday and the day before to each
 * person first, whatever their number, so that a page of today says the same in every county. One in
 * twenty is corrected, six in ten have a note, one in eight says something of a goal.
 */
export async function fillVisits(
  pool: pg.Pool,
  areaId: string,
  { visits, years }: { visits: number; years: number },
  tell: (words: string) => void,
): Promise<void> {
  const client = await pool.connect()
  try {
    // What is pointed to is there: looking each up would take most of the time.
    await client.query('set session_replication_role = replica')
    await client.query(`create temp table whose as
      select row_number() over (partition by provider_id order by plan_id) - 1 as turn,
        dense_rank() over (order by provider_id) - 1 as place, provider_id, person_id, worker_id, plan_id
      from practice.plan where area_id = '${areaId}'`)
    await client.query('analyze whose')
    const indexes = await dropIndexes(client)
    // The oldest first, so that ids are in the order of time, as they come.
    for (let until = visits; until > 0; until -= step) {
      const from = Math.max(0, until - step)
      await client.query(fillStep(areaId, { from, until, years }, (visits / howMany) | 0))
      if (from) tell(`${(visits - from).toLocaleString('en-GB')} visits`)
    }
    for (const index of indexes) await client.query(index)
    await client.query('set session_replication_role = origin')
  } finally {
    client.release()
  }
  tell('Looking at what is there, for the planner')
  await pool.query('vacuum analyze')
  await pool.query('checkpoint')
}

/** Those that keep no rule. @returns how each is made again. */
async function dropIndexes(client: pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition
     from pg_index where not indisunique and indrelid = any (array['practice.visit',
       'practice.family_update', 'practice.progress']::regclass[])`,
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

function fillStep(
  areaId: string,
  { from, until, years }: { from: number; until: number; years: number },
  ofEach: number,
): string {
  return `
    create temp table made as
      select uuidv7(began_at - now()) as version_id, uuidv7(began_at - now()) as visit_id, null::uuid as replaces,
        made.*, whose.provider_id, whose.person_id, whose.worker_id, whose.plan_id
      from (
        select n + 7 * back as n, n % ${howMany} as place, back, (back + ${peopleOfEach / 2}) % ${peopleOfEach} as turn,
          current_date - day as planned_on, current_date - day + interval '9 hours' + back % 4 * interval '2 hours' as began_at
        from (
          select n, n / ${howMany} as back, case when n / ${howMany} < ${peopleOfEach / 2} then 1
            when n / ${howMany} < ${peopleOfEach} then 2
            else 3 + ((n / ${howMany} - ${peopleOfEach}) * ${years * 365}::bigint / ${ofEach})::int end as day
          from generate_series(${until - 1}, ${from}, -1) as n) as numbered) as made
        join whose using (place, turn)
      order by began_at;
    insert into made select uuidv7(), visit_id, version_id, n, place, back, turn, planned_on, began_at,
      provider_id, person_id, worker_id, plan_id from made where n % 20 = 7;
    insert into practice.visit (area_id, version_id, visit_id, replaces, provider_id, person_id, worker_id,
        plan_id, planned_on, began_at, ended_at, place, words, activities, break_minutes, written_at,
        received_at, made_by, sent_hash)
      select '${areaId}', version_id, visit_id, replaces, provider_id, person_id, worker_id, plan_id, planned_on,
        began_at, began_at + interval '1 hour', 'home',
        case when back < ${peopleOfEach} or n % 5 < 3 then 'We cooked together, and she laughed a lot about the old stories of number ' || n || '. She slept well and wants to see the sea.' else '' end,
        array['A meal', 'Company'], case when n % 3 = 0 then 60 end, began_at + interval '1 hour',
        began_at + interval '1 hour', 'bench', sha256(uuid_send(version_id))
      from made;
    insert into practice.family_update (area_id, version_id, visit_id, provider_id, person_id, worker_id,
        replaces, began_at, ended_at, words, withdrawn)
      select '${areaId}', version_id, visit_id, provider_id, person_id, worker_id, replaces, began_at,
        began_at + interval '1 hour', case when n % 4 = 0 then 'A good day.' else '' end, false
      from made;
    insert into practice.progress (area_id, version_id, goal_id, visit_id, provider_id, person_id, worker_id, words)
      select '${areaId}', version_id, person_id, visit_id, provider_id, person_id, worker_id, 'I stirred it by myself.'
      from made where n % 8 = 0;
    drop table made`
}
