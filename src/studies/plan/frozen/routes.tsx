import type { Hono } from 'hono'
import { z } from 'zod'
import { newId } from '../../../platform/db/new-id.ts'
import { filled, type Form } from '../../../platform/web/forms.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { mountEditing } from '../editing.ts'
import { readPlan } from '../plan.ts'
import { lastFrozen } from './changes.ts'
import { freeze } from './freeze.ts'
import { FrozenPage, nothingAsked } from './frozen-page.tsx'
import { planContent, planHash } from './plan-content.ts'

const freezingSchema = z.object({
  id: z.uuid().catch(() => newId()),
  why: z.string().trim().max(4000, 'Use 4,000 characters or fewer'),
})

/** Freezing the plan, and what was changed after. */
export function mountFrozen(app: Hono<StudyEnv>): void {
  mountEditing(app, {
    pattern: studyUrls.frozenPlan.pattern,
    reading: 'team',
    roles: ['lead'],
    find: (c) => readPlan(c.var.db, c.var.study.studyId),
    form: (): Form => filled({ id: newId() }),
    schema: () => freezingSchema,
    save,
    show: (c, form, plan: StudyData) => <FrozenPage {...frameOf(c)} {...{ plan, form }} />,
  })
}

async function save(
  c: StudyRequest,
  { id, why }: z.infer<typeof freezingSchema>,
  plan: StudyData,
): Promise<string | Form['errors']> {
  const { area, db, study, member } = c.var
  const next = studyUrls.frozenPlan(area, study)
  const before = lastFrozen(plan)
  if (plan.frozenPlan.some(({ frozenId }) => frozenId === id)) return next
  if (before?.hash === planHash(planContent(plan)))
    return { why: 'Nothing has been changed since it was frozen last: there is nothing to freeze' }
  if (before && !why) return { why: 'Say why it is frozen anew' }
  // The page says that there is nothing to freeze yet, and has no button.
  if (nothingAsked(plan)) return next
  await freeze(db, study.studyId, plan, { frozenId: id, memberId: member.memberId, why })
  return next
}
