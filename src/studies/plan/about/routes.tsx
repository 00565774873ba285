import type { Hono } from 'hono'
import { isoDate } from '../../../platform/i18n/words.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyDb } from '../../apart.ts'
import type { RowOf } from '../../bundle/study-data.ts'
import { frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { mountEditing } from '../editing.ts'
import { readPlan } from '../plan.ts'
import { aboutForm, aboutMistakes, aboutSchema, type AboutSaid } from './about-form.ts'
import { AboutPage } from './about-page.tsx'

/** The study's own facts. */
export function mountAbout(app: Hono<StudyEnv>): void {
  mountEditing(app, {
    pattern: studyUrls.planAbout.pattern,
    roles: ['lead'],
    find: async (c) => (await readPlan(c.var.db, c.var.study.studyId)).study[0],
    form: aboutForm,
    schema: (row: RowOf<'study'>) => aboutSchema(row, isoDate(new Date())),
    save,
    show: (c, form) => <AboutPage {...frameOf(c)} form={form} />,
  })
}

async function save(c: StudyRequest, said: AboutSaid) {
  const { area, db, study } = c.var
  const mistakes = aboutMistakes(said)
  if (mistakes) return mistakes
  const apart: StudyDb = db
  await apart
    .updateTable('studies.study')
    .set({
      title: said.title,
      aim: said.aim,
      controller: said.controller,
      contact: said.contact,
      approval: said.approval,
      includes_without_capacity: said.includesWithoutCapacity === 'yes',
      wanted_minutes: said.wantedMinutes,
      kept_until: said.keptUntil ?? null,
    })
    .where('study_id', '=', study.studyId)
    .execute()
  return studyUrls.plan(area, study)
}
