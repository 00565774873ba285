import type { Hono } from 'hono'
import { signedInOnly } from '#accounts'
import type { AreaEnv } from '#areas'
import { terms } from '#providers'
import { page } from '../../platform/web/html.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { urls } from '../../urls.ts'
import { openDisputes } from '../sharing/disputes.ts'
import { sharingOf } from '../sharing/sharing.ts'
import { changesOf } from './changes.ts'
import { limitsOf } from './limits.ts'
import { ownProvider } from '../own-provider.ts'
import { mountPaper } from './paper-routes.tsx'
import { incomeWords } from './income-words.ts'
import { publishedStories } from '../stories/index.ts'
import { spanOf } from './span.ts'
import { tellYear } from './tell-year.ts'
import { usefulToday } from './useful-today.ts'
import { WhatWeAddPage } from './what-we-add-page.tsx'
import { yearOf } from './year.ts'

/** What an enterprise adds, for whoever runs it: exact, and as it is now. */
export function mountWhatWeAdd(app: Hono<AreaEnv>): void {
  app.use(urls.whatWeAdd.pattern, signedInOnly)
  app.use(`${urls.whatWeAdd.pattern}/*`, signedInOnly)

  app.get(urls.whatWeAdd.pattern, async (c) => {
    const { area, db } = c.var
    const providerId = ownProvider(c)
    const span = spanOf(c.req.query('span'))
    if (!providerId || !span) return c.notFound()
    const today = isoDate(new Date(), area.timeZone)
    const year = await yearOf(db, { area, providerId, today }, span)
    if (!year) return c.notFound()
    const disputes = await openDisputes(db, area.areaId, [providerId])
    const shown = {
      ...{ area, year, span },
      sections: tellYear({ year, terms: await terms(db) }),
      useful: await usefulToday(db, area, year.provider, today),
      changes: changesOf(year),
      limits: limitsOf(year),
      stories: await publishedStories(db, area.areaId, 'tender', providerId),
      income: await incomeWords(c, { providerId, today, ...year.period }),
      disputed: new Set(disputes.map(({ indicator }) => indicator)),
      shares: (await sharingOf(db, area.areaId, providerId))[0]?.endedAt === null,
    }
    return page(c, <WhatWeAddPage {...shown} />)
  })

  mountPaper(app)
}
