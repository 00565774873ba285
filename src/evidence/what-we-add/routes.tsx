import type { Hono } from 'hono'
import { signedInOnly } from '#accounts'
import type { AreaEnv, AreaRequest } from '#areas'
import { providerNames } from '#providers'
import { uuid } from '../../platform/db/new-id.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { asEnterprise } from '../apart.ts'
import { refresh } from '../cells/refresh.ts'
import { figureOf } from '../figures/figure.ts'
import { sums } from '../figures/sums.ts'
import { indicators } from '../indicators/indicators.ts'
import { isCellular } from '../indicators/indicator.ts'
import { lastYear } from './year.ts'
import { WhatWeAddPage } from './what-we-add-page.tsx'

/** What an enterprise adds, for whoever runs it: exact, and as it is now. */
export function mountWhatWeAdd(app: Hono<AreaEnv>): void {
  app.use(urls.whatWeAdd.pattern, signedInOnly)

  app.get(urls.whatWeAdd.pattern, async (c) => {
    const { area, db } = c.var
    const providerId = ownProvider(c)
    if (!providerId) return c.notFound()
    const period = lastYear(area.timeZone)
    await refresh(db, area.areaId, providerId)
    const all = await asEnterprise(db, [providerId], (own) =>
      sums(own, { areaId: area.areaId, providerIds: [providerId], ...period }),
    )
    const figures = indicators.filter(isCellular).map((one) => figureOf(one, all))
    const name = (await providerNames(db, area.areaId, [providerId])).get(providerId)!
    return page(c, <WhatWeAddPage {...{ area, name, providerId, period, figures }} />)
  })
}

/** The enterprise of the address, if whoever asks runs it. */
function ownProvider(c: AreaRequest): string | undefined {
  const providerId = uuid(c.req.param('providerId'))
  return providerId && c.var.account?.lists.providers?.includes(providerId) ? providerId : undefined
}
