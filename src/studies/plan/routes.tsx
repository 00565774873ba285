import type { Hono } from 'hono'
import { versions } from '../../platform/web/easy-read/index.ts'
import { studyUrls } from '../../study-urls.ts'
import { frameOf, type StudyEnv } from '../study/in-study.ts'
import { mountAbout } from './about/routes.tsx'
import { mountArms } from './arms/routes.tsx'
import { EasyPlanPage } from './easy-plan-page.tsx'
import { changesNoted } from './frozen/freeze.ts'
import { mountFrozen } from './frozen/routes.tsx'
import { mountGuides } from './guides/routes.tsx'
import { mountHypotheses } from './hypotheses/routes.tsx'
import { mountOutcomes } from './outcomes/routes.tsx'
import { PlanPage } from './plan-page.tsx'
import { readPlan } from './plan.ts'
import { mountSmallest } from './smallest/routes.tsx'

/** The plan: what is asked, of whom and by whom. */
export function mountPlan(app: Hono<StudyEnv>): void {
  // Of the sample, too, which has its pages below the plan's.
  app.use(`${studyUrls.plan.pattern}/*`, changesNoted)

  app.get(studyUrls.plan.pattern, async (c) => {
    const plan = await readPlan(c.var.db, c.var.study.studyId)
    const shown = { ...frameOf(c), plan }
    return versions(c, <PlanPage {...shown} />, <EasyPlanPage {...shown} />)
  })

  mountAbout(app)
  mountHypotheses(app)
  mountOutcomes(app)
  mountArms(app)
  mountGuides(app)
  mountSmallest(app)
  mountFrozen(app)
}
