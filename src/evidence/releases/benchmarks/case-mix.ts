import { sql } from 'kysely'
import { observedExpected } from '#stats'
import type { WholeTransaction } from '../../../platform/db/db.ts'
import { asCounting } from '../../apart.ts'
import { nearestFive } from '../../figures/nearest-five.ts'
import { benchmarksOf, type Benchmark, type Beside } from './benchmarks.ts'

/** Answers to a question of a survey in the area, of one group. */
export interface SurveyCount {
  question: string
  group: string
  asked: number
  top: number
  year: string
}

/** What a survey in the area found, beside what people of its groups say elsewhere. */
export interface CaseMix {
  question: string
  year: string
  asked: number
  observed: number
  /** None: nothing stands beside it. */
  beside: { expected: number; ratio: number; p: number; year: string; source: string } | null
  /** The groups of which there is no number. */
  missing: string[]
}

export interface Besides extends Beside {
  caseMix: CaseMix[]
}

/** What is read beside an area’s figures: numbers from elsewhere, and its surveys beside people like theirs. */
export async function besides(db: WholeTransaction, areaId: string): Promise<Besides> {
  const beside = await benchmarksOf(db, areaId)
  const counts = await asCounting(db, async (counting) => {
    // Of the last year in which a question was asked: who was asked before is nobody of these groups.
    const { rows } = await sql<SurveyCount>`
      select distinct on (question, group_name) question, group_name as "group", asked, top, year
      from evidence.survey_count where area_id = ${areaId} and year = (
        select max(year) from evidence.survey_count as last
        where last.area_id = ${areaId} and last.question = survey_count.question)
      order by question, group_name, imported_at desc, count_id desc`.execute(counting)
    return rows
  })
  const told = caseMix(counts.filter(isToldOf(counts)), beside.benchmarks)
  return { ...beside, caseMix: told.flatMap(rounded) }
}

/** Questions of which no group is 1 to 4 people: how many were expected would tell of it. */
function isToldOf(counts: readonly SurveyCount[]) {
  const small = new Set(
    counts.filter(({ asked }) => asked > 0 && asked < 5).map((one) => one.question),
  )
  return ({ question }: SurveyCount) => !small.has(question)
}

/** To the nearest 5, all of it: else one more who answers would be seen. None where some are too few. */
export function rounded(one: CaseMix): CaseMix[] {
  const [asked, observed] = [nearestFive(one.asked), nearestFive(one.observed)]
  const isEnough =
    one.asked >= 10 && [one.observed, one.asked - one.observed].every((few) => few >= 5)
  if (!isEnough) return []
  const expected = one.beside ? nearestFive(one.beside.expected) : 0
  if (one.beside && expected === 0) return []
  const beside = one.beside && { ...one.beside, expected, ratio: observed / expected }
  return [{ ...one, asked, observed, beside }]
}

/**
 * What a survey found beside what people of its groups say elsewhere (case mix): by numbers of the year of the
 * survey, or else of the latest in which each of its groups has one. Without those it stands alone: compared
 * with some of its groups, the rest would be others than were asked.
 */
export function caseMix(counts: readonly SurveyCount[], all: readonly Benchmark[]): CaseMix[] {
  return [...Map.groupBy(counts, ({ question }) => question)].map(([question, groups]) => {
    const observed = groups.reduce((sum, { top }) => sum + top, 0)
    const asked = groups.reduce((sum, one) => sum + one.asked, 0)
    const { year } = groups[0]!
    const of = all.filter((one) => one.indicator === question)
    const alone = { ...{ question, year, asked, observed }, beside: null }
    // Elsewhere is the whole country, before what was once found here.
    const ways = [...Map.groupBy(of, (one) => `${one.reach === 'area' ? 1 : 2} ${one.year}`)]
      .toSorted(([a], [b]) => (a < b ? 1 : -1))
      .map(([, own]) => own)
      .filter((own) => groups.every(({ group }) => own.some((one) => one.group === group)))
    const chosen = ways.find((own) => own[0]!.year === year) ?? ways[0]
    if (!chosen || asked > mostPeople) {
      const missing = groups
        .map(({ group }) => group)
        .filter((group) => !of.some((one) => one.group === group))
      return { ...alone, missing }
    }
    const shares = groups.map((one) => ({
      ...{ people: one.asked, share: chosen.find(({ group }) => group === one.group)!.value },
    }))
    const found = observedExpected(observed, shares)
    if (found?.ratio === undefined) return { ...alone, missing: [] }
    const { expected, ratio, p } = found
    const { source } = chosen[0]!
    return { ...alone, missing: [], beside: { expected, ratio, p, year: chosen[0]!.year, source } }
  })
}

/** Of more than these nothing exact is worked out. */
const mostPeople = 20_000
