import type { Hono } from 'hono'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyDb } from '../../apart.ts'
import type { RowOf } from '../../bundle/study-data.ts'
import { frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { mountEditing, type Done } from '../editing.ts'
import { findRow, mountList, removeRow, type Found } from '../list.tsx'
import { nextPosition } from '../plan.ts'
import {
  benchmarkSaid,
  outcomeForm,
  outcomeMistakes,
  outcomeSchema,
  type OutcomeSaid,
} from './outcome-form.ts'
import { OutcomePage, OutcomesPage } from './outcome-pages.tsx'

type One = Found<RowOf<'outcome'>>

/** What is compared between the arms. */
export function mountOutcomes(app: Hono<StudyEnv>): void {
  mountList(app, {
    pattern: studyUrls.outcomes.pattern,
    table: 'outcome',
    show: (c, plan) => <OutcomesPage {...frameOf(c)} plan={plan} />,
  })

  mountEditing(app, {
    pattern: studyUrls.outcome.pattern,
    roles: ['lead'],
    find: (c) =>
      findRow(c, 'outcomeId', ({ outcome }, id) => outcome.find((one) => one.outcomeId === id)),
    form: ({ row }: One) => outcomeForm(row),
    schema: () => outcomeSchema,
    save,
    others: { remove },
    show: (c, form, found) => <OutcomePage {...frameOf(c)} {...found} form={form} />,
  })
}

async function save(c: StudyRequest, said: OutcomeSaid, { plan, row }: One): Promise<Done> {
  const { area, study } = c.var
  const mistakes = outcomeMistakes(said, plan)
  if (mistakes) return mistakes
  const db: StudyDb = c.var.db
  const [pack = '', question = ''] = said.asked.split(' ')
  const benchmark = benchmarkSaid(said, plan)
  const set = {
    ...{ name: said.name, pack, question, top_levels: said.topLevels, family: said.family },
    ...{ hypothesis_id: said.hypothesisId, with_proxies: said.withProxies === 'yes' },
    benchmark: benchmark?.name ?? null,
    benchmark_year: benchmark?.year ?? null,
  }
  await db
    .insertInto('studies.outcome')
    .values({
      ...{ study_id: study.studyId, outcome_id: row?.outcomeId ?? said.id, ...set },
      position: nextPosition(plan.outcome),
    })
    .onConflict((same) => same.columns(['study_id', 'outcome_id']).doUpdateSet(set))
    .execute()
  return studyUrls.outcomes(area, study)
}

async function remove(c: StudyRequest, { row }: One): Promise<Done> {
  const { area, study, db } = c.var
  if (row) await removeRow(db, study.studyId, 'outcome', row.outcomeId)
  return studyUrls.outcomes(area, study)
}
