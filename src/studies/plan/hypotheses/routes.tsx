import type { Hono } from 'hono'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyDb } from '../../apart.ts'
import type { RowOf } from '../../bundle/study-data.ts'
import { frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { mountEditing } from '../editing.ts'
import { findRow, mountList, removeRow, type Found } from '../list.tsx'
import { nextPosition } from '../plan.ts'
import {
  hypothesisForm,
  hypothesisMistakes,
  hypothesisSchema,
  type HypothesisSaid,
} from './hypothesis-form.ts'
import { HypothesesPage, HypothesisPage } from './hypothesis-pages.tsx'

type One = Found<RowOf<'hypothesis'>>

/** Hypotheses and questions. */
export function mountHypotheses(app: Hono<StudyEnv>): void {
  mountList(app, {
    pattern: studyUrls.hypotheses.pattern,
    table: 'hypothesis',
    show: (c, plan) => <HypothesesPage {...frameOf(c)} plan={plan} />,
  })

  mountEditing(app, {
    pattern: studyUrls.hypothesis.pattern,
    roles: ['lead'],
    find: (c) =>
      findRow(c, 'hypothesisId', ({ hypothesis }, id) =>
        hypothesis.find((one) => one.hypothesisId === id),
      ),
    form: ({ row }: One) => hypothesisForm(row),
    schema: () => hypothesisSchema,
    save,
    others: { remove },
    show: (c, form, { row }) => <HypothesisPage {...frameOf(c)} row={row} form={form} />,
  })
}

async function save(c: StudyRequest, said: HypothesisSaid, { plan, row }: One) {
  const { area, study } = c.var
  const mistakes = hypothesisMistakes(said)
  if (mistakes) return mistakes
  const db: StudyDb = c.var.db
  const { kind, name, words, expects = null, withPrices } = said
  const set = { kind, name, words, expects, with_prices: withPrices }
  await db
    .insertInto('studies.hypothesis')
    .values({
      ...{ study_id: study.studyId, hypothesis_id: row?.hypothesisId ?? said.id, ...set },
      position: nextPosition(plan.hypothesis),
    })
    .onConflict((same) => same.columns(['study_id', 'hypothesis_id']).doUpdateSet(set))
    .execute()
  return studyUrls.hypotheses(area, study)
}

/** Its outcomes and findings stay, and bear on none then; memos would go with it, and so it stays. */
async function remove(c: StudyRequest, { row }: One) {
  const { area, study } = c.var
  const db: StudyDb = c.var.db
  if (!row) return studyUrls.hypotheses(area, study)
  const memo = await db
    .selectFrom('studies.memo')
    .select('memo_id')
    .where('study_id', '=', study.studyId)
    .where('hypothesis_id', '=', row.hypothesisId)
    .executeTakeFirst()
  if (memo)
    return { name: 'Somebody has written a memo about it. Remove the memo first, or keep this' }
  await removeRow(db, study.studyId, 'hypothesis', row.hypothesisId)
  return studyUrls.hypotheses(area, study)
}
