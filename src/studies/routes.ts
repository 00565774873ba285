import type { Hono } from 'hono'
import { signedInOnly } from '#accounts'
import type { AreaEnv } from '#areas'
import type { Installation } from '../platform/config/installation.ts'
import { studyUrls } from '../study-urls.ts'
import { mountCoding } from './coding/routes.ts'
import { mayBeTyped } from './gather/consent/may-be-typed.ts'
import { mountDrafts } from './drafts/routes.ts'
import { mountPlan } from './plan/routes.tsx'
import { mountSample } from './sample/routes.tsx'
import { mountSurveyByLink } from './gather/by-link/survey-routes.tsx'
import { mountGather } from './gather/routes.tsx'
import { mountBringIn } from './bundle/bring-in-routes.tsx'
import { mountTeam } from './team/routes.tsx'
import { mountFind } from './find/routes.tsx'
import { mountFindings } from './findings/routes.tsx'
import { mountReports } from './report/routes.tsx'
import { inStudy, type StudyEnv } from './study/in-study.ts'
import { mountOverview, mountStudyList } from './study/routes.tsx'
import { mountVerdicts } from './verdicts/routes.tsx'

/** Studies: each part has pages of its own, and all of them run in the study of their address. */
export function mountStudies(app: Hono<AreaEnv>, installation: Installation): void {
  mountStudyList(app)
  mountSurveyByLink(app)
  mountBringIn(app)
  const pages = app as unknown as Hono<StudyEnv>
  pages.use(studyUrls.study.pattern, signedInOnly as never, inStudy)
  pages.use(`${studyUrls.study.pattern}/*`, signedInOnly as never, inStudy)
  mountOverview(pages)
  mountDrafts(pages, mayBeTyped)

  mountPlan(pages)
  mountSample(pages)
  mountTeam(pages, installation)
  mountGather(pages, installation)
  mountCoding(pages)
  mountFind(pages)
  mountFindings(pages)
  mountVerdicts(pages)
  mountReports(pages)
}
