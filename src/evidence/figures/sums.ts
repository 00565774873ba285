import { sql } from 'kysely'
import type { EvidenceDb } from '../apart.ts'
import { indicators } from '../indicators/indicators.ts'
import { asOnesThatWentOn } from './went-on.ts'

/** What the cells of an enterprise add up to, in a period: of one indicator and category. */
export interface Sums {
  indicator: string
  providerId: string
  category: string
  numerator: number
  denominator: number
  /** The sum of numerator by denominator, over cells that have one. */
  ratios: number
  cells: number
  /** How many different people; of them with a numerator above 0. None: enterprises are counted. */
  people: number
  yes: number
}

export interface Period {
  /** The first day, and the day after the last: beginnings of months. */
  from: string
  until: string
}

/**
 * Adds up the cells of enterprises. Four weeks belong to the period in which they end. What says something
 * of whole months only is left out of one that has not ended today. Of several, one that goes on as another is
 * one with it.
 */
export async function sums(
  db: EvidenceDb,
  {
    areaId,
    providerIds,
    from,
    until,
    today,
  }: Period & {
    areaId: string
    providerIds?: readonly string[]
    /** None: today in the area. */
    today?: string
  },
): Promise<Sums[]> {
  const own = providerIds ? sql`and provider_id = any (${providerIds}::uuid[])` : sql``
  const added = sql`sum(numerator)::float8 as numerator, sum(denominator)::float8 as denominator,
    coalesce(sum(numerator::numeric / nullif(denominator, 0)), 0)::float8 as ratios,
    count(nullif(denominator, 0))::int as cells`
  const wholeMonths = indicators.filter((one) => 'wholeMonths' in one).map(({ name }) => name)
  const hasEnded = (day: 'month' | 'from_on') => sql`(${sql.ref(day)} < date_trunc('month',
    ${today ?? sql`current_date`}::date) or indicator <> all (${wholeMonths}::text[]))`
  const { rows } = await sql<Sums>`
    select indicator, provider_id as "providerId", category, ${added}, 0 as people, 0 as yes
    from evidence.provider_month
    where area_id = ${areaId} and month >= ${from} and month < ${until} ${own} and ${hasEnded('month')}
    group by indicator, provider_id, category
    union all
    select indicator, provider_id, category, ${added}, count(distinct person_id)::int,
      count(distinct person_id) filter (where numerator > 0)::int
    from evidence.person_window
    where area_id = ${areaId} ${own}
      and (span = 'month' and from_on >= ${from} and from_on < ${until} and ${hasEnded('from_on')}
        or span = 'four_weeks' and from_on > ${from}::date - 28 and from_on <= ${until}::date - 28)
    group by indicator, provider_id, category
    order by 1, 2, 3`.execute(db)
  if (providerIds?.length === 1) return rows
  return asOnesThatWentOn(db, { areaId, providerIds, from, until, counts: hasEnded('month') }, rows)
}
