import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** Seen, asked, came: counted by day and by route, with nobody's name. */

export type Counted = 'seen' | 'asked' | 'came'

export async function count(
  db: Db<'directory'>,
  {
    areaId,
    providerId,
    what,
    route,
  }: {
    areaId: string
    providerId: string
    what: Counted
    route: string
  },
): Promise<void> {
  await db
    .insertInto('directory.daily_count')
    .values({
      area_id: areaId,
      provider_id: providerId,
      counted_on: sql<string>`current_date`,
      what,
      route,
      times: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['area_id', 'provider_id', 'counted_on', 'what', 'route'])
        .doUpdateSet({ times: sql<number>`daily_count.times + 1` }),
    )
    .execute()
}

/** What happened with one listing in one month. `month` is its first day. */
export interface MonthCounts {
  month: string
  seen: number
  asked: number
  came: number
}

/** The newest months first, those without any count included. */
export async function monthCounts(
  db: Db<'directory'>,
  areaId: string,
  providerId: string,
  months: number,
): Promise<MonthCounts[]> {
  const { rows } = await sql<MonthCounts>`
    select month::date as month,
      coalesce(sum(times) filter (where what = 'seen'), 0)::int as seen,
      coalesce(sum(times) filter (where what = 'asked'), 0)::int as asked,
      coalesce(sum(times) filter (where what = 'came'), 0)::int as came
    from generate_series(date_trunc('month', current_date) - make_interval(months => ${months - 1}),
      date_trunc('month', current_date), '1 month') month
    left join directory.daily_count counted
      on counted.area_id = ${areaId} and counted.provider_id = ${providerId}
      and date_trunc('month', counted.counted_on) = month
    group by month order by month desc`.execute(db)
  return rows
}

/** One listing's counts of one month. */
export async function countsOf(
  db: Db<'directory'>,
  areaId: string,
  providerId: string,
  month: string,
): Promise<MonthCounts> {
  const { rows } = await sql<MonthCounts>`
    select ${month}::date as month,
      coalesce(sum(times) filter (where what = 'seen'), 0)::int as seen,
      coalesce(sum(times) filter (where what = 'asked'), 0)::int as asked,
      coalesce(sum(times) filter (where what = 'came'), 0)::int as came
    from directory.daily_count
    where area_id = ${areaId} and provider_id = ${providerId}
      and counted_on >= ${month}::date and counted_on < ${month}::date + interval '1 month'`.execute(
    db,
  )
  return rows[0]!
}
