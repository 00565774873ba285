import type { Hono } from 'hono'
import { uuid } from '../../../platform/db/new-id.ts'
import { plural } from '../../../platform/i18n/words.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyDb } from '../../apart.ts'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import { does, frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { mountEditing } from '../editing.ts'
import { findRow, removeRow, type Found } from '../list.tsx'
import { moveUp } from '../move-up.ts'
import { readPlan } from '../plan.ts'
import {
  armForm,
  armMistakes,
  armsByForm,
  armsByMistakes,
  armsBySchema,
  armSchema,
  type ArmsBySaid,
  type ArmSaid,
} from './arm-form.ts'
import { ArmPage, ArmsPage } from './arm-pages.tsx'
import { saveArm } from './save-arm.ts'

type One = Found<RowOf<'arm'>>

/** The groups that are compared, and what leads to each. */
export function mountArms(app: Hono<StudyEnv>): void {
  const { arms, arm } = studyUrls

  app.post(arms.pattern, async (c, next) => {
    const { area, db, study, member, typed } = c.var
    const id = uuid(typed.up?.[0])
    if (!id || !does(member, 'lead')) return next()
    await moveUp(db, study.studyId, { table: 'arm', id })
    return c.redirect(arms(area, study), 303)
  })

  mountEditing(app, {
    pattern: arms.pattern,
    reading: 'team',
    roles: ['lead'],
    find: (c) => readPlan(c.var.db, c.var.study.studyId),
    form: armsByForm,
    schema: () => armsBySchema,
    save: saveArmsBy,
    show: (c, form, plan: StudyData) => <ArmsPage {...frameOf(c)} {...{ plan, form }} />,
  })

  mountEditing(app, {
    pattern: arm.pattern,
    roles: ['lead'],
    find: (c) => findRow(c, 'armId', (plan, id) => plan.arm.find(({ armId }) => armId === id)),
    form: ({ plan, row }: One) => armForm(plan, row),
    schema: ({ plan }) => armSchema(plan),
    save,
    others: { remove },
    show: (c, form, found) => <ArmPage {...frameOf(c)} {...found} form={form} />,
  })
}

async function saveArmsBy(c: StudyRequest, said: ArmsBySaid) {
  const { area, study } = c.var
  const db: StudyDb = c.var.db
  const mistakes = armsByMistakes(said)
  if (mistakes) return mistakes
  await db
    .updateTable('studies.study')
    .set({
      arms_by: said.armsBy,
      arm_attribute: said.armsBy === 'attribute' ? said.armAttribute : null,
    })
    .where('study_id', '=', study.studyId)
    .execute()
  return studyUrls.arms(area, study)
}

async function save(c: StudyRequest, said: ArmSaid, { plan, row }: One) {
  const { area, study, db } = c.var
  const armId = row?.armId ?? said.id
  const mistakes = armMistakes(said, plan, armId)
  if (mistakes) return mistakes
  await saveArm(db, plan, { studyId: study.studyId, armId, said })
  return studyUrls.arms(area, study)
}

/** With organisations in it, it stays. */
async function remove(c: StudyRequest, { plan, row }: One) {
  const { area, study, db } = c.var
  if (!row) return studyUrls.arms(area, study)
  const within = plan.organisation.filter(({ armId }) => armId === row.armId).length
  if (within > 0)
    return {
      name: `${plural(within, 'organisation is', 'organisations are')} in this arm. Put them elsewhere first`,
    }
  await removeRow(db, study.studyId, 'arm', row.armId)
  return studyUrls.arms(area, study)
}
