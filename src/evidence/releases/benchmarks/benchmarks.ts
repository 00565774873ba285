import { observedExpected } from '#stats'
import type { EvidenceDb } from '../../apart.ts'
import type { CaseMix } from '../headlines.ts'
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

/** Beside a figure stands the area’s own number of everybody, or else the nation’s; of a group its own. */
export function benchmarkFor(
  all: readonly Benchmark[],
  { indicator, group: { name } }: Pick<ReleasedFigure, 'indicator' | 'group'>,
): ReleasedFigure['benchmark'] {
  const own = all.filter((one) => one.indicator === indicator && one.group === name)
  const found = own.find(({ reach }) => reach === 'area') ?? own[0]
  if (!found) return null
  const of = found.reach === 'area' ? 'this area' : 'the whole country'
  return { value: found.value, of, year: found.year, source: found.source }
}

/** Answers to a question of a survey in the area, of one group. */
export interface SurveyCount {
  question: string
  group: string
  asked: number
  top: number
}

/**
 * What a survey found beside what people of its groups say elsewhere (case mix).
 * @returns none of a question of which a group has no benchmark: the rest would be others than were asked.
 */
export function caseMix(counts: readonly SurveyCount[], all: readonly Benchmark[]): CaseMix[] {
  return [...Map.groupBy(counts, ({ question }) => question)].flatMap(([question, groups]) => {
    const expected = groups.flatMap(({ group, asked }) => {
      const found = all.find((one) => one.indicator === question && one.group === group)
      return found ? [{ people: asked, share: found.value }] : []
    })
    if (expected.length < groups.length) return []
    const observed = groups.reduce((sum, { top }) => sum + top, 0)
    const asked = groups.reduce((sum, one) => sum + one.asked, 0)
    const found = observedExpected(observed, expected)
    if (found?.ratio === undefined) return []
    return [
      { question, asked, observed, expected: found.expected, ratio: found.ratio, p: found.upper },
    ]
  })
}
