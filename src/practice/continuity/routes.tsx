import type { Hono } from 'hono'
import { agreements } from '#agreements'
import type { AreaEnv, AreaRequest } from '#areas'
import { openRecord, whoseIs, wish } from '#people'
import { providerNames } from '#providers'
import { asOwner } from '../../platform/db/context.ts'
import { uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { backUps } from '../back-ups/back-ups.ts'
import { peopleSupported } from '../names.ts'
import { weekTitle } from '../person-week/week-page.tsx'
import { ContinuityPage } from './continuity-page.tsx'
import { continuityOf } from './continuity-of.ts'
import { EasyContinuityPage } from './easy-continuity-page.tsx'

/** Over so many days, as the National Institute's indicators are read. */
const days = 28

/** Who came to somebody: for the person and whom she lets see all visits, and for each enterprise of its own. */
export function mountContinuity(app: Hono<AreaEnv>): void {
  app.get(urls.continuity.pattern, async (c) => {
    const open = await openRecord(c, 'all_visits', 'continuity')
    if (!open) return c.notFound()
    const { area, db } = c.var
    const { personId } = open.person
    const of = { areaId: area.areaId, personId }
    const whose = whoseIs(open)
    const shown = {
      ...{ area, they: whose.they, ...(await counted(c, personId)) },
      backUps: await backUps(db, of.areaId, personId),
      back: { href: urls.personWeek(area, { personId }), text: weekTitle(whose) },
      backUpsAt: open.may('plan') ? urls.backUps(area, { personId }) : undefined,
    }
    const easy = <EasyContinuityPage {...{ ...shown, ...open }} />
    return versions(c, <ContinuityPage {...shown} />, easy)
  })

  app.get(urls.enterpriseContinuity.pattern, async (c) => {
    const { area, db } = c.var
    const agreed = await supportedHere(c)
    if (!agreed) return c.notFound()
    const { providerId, personId, name } = agreed
    const named = await providerNames(db, area.areaId, [providerId])
    const open = c.var.account?.lists.people?.includes(personId)
    const all = await backUps(db, area.areaId, personId)
    const shown = {
      ...{ area, they: name, ...(await counted(c, personId, providerId)) },
      backUps: all.filter((one) => one.providerId === providerId),
      back: open
        ? { href: urls.person(area, { personId }), text: `${name}’s record` }
        : { href: urls.plans(area, { providerId }), text: 'Plan visits' },
      backUpsAt: urls.enterpriseBackUps(area, { providerId, personId }),
      providerName: named.get(providerId),
    }
    return page(c, <ContinuityPage {...shown} />)
  })
}

async function counted(c: AreaRequest, personId: string, providerId?: string) {
  const { area, db } = c.var
  const until = isoDate(new Date(), area.timeZone)
  const of = { areaId: area.areaId, personId }
  const agreed = await asOwner(db, (owner) => agreements(owner, of.areaId, { personId }))
  return {
    continuity: await continuityOf(db, { ...of, providerId, until, days, agreed }),
    faces: (await wish(db, area.areaId, personId))?.faces,
  }
}

/** The person of the address, as the enterprise that whoever asks runs knows her. */
export async function supportedHere(c: AreaRequest) {
  const { area, db, account } = c.var
  const providerId = uuid(c.req.param('providerId'))
  const personId = uuid(c.req.param('personId'))
  if (!providerId || !personId || !account?.lists.providers?.includes(providerId)) return undefined
  const all = await peopleSupported(db, area.areaId, providerId)
  const hers = all.find((one) => one.personId === personId)
  return hers && { providerId, personId, name: hers.name }
}
