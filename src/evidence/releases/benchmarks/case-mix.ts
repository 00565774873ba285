import { sql } from 'kysely'
import type { WholeTransaction } from '../../../platform/db/db.ts'
import { asCounting, asReader } from '../../apart.ts'
import type { CaseMix } from '../headlines.ts'
import { nearestFive } from '../magnitudes.ts'
import { benchmarks, caseMix, type Benchmark, type SurveyCount } from './benchmarks.ts'

/** What is read beside an area’s figures: numbers from elsewhere, and its surveys beside people like theirs. */
export async function besides(
  db: WholeTransaction,
  areaId: string,
): Promise<{ benchmarks: Benchmark[]; caseMix: CaseMix[] }> {
  const all = await asReader(db, (reader) => benchmarks(reader, areaId))
  const counts = await asCounting(db, async (counting) => {
    const { rows } = await sql<SurveyCount>`
      select distinct on (question, group_name) question, group_name as "group", asked, top
      from evidence.survey_count where area_id = ${areaId}
      order by question, group_name, year desc, imported_at desc, count_id desc`.execute(counting)
    return rows
  })
  return {
    benchmarks: all,
    caseMix: caseMix(counts.filter(isToldOf(counts)), all).flatMap(rounded),
  }
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
  const [asked, observed, expected] = [one.asked, one.observed, one.expected].map(nearestFive)
  const isEnough =
    one.asked >= 10 && [one.observed, one.asked - one.observed].every((few) => few >= 5)
  if (!isEnough || !expected) return []
  return [{ ...one, asked: asked!, observed: observed!, expected, ratio: observed! / expected }]
}
