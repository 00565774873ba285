import { sql } from 'kysely'
import type { WholeTransaction } from '../../../platform/db/db.ts'
import { asReader, type EvidenceDb } from '../../apart.ts'
import type { ReleasedFigure } from '../release.ts'

/** A number from elsewhere that a figure is read beside. */
export interface Benchmark {
  indicator: string
  reach: 'area' | 'national'
  /** Empty: everybody. */
  group: string
  /** As the figure is: shares of 1, hours in minutes. */
  value: number
  n: number | null
  year: string
  source: string
  checkedOn: string
}

/** Of each indicator, reach, group and year what was brought in last; the latest year first. */
export async function benchmarks(db: EvidenceDb, areaId: string): Promise<Benchmark[]> {
  const rows = await db
    .selectFrom('evidence.benchmark')
    .selectAll()
    .where('area_id', '=', areaId)
    .distinctOn(['indicator', 'reach', 'group_name', 'year'])
    .orderBy('indicator')
    .orderBy('reach')
    .orderBy('group_name')
    .orderBy('year', 'desc')
    .orderBy('imported_at', 'desc')
    .orderBy('benchmark_id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...{ indicator: row.indicator, reach: row.reach as Benchmark['reach'], group: row.group_name },
    ...{ value: Number(row.value), n: row.n, year: row.year, source: row.source },
    checkedOn: row.checked_on,
  }))
}

/** Numbers from elsewhere that an area’s figures are read beside. */
export interface Beside {
  benchmarks: Benchmark[]
  rate: Rate | undefined
}

/** Those that were brought in by now. */
export function benchmarksOf(db: WholeTransaction, areaId: string): Promise<Beside> {
  return asReader(db, async (reader) => {
    const all = await benchmarks(reader, areaId)
    return { benchmarks: all, rate: await rateOf(reader, areaId, all) }
  })
}

/** The name under which a council’s own rate of an hour is brought in. */
export const councilRate = 'council-rate'

/** What the council pays for an hour, in pence, and for a visit of the length that people want. */
export interface Rate {
  pence: number
  minutes: number
  year: string
  source: string
}

/** The latest of the council’s own rates that was brought in. */
export async function rateOf(
  db: EvidenceDb,
  areaId: string,
  all: readonly Benchmark[],
): Promise<Rate | undefined> {
  const found =
    all.find((one) => one.indicator === councilRate && one.reach === 'area') ??
    all.find((one) => one.indicator === councilRate)
  if (!found) return undefined
  const { value: pence, year, source } = found
  return { pence, minutes: await visitWanted(db, areaId), year, source }
}

/** How many minutes the visit has that people want, as the area has set it. */
export async function visitWanted(db: EvidenceDb, areaId: string): Promise<number> {
  const { rows } = await sql<{ minutes: number }>`
    select minutes from evidence.visit_wanted where area_id = ${areaId}
      and valid_from <= current_date and coalesce(valid_to, 'infinity') >= current_date
    order by is_own desc, valid_from desc limit 1`.execute(db)
  return rows[0]?.minutes ?? 30
}

/**
 * Beside a price stands the council’s own rate, whatever the group; beside another figure the area’s own number of
 * everybody, or else the nation’s; of a group its own.
 */
export function benchmarkFor(
  { benchmarks: all, rate }: Beside,
  { indicator, group: { name } }: Pick<ReleasedFigure, 'indicator' | 'group'>,
): ReleasedFigure['benchmark'] {
  if (rate && (indicator === 'hourly-price' || indicator === 'visit-price')) {
    const { pence, minutes, year, source } = rate
    return indicator === 'hourly-price'
      ? { value: pence, of: `an hour ${councilsRate}`, year, source }
      : {
          value: Math.round((pence * minutes) / 60),
          of: `${minutes} minutes ${councilsRate}`,
          ...{ year, source },
        }
  }
  const own = all.filter((one) => one.indicator === indicator && one.group === name)
  const found = own.find(({ reach }) => reach === 'area') ?? own[0]
  if (!found) return null
  const of = found.reach === 'area' ? 'this area' : 'the whole country'
  return { value: found.value, of, year: found.year, source: found.source }
}

export const councilsRate = 'at the council’s own rate'
