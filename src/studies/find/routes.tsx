import type { Hono } from 'hono'
import { page } from '../../platform/web/html.ts'
import { studyUrls } from '../../study-urls.ts'
import { onlyFor, type StudyEnv, type StudyRequest } from '../study/in-study.ts'
import { FindPage } from './find-page.tsx'
import { foundNow } from './found.ts'
import { HypothesisPage, OutcomePage, PricesPage } from './found-pages.tsx'

/** What a study found: computed anew for each look, so that every figure follows its data. */
export function mountFind(app: Hono<StudyEnv>): void {
  const team = onlyFor('lead', 'keeper', 'researcher', 'coder')

  app.get(studyUrls.find.pattern, team, async (c) => page(c, <FindPage {...await options(c)} />))

  app.get(studyUrls.pricesFound.pattern, team, async (c) =>
    page(c, <PricesPage {...await options(c)} />),
  )

  app.get(studyUrls.outcomeFound.pattern, team, async (c) => {
    const found = await options(c)
    const place = found.found.outcomes.findIndex(
      ({ outcome }) => outcome.outcomeId === c.req.param('outcomeId'),
    )
    return place < 0 ? c.notFound() : page(c, <OutcomePage {...found} place={place} />)
  })

  app.get(studyUrls.hypothesisFound.pattern, team, async (c) => {
    const found = await options(c)
    const place = found.found.hypotheses.findIndex(
      ({ hypothesis }) => hypothesis.hypothesisId === c.req.param('hypothesisId'),
    )
    return place < 0 ? c.notFound() : page(c, <HypothesisPage {...found} place={place} />)
  })
}

async function options(c: StudyRequest) {
  const { area, study, member, db } = c.var
  return { area, study, member, ...(await foundNow(db, study.studyId)) }
}
