import { sql } from 'kysely'
import type { EvidenceDb } from '../apart.ts'
import { monthsOf, windowsOf, type Period } from './of-period.ts'
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

/** Adds up the cells of enterprises. Of several, one that goes on as another is one with it. */
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
  const months = monthsOf({ from, until }, today)
  const { rows } = await sql<Sums>`
    select indicator, provider_id as "providerId", category, ${added}, 0 as people, 0 as yes
    from evidence.provider_month
    where area_id = ${areaId} ${own} and ${months}
    group by indicator, provider_id, category
    union all
    select indicator, provider_id, category, ${added}, count(distinct person_id)::int,
      count(distinct person_id) filter (where numerator > 0)::int
    from evidence.person_window
    where area_id = ${areaId} ${own} and ${windowsOf({ from, until }, today)}
    group by indicator, provider_id, category
    order by 1, 2, 3`.execute(db)
  if (providerIds?.length === 1) return rows
  return asOnesThatWentOn(db, { areaId, providerIds, from, until, months }, rows)
}
