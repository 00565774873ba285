import type { Hono } from 'hono'
import { z } from 'zod'
import { isoDate } from '../../../platform/i18n/words.ts'
import { requiredDay } from '../../../platform/web/day-field.ts'
import { check } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { RowOf } from '../../bundle/study-data.ts'
import { mountEditing } from '../../plan/editing.ts'
import { findRow, type Found } from '../../plan/list.tsx'
import { asSpelt, readPlan, serviceTypes } from '../../plan/plan.ts'
import { frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { changeOrganisation, joinOrganisation, organisationLeft } from './join-organisation.ts'
import {
  organisationForm,
  organisationMistakes,
  organisationSchema,
  type OrganisationSaid,
} from './organisation-form.ts'
import { OrganisationPage, OrganisationsPage } from './organisation-pages.tsx'

type One = Found<RowOf<'organisation'>>

/** The organisations that take part. */
export function mountOrganisations(app: Hono<StudyEnv>): void {
  app.get(studyUrls.organisations.pattern, async (c) => {
    const plan = await readPlan(c.var.db, c.var.study.studyId)
    return page(c, <OrganisationsPage {...frameOf(c)} plan={plan} />)
  })

  mountEditing(app, {
    pattern: studyUrls.organisation.pattern,
    roles: ['lead', 'researcher'],
    find: (c) =>
      findRow(c, 'organisationId', ({ organisation }, id) =>
        organisation.find((one) => one.organisationId === id),
      ),
    form: ({ plan, row }: One) => organisationForm(plan, isoDate(new Date()), row),
    schema: () => organisationSchema,
    save,
    others: { leave, return: comeBack },
    show: (c, form, found) => <OrganisationPage {...frameOf(c)} {...found} form={form} />,
  })
}

async function save(c: StudyRequest, { id, ...said }: OrganisationSaid, { plan, row }: One) {
  const { area, study, db } = c.var
  const { studyId } = study
  const organisationId = row?.organisationId ?? id
  const mistakes = organisationMistakes({ id, ...said }, plan, {
    organisationId,
    leftOn: row?.leftOn,
  })
  if (mistakes) return mistakes
  const serviceType = asSpelt(said.serviceType, serviceTypes(plan))
  const facts = { organisationId, ...said, serviceType }
  if (row) await changeOrganisation(db, studyId, plan, { changed: facts, armId: row.armId })
  else await joinOrganisation(db, studyId, plan, facts)
  return studyUrls.organisations(area, study)
}

const leftSchema = z.object({ leftOn: requiredDay('Say on which day it left') })

async function leave(c: StudyRequest, { row }: One) {
  const { area, study, db, typed } = c.var
  if (!row) return studyUrls.organisations(area, study)
  const checked = check(leftSchema, typed)
  if (!checked.ok) return checked.form.errors
  const { leftOn } = checked.value
  if (leftOn < row.joinedOn) return { leftOn: 'It joined after this day. Say a later one' }
  await organisationLeft(db, study.studyId, { organisationId: row.organisationId, leftOn })
  return studyUrls.organisations(area, study)
}

async function comeBack(c: StudyRequest, { row }: One) {
  const { area, study, db } = c.var
  const { organisationId } = row ?? {}
  if (organisationId) await organisationLeft(db, study.studyId, { organisationId, leftOn: null })
  return studyUrls.organisations(area, study)
}
