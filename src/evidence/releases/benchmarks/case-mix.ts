import { sql } from 'kysely'
import type { WholeTransaction } from '../../../platform/db/db.ts'
import { asCounting, asReader } from '../../apart.ts'
import type { CaseMix } from '../headlines.ts'
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
  // Of too few, or where nearly all or nearly none said so, it would tell of somebody.
  const shown = caseMix(counts, all).filter(
    ({ asked, observed }) =>
      asked >= 10 && [observed, asked - observed].every((one) => one === 0 || one >= 5),
  )
  return { benchmarks: all, caseMix: shown }
}
