import type { Hono } from 'hono'
import { accountOf, signedInOnly } from '#accounts'
import type { AreaEnv, AreaRequest } from '#areas'
import { check, emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { page } from '../../platform/web/html.ts'
import { studyUrls } from '../../study-urls.ts'
import { asMember, asSeated } from '../apart.ts'
import { beginSchema } from './begin-form.ts'
import { BeginPage } from './begin-page.tsx'
import { beginStudy } from './begin-study.ts'
import { EasyOverviewPage } from './easy-overview-page.tsx'
import { EasyStudiesPage } from './easy-studies-page.tsx'
import type { StudyEnv } from './in-study.ts'
import { OverviewPage } from './overview-page.tsx'
import { StudiesPage } from './studies-page.tsx'
import { members, seats, titles } from './study.ts'

/** The studies of who is signed in, and beginning one. */
export function mountStudyList(app: Hono<AreaEnv>): void {
  app.use(studyUrls.studies.pattern, signedInOnly)
  app.use(studyUrls.beginStudy.pattern, signedInOnly)

  app.get(studyUrls.studies.pattern, async (c) => {
    const { area, db, account } = c.var
    const own = await asSeated(db, [], (apart) => seats(apart, account!.accountId))
    const ids = own.map(({ studyId }) => studyId)
    const studies = await asSeated(db, ids, (apart) => titles(apart, ids))
    const shown = { area, studies, mayBegin: isEvaluator(c) }
    return versions(c, <StudiesPage {...shown} />, <EasyStudiesPage {...shown} />)
  })

  app.get(studyUrls.beginStudy.pattern, (c) =>
    isEvaluator(c) ? beginPage(c, emptyForm) : c.notFound(),
  )

  app.post(studyUrls.beginStudy.pattern, async (c) => {
    const { area, db, account, typed } = c.var
    if (!isEvaluator(c)) return c.notFound()
    const checked = check(beginSchema, typed)
    if (!checked.ok) return beginPage(c, checked.form)
    const { studyId } = checked.value
    const { accountId } = account!
    const name = (await accountOf(db, accountId))!.name
    await asMember(db, { studyId }, (apart) =>
      beginStudy(apart, { ...checked.value, accountId, name }),
    )
    return c.redirect(studyUrls.study(area, { studyId }), 303)
  })
}

/** The first page of a study. */
export function mountOverview(app: Hono<StudyEnv>): void {
  app.get(studyUrls.study.pattern, async (c) => {
    const { area, study, member, db } = c.var
    const team = await members(db, study.studyId)
    const shown = { area, study, member, team }
    return versions(c, <OverviewPage {...shown} />, <EasyOverviewPage {...shown} />)
  })
}

/** Evaluators begin studies; whoever is invited into one needs no role of an area. */
function isEvaluator(c: AreaRequest): boolean {
  return c.var.account?.roles.includes('evaluator') === true
}

function beginPage(c: AreaRequest, form: Form) {
  return page(c, <BeginPage area={c.var.area} form={form} />, statusOf(form))
}
