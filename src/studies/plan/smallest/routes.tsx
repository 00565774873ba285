import type { Hono } from 'hono'
import { check, emptyForm, statusOf, type Form } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyDb } from '../../apart.ts'
import { frameOf, onlyFor, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { readPlan } from '../plan.ts'
import { smallestForm, smallestSchema, type SmallestSaid } from './smallest-form.ts'
import { SmallestPage } from './smallest-page.tsx'

/** The smallest difference that could be seen: looked at by the team, put into the plan by its lead. */
export function mountSmallest(app: Hono<StudyEnv>): void {
  const { smallestDifference } = studyUrls

  app.get(smallestDifference.pattern, async (c) => {
    const asked = c.req.queries()
    return show(c, 'first' in asked ? { typed: asked, errors: {} } : undefined)
  })

  app.post(smallestDifference.pattern, onlyFor('lead'), async (c) => {
    const { area, db, study, typed } = c.var
    const checked = check(smallestSchema, typed)
    if (!checked.ok) return show(c, checked.form)
    await savePeopleWanted(db, study.studyId, checked.value)
    return c.redirect(studyUrls.plan(area, study), 303)
  })
}

/** @param asked what somebody typed; none: as the plan has it. */
async function show(c: StudyRequest, asked?: Form) {
  const plan = await readPlan(c.var.db, c.var.study.studyId)
  const form = asked ?? smallestForm(plan)
  const checked = check(smallestSchema, form.typed)
  const said = checked.ok ? checked.value : undefined
  const shown = asked && !checked.ok ? checked.form : { ...emptyForm, typed: form.typed }
  const options = { ...frameOf(c), plan, form: shown, said }
  return page(c, <SmallestPage {...options} />, statusOf(shown))
}

async function savePeopleWanted(db: StudyDb, studyId: string, said: SmallestSaid): Promise<void> {
  const set = {
    ...{ first_arm: said.first, other_arms: said.others },
    ...{ per_organisation: said.perOrganisation, intra_class: said.intraClass },
  }
  await db
    .insertInto('studies.people_wanted')
    .values({ study_id: studyId, ...set })
    .onConflict((same) => same.column('study_id').doUpdateSet(set))
    .execute()
}
