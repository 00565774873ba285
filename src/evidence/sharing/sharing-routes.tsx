import type { Hono } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
import { providerNames, workers } from '#providers'
import { newId, uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { factsOf } from '../in-need/facts.ts'
import { reasonsOf } from '../in-need/reasons.ts'
import { ownProvider } from '../own-provider.ts'
import { forOthers } from './for-others.ts'
import { share, sharingOf, stopSharing } from './sharing.ts'
import { SharingPage, type SharingNamed } from './sharing-page.tsx'

/** What her coordinator would see; sharing it, and stopping. */
export function mountSharing(app: Hono<AreaEnv>): void {
  app.get(urls.whatWeAddSharing.pattern, async (c) => {
    const { area, db } = c.var
    const providerId = ownProvider(c)
    if (!providerId) return c.notFound()
    const today = isoDate(new Date(), area.timeZone)
    const of = { providerId, today }
    const found = await forOthers(db, { area, audience: 'coordinator', ...of })
    if (!found) return c.notFound()
    const { areaId } = area
    const [facts] = await factsOf(db, { areaId, providerIds: [providerId], today })
    const shown = {
      ...{ area, providerId, forOthers: found },
      name: (await providerNames(db, areaId, [providerId])).get(providerId) ?? '',
      all: await named(c, providerId),
      reasons: facts ? reasonsOf(facts, today) : [],
    }
    return page(c, <SharingPage {...shown} />)
  })

  app.post(urls.whatWeAddSharing.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const providerId = ownProvider(c)
    if (!providerId) return c.notFound()
    const doing = { areaId: area.areaId, providerId, by: `account:${account!.accountId}` }
    const change = typed.change?.[0]
    if (change === 'share')
      await share(db, { ...doing, sharingId: uuid(typed.sharingId?.[0]) ?? newId() })
    if (change === 'stop') await stopSharing(db, doing)
    return c.redirect(urls.whatWeAddSharing(area, { providerId }), 303)
  })
}

/** Who shared and stopped, by the names of those who run it. */
async function named(c: AreaRequest, providerId: string): Promise<SharingNamed[]> {
  const { area, db, account } = c.var
  const all = await sharingOf(db, area.areaId, providerId)
  const there = await workers(db, area.areaId, providerId)
  const nameOf = (by: string | null) => {
    if (by === `account:${account!.accountId}`) return 'you'
    return there.find(({ accountId }) => by === `account:${accountId}`)?.name ?? 'somebody else'
  }
  return all.map((one) => ({
    ...one,
    ...{ beganByName: nameOf(one.beganBy), endedByName: nameOf(one.endedBy) },
  }))
}
