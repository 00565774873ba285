import { exactBinomial, type Benchmarked } from '#stats'
import type { RowOf, StudyData } from '../bundle/study-data.ts'
import type { Answered } from './answered.ts'

/** What a benchmark says, with where it is from. */
export interface Benchmark {
  name: string
  year: string
  source: string
  /** By the group of participants. */
  groups: Map<string, number>
  /** Of everybody, whoever they are. */
  everybody: number | undefined
}

export function benchmarkOf(
  { benchmark }: StudyData,
  outcome: RowOf<'outcome'>,
): Benchmark | undefined {
  const rows = benchmark.filter(
    ({ name, year }) => name === outcome.benchmark && year === outcome.benchmarkYear,
  )
  if (rows.length === 0) return undefined
  return {
    ...{ name: rows[0]!.name, year: rows[0]!.year, source: rows[0]!.source },
    groups: new Map(
      rows.flatMap(({ caseGroup, share }) => (caseGroup === null ? [] : [[caseGroup, share]])),
    ),
    everybody: rows.find(({ caseGroup }) => caseGroup === null)?.share,
  }
}

/**
 * People by what is expected of people like them. Where the benchmark has groups, whoever is in none of
 * them takes no part: carers too, who are asked in no survey of people who use services.
 */
export function benchmarkedBy(
  { groups, everybody }: Benchmark,
  people: readonly Answered[],
  top: number,
  group: string,
): Benchmarked {
  const expected = new Map<number, number>()
  let observed = 0
  for (const { caseGroup, level, by } of people) {
    const share =
      groups.size > 0 ? groups.get(caseGroup ?? '') : by === 'person' ? everybody : undefined
    if (share === undefined) continue
    expected.set(share, (expected.get(share) ?? 0) + 1)
    if (level <= top) observed++
  }
  return {
    group,
    observed,
    expected: [...expected].map(([share, count]) => ({ people: count, share })),
  }
}

/** What is often done: all who answered, beside everybody elsewhere, as if both were alike. */
export interface Plain {
  share: number
  observed: number
  people: number
  p: number
}

export function plainly(
  { everybody }: Benchmark,
  people: readonly Answered[],
  top: number,
): Plain | null {
  if (everybody === undefined || people.length === 0) return null
  const observed = people.filter(({ level }) => level <= top).length
  const found = exactBinomial(observed, people.length, everybody)
  return found ? { share: everybody, observed, people: people.length, p: found.p } : null
}
