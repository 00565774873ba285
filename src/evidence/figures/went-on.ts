import { sql } from 'kysely'
import type { EvidenceDb } from '../apart.ts'
import { indicators } from '../indicators/indicators.ts'
import { jobs } from '../indicators/local-work/jobs.ts'
import type { monthsOf, Period } from './of-period.ts'
import type { Sums } from './sums.ts'

interface Of extends Period {
  areaId: string
  /** None: all of the area. */
  providerIds?: readonly string[]
  /** Which months are the period's. */
  months: ReturnType<typeof monthsOf>
}

const byMonth = indicators.flatMap((one) =>
  'combined' in one && one.combined === 'each_month' ? [one.name] : [],
)

/**
 * Sums of several enterprises, of which some go on as others. What is a mean of months is of all months in
 * which any of those had visits: two workers in April here, and in May and June there, are two. Who came
 * along in the middle of a month has one job in it.
 */
export async function asOnesThatWentOn(
  db: EvidenceDb,
  of: Of,
  all: readonly Sums[],
): Promise<Sums[]> {
  const { areaId, until } = of
  // Of most areas nothing was ever said.
  const said = await sql`select from evidence.went_on_as
    where area_id = ${areaId} and on_day < ${until}::date limit 1`.execute(db)
  if (said.rows.length === 0) return [...all]
  const months = await monthsTogether(db, of)
  const twice = await workedTwice(db, of)
  return all.map((one) => {
    const denominator = months.get(`${one.indicator} ${one.providerId}`) ?? one.denominator
    const again = one.indicator === jobs.name ? (twice.get(one.providerId) ?? 0) : 0
    return { ...one, denominator, numerator: one.numerator - again }
  })
}

/** What the months add up to in which an enterprise had visits, or one that it goes on as, or from. */
async function monthsTogether(
  db: EvidenceDb,
  { areaId, providerIds, until, months }: Of,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ of: string; denominator: number }>`
    with recursive link as (
      select provider_id as one, into_provider_id as other from evidence.went_on_as
      where area_id = ${areaId} and on_day < ${until}::date
        and ${among('provider_id', providerIds)} and ${among('into_provider_id', providerIds)}),
    both_ways as (select one, other from link union select other, one from link),
    together as (
      select one, other from both_ways
      union
      select together.one, both_ways.other from together join both_ways on both_ways.one = together.other)
    select indicator || ' ' || one as of, sum(denominator)::float8 as denominator
    from (
      select distinct indicator, one, month, denominator
      from together join evidence.provider_month as cell on cell.area_id = ${areaId} and cell.provider_id = together.other
      where indicator = any (${byMonth}::text[]) and ${months}) counted
    group by indicator, one`.execute(db)
  return new Map(rows.map((row) => [row.of, row.denominator]))
}

/** Of enterprises that go on as others: in how many months a paid worker is counted there and where she came to. */
async function workedTwice(
  db: EvidenceDb,
  { areaId, providerIds, from, until }: Of,
): Promise<Map<string, number>> {
  const months = (worker: string) => sql`
    select date_trunc('month', visit.day) from evidence.visit join evidence.worker as as_what
      on as_what.area_id = ${areaId} and as_what.provider_id = visit.provider_id and as_what.worker_id = visit.worker_id
        and visit.day >= as_what.from_on and visit.day < as_what.until_on and as_what.kind in ('owner', 'paid')
    where visit.area_id = ${areaId} and visit.worker_id = ${sql.ref(worker)}
      and visit.day >= ${from}::date and visit.day < ${until}::date`
  const { rows } = await sql<{ providerId: string; months: number }>`
    select former_provider_id as "providerId", count(*)::int as months
    from (
      select distinct former_provider_id, former_worker_id, month
      from evidence.came_along as came cross join lateral (
        ${months('came.former_worker_id')} intersect ${months('came.worker_id')}) both_there (month)
      where came.area_id = ${areaId} and ${among('former_provider_id', providerIds)} and ${among('provider_id', providerIds)}) again
    group by former_provider_id`.execute(db)
  return new Map(rows.map((row) => [row.providerId, row.months]))
}

function among(column: string, providerIds: readonly string[] | undefined) {
  return providerIds ? sql`${sql.ref(column)} = any (${providerIds}::uuid[])` : sql`true`
}
