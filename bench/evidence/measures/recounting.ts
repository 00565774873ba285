import { countArea } from '../../../src/evidence/cells/round.ts'
import { inContext } from '../../../src/platform/db/context.ts'
import { kyselyOn } from '../../../src/platform/db/db.ts'
import { milliseconds } from '../../measures/timing.ts'
import type { County } from '../../practice/county.ts'

export interface Recounted {
  seconds: number
  cells: number
  /** One statement of SQL for each indicator, over the same tables, written by hand. */
  byHand: { name: string; seconds: number }[]
}

/** Counts everything of a county from scratch. */
export async function timeRecounting(
  { area, pool }: County,
  tell: (words: string) => void,
): Promise<Recounted> {
  const { areaId } = area
  const db = kyselyOn(pool)
  await pool.query('truncate evidence.provider_month, evidence.person_window, evidence.mark')
  await pool.query(
    'insert into evidence.mark (area_id, provider_id) select area_id, provider_id from providers.provider',
  )
  tell('Counting all there is')
  const took = await milliseconds(() => countArea(db, { areaId, timeZone: area.timeZone }))
  const { rows } = await pool.query<{ cells: number }>(
    `select (select count(*) from evidence.provider_month)::int + (select count(*) from evidence.person_window)::int as cells`,
  )
  await pool.query('vacuum analyze evidence.provider_month, evidence.person_window, evidence.mark')
  const byHand: Recounted['byHand'] = []
  for (const [name, statement] of Object.entries(statements)) {
    tell(`${name} by hand`)
    const context = { areaId, actor: 'bench', timeZone: area.timeZone, patience: '0' }
    const ms = await milliseconds(() =>
      inContext(db, context, async () => {
        await pool.query(`select count(*) from (${statement}) counted`)
      }),
    )
    byHand.push({ name, seconds: ms / 1000 })
  }
  return { seconds: took / 1000, cells: rows[0]!.cells, byHand }
}

/** Visits that count, as a report that is written once would have them. */
const visits = `(
  select visit.*, (began_at at time zone 'Europe/London')::date as day from practice.visit
  where not withdrawn
    and not exists (select from practice.visit as later
      where later.area_id = visit.area_id and later.replaces = visit.version_id)) as visit`
const fourWeeks = `date '2024-01-01' + 28 * floor((day - date '2024-01-01') / 28.0)::int`

const statements: Record<string, string> = {
  hours: `select provider_id, date_trunc('month', day), sum(ended_at - began_at) from ${visits} group by 1, 2`,
  'community-hours': `select provider_id, date_trunc('month', day),
    sum(ended_at - began_at) filter (where place = 'out'), sum(ended_at - began_at) from ${visits} group by 1, 2`,
  'people-supported': `select provider_id, date_trunc('month', day), count(distinct person_id) from ${visits} group by 1, 2`,
  'carers-time': `select provider_id, date_trunc('month', day), sum(break_minutes) from ${visits} group by 1, 2`,
  'out-and-about': `select provider_id, four_weeks, avg(went::int) from (
    select provider_id, person_id, ${fourWeeks} as four_weeks, bool_or(place in ('out', 'both')) as went
    from ${visits} group by 1, 2, 3) each group by 1, 2`,
  continuity: `select provider_id, four_weeks, avg((own2 - n) / nullif(n * (n - 1), 0)) from (
    select provider_id, person_id, four_weeks, sum(own * own) as own2, sum(own) as n from (
      select provider_id, person_id, worker_id, ${fourWeeks} as four_weeks, count(*) as own
      from ${visits} group by 1, 2, 3, 4) came group by 1, 2, 3) each group by 1, 2`,
  'direct-payments': `select visit.provider_id, date_trunc('month', day), funding_route, count(distinct visit.person_id)
    from ${visits} join agreements.version using (area_id, person_id, provider_id) where day >= begins_on group by 1, 2, 3`,
}
