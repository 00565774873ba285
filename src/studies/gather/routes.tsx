import type { Hono } from 'hono'
import type { Installation } from '../../platform/config/installation.ts'
import { page } from '../../platform/web/html.ts'
import { studyUrls } from '../../study-urls.ts'
import { readStudy } from '../bundle/read-study.ts'
import { frameOf, type StudyEnv } from '../study/in-study.ts'
import { mountAnswerLinks } from './by-link/links-routes.tsx'
import { inTurn } from './consent/in-turn.ts'
import { mountConsent } from './consent/routes.tsx'
import { GatherPage } from './gather-page.tsx'
import { mountImports } from './imports/routes.tsx'
import { mountInstruments } from './instruments/routes.tsx'
import { mountInterviews } from './interviews/routes.tsx'
import { mountParticipants } from './participants/routes.tsx'
import { mountPrices } from './prices/routes.tsx'
import { mountResponseFiles } from './responses/files-routes.ts'
import { mountResponses } from './responses/routes.tsx'
import { forGatherers } from './who-gathers.ts'

/** Gather: who takes part and agrees to what, what they say, and what organisations charge. */
export function mountGather(app: Hono<StudyEnv>, installation: Installation): void {
  app.use(`${studyUrls.gather.pattern}/*`, inTurn)
  app.get(studyUrls.gather.pattern, forGatherers, async (c) => {
    const data = await readStudy(c.var.db, c.var.study.studyId, [
      ...(['instrument', 'participant', 'interview', 'response', 'price', 'import'] as const),
    ])
    return page(c, <GatherPage {...frameOf(c)} data={data} />)
  })
  mountInstruments(app)
  mountParticipants(app)
  mountConsent(app)
  mountInterviews(app)
  mountResponses(app)
  mountResponseFiles(app)
  mountAnswerLinks(app, installation)
  mountPrices(app)
  mountImports(app)
}
