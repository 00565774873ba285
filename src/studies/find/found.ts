import type { StudyDb } from '../apart.ts'
import { readSnapshot } from '../bundle/read-study.ts'
import { rememberedOf } from '../bundle/rows.ts'
import type { StudyData, StudyTable } from '../bundle/study-data.ts'
import { figuresOf, type Figures } from './figures.tsx'
import { find, type Found } from './find.ts'
import { queriesOf } from './queries.ts'

/** All that a page of findings reads: what was typed, imported or planned beside it makes no figure. */
export const tablesFound: StudyTable[] = [
  ...(['study', 'member', 'hypothesis', 'arm', 'site', 'instrument', 'benchmark'] as const),
  ...(['outcome', 'organisation', 'price', 'participant', 'consent', 'withdrawal'] as const),
  ...(['interview', 'interviewed', 'response', 'answer', 'transcript', 'turn', 'code'] as const),
  ...(['hypothesis_code', 'assignment', 'coding', 'finding', 'quote', 'verdict'] as const),
]

/** What a study found, as it stands at this moment. */
export async function foundNow(
  db: StudyDb,
  studyId: string,
): Promise<{ found: Found; figures: Figures }> {
  const { data, asOf } = await readSnapshot(db, studyId, tablesFound)
  const found = foundIn(data)
  return { found, figures: figuresOf(queriesOf(data, found, asOf)) }
}

/** Tests of thousands of answers take seconds: the same data are not tested twice. */
const foundOnce = rememberedOf<Found>(8)
const foundIn = (data: StudyData) => foundOnce(Object.values(data), '', () => find(data))
