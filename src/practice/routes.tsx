import type { Hono } from 'hono'
import { signedInOnly } from '#accounts'
import type { AreaEnv } from '#areas'
import { page } from '../platform/web/html.ts'
import { urls } from '../urls.ts'
import { ownWork } from './own-work.ts'
import { today, todayIn } from './today/today.ts'
import { TodayPage } from './today/today-page.tsx'
import { mountVisitPieces } from './piece/routes.tsx'
import { mountVisits } from './visit/routes.tsx'

/** What is to do, and what was written down. */
export function mountPractice(app: Hono<AreaEnv>): void {
  app.use(urls.today.pattern, signedInOnly)
  app.use('/visits/*', signedInOnly)

  app.get(urls.today.pattern, async (c) => {
    if (ownWork(c.var.account).length === 0) return c.notFound()
    const { area } = c.var
    const shown = await today(c, todayIn(area), c.req.query('saved'))
    return page(c, <TodayPage {...{ area, today: shown, runs: c.var.account?.lists.providers }} />)
  })

  mountVisitPieces(app)
  mountVisits(app)
}
