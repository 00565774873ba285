import type { Hono } from 'hono'
import { uuid } from '../../platform/db/new-id.ts'
import { page } from '../../platform/web/html.ts'
import { studyUrls } from '../../study-urls.ts'
import { inOrder } from '../plan/plan.ts'
import { readStudy } from '../bundle/read-study.ts'
import type { StudyTable } from '../bundle/study-data.ts'
import { visibleCodings } from '../coding/coder/visible.ts'
import { coders, readers } from '../coding/who-codes.ts'
import { quoteTables } from '../coding/quotes/candidates.ts'
import { mountEditing } from '../plan/editing.ts'
import { moveUp } from '../plan/move-up.ts'
import { frameOf, onlyFor, type StudyEnv, type StudyRequest } from '../study/in-study.ts'
import { findingForm, findingSchema } from './finding-form.ts'
import { FindingPage, type FindingFacts } from './finding-page.tsx'
import { FindingsPage } from './findings-page.tsx'
import { addFinding, changeFinding, removeFinding } from './save-finding.ts'

const read: StudyTable[] = [
  ...quoteTables,
  ...(['hypothesis', 'hypothesis_code', 'finding', 'verdict'] as const),
]

/** What the team writes that it found, in its order, and the quotes that each finding rests on. */
export function mountFindings(app: Hono<StudyEnv>): void {
  app.get(studyUrls.findings.pattern, onlyFor(...readers), async (c) =>
    page(c, <FindingsPage {...frameOf(c)} data={await dataOf(c)} />),
  )

  app.post(studyUrls.findings.pattern, onlyFor(...coders), async (c) => {
    const id = uuid(c.var.typed.up?.[0])
    if (id) await moveUp(c.var.db, c.var.study.studyId, { table: 'finding', id })
    return c.redirect(c.req.path, 303)
  })

  mountEditing(app, {
    pattern: studyUrls.finding.pattern,
    roles: coders,
    find,
    form: ({ row, hypothesisId }: Facts) => findingForm(row, hypothesisId),
    schema: () => findingSchema,
    async save(c, said, { data, row }) {
      const { area, study, member, db } = c.var
      const { studyId } = study
      const { hypothesisId } = said
      if (hypothesisId && !data.hypothesis.some((one) => one.hypothesisId === hypothesisId))
        return { hypothesisId: 'It isn’t in the plan any more: choose another, or none of them' }
      if (row) await changeFinding(db, studyId, row, said)
      else await addFinding(db, { studyId, memberId: member.memberId }, said)
      return row
        ? studyUrls.findings(area, { studyId })
        : studyUrls.finding(area, { studyId, findingId: said.id })
    },
    others: {
      async remove(c, { row }) {
        const { studyId } = c.var.study
        if (row) await removeFinding(c.var.db, studyId, row.findingId)
        return studyUrls.findings(c.var.area, { studyId })
      },
    },
    show: (c, form, { data, row }) => <FindingPage {...frameOf(c)} {...{ form, data, row }} />,
  })
}

type Facts = FindingFacts & {
  /** Of which hypothesis somebody comes to write a finding. */
  hypothesisId?: string
}

/** @returns nothing where the address names a finding that isn't there. */
async function find(c: StudyRequest): Promise<Facts | undefined> {
  const data = await dataOf(c)
  const id = c.req.param('findingId')
  if (id === 'new') {
    const asked = c.req.query('hypothesis')
    const hypothesis = data.hypothesis.find(({ hypothesisId }) => hypothesisId === asked)
    return { data, hypothesisId: hypothesis?.hypothesisId }
  }
  const row = data.finding.find(({ findingId }) => findingId === id)
  return row && { data, row }
}

/** As far as who asks may see it: what others code blind isn't there. */
async function dataOf({ var: { study, member, db } }: StudyRequest) {
  const data = await readStudy(db, study.studyId, read)
  return {
    ...data,
    hypothesis: inOrder(data.hypothesis),
    finding: inOrder(data.finding),
    coding: visibleCodings(data, member.memberId),
  }
}
