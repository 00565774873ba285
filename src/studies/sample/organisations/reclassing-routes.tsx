import type { Hono } from 'hono'
import { z } from 'zod'
import { dateWords, isoDate } from '../../../platform/i18n/words.ts'
import { check, emptyForm, several, statusOf, type Form } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import { readPlan } from '../../plan/plan.ts'
import { frameOf, onlyFor, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { armName } from './organisation-pages.tsx'
import { putElsewhere, reclassing } from './reclass.ts'
import { ReclassingPage, valueOf } from './reclassing-page.tsx'

const chosenSchema = z.object({
  change: several(z.array(z.string()).min(1, 'Tick which are to be put into another arm')),
})

/** Putting organisations into arms anew: it lists what would change, and asks. */
export function mountReclassing(app: Hono<StudyEnv>): void {
  const { pattern } = studyUrls.reclassing
  app.use(pattern, onlyFor('lead'))

  app.get(pattern, (c) => show(c, emptyForm))

  app.post(pattern, async (c) => {
    const { area, db, study, typed } = c.var
    const checked = check(chosenSchema, typed)
    if (!checked.ok) return show(c, checked.form)
    const plan = await readPlan(db, study.studyId)
    const changes = reclassing(plan)
    const chosen = checked.value.change.map((value) =>
      changes.find((one) => valueOf(one) === value),
    )
    // All of them are where they should be by now.
    if (changes.length === 0) return c.redirect(studyUrls.reclassing(area, study), 303)
    if (chosen.includes(undefined))
      return show(c, {
        typed: {},
        errors: { change: 'The plan or an organisation has changed since. Look at the list again' },
      })
    for (const one of chosen)
      await putElsewhere(db, study.studyId, one!, {
        before: armName(plan, one!.organisation.armId),
        on: dateWords(isoDate(new Date()), ''),
      })
    return c.redirect(studyUrls.organisations(area, study), 303)
  })
}

async function show(c: StudyRequest, form: Form) {
  const plan = await readPlan(c.var.db, c.var.study.studyId)
  const shown = { ...frameOf(c), plan, changes: reclassing(plan), form }
  return page(c, <ReclassingPage {...shown} />, statusOf(form))
}
