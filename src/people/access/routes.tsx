import type { Hono } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
import { entriesAbout } from '../../platform/audit/index.ts'
import { asOwner } from '../../platform/db/context.ts'
import { uuid } from '../../platform/db/new-id.ts'
import { isDay } from '../../platform/web/day-field.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { decisions } from '../decisions/decisions.ts'
import { DecisionsPage } from '../decisions/decisions-page.tsx'
import { EasyDecisionsPage } from '../decisions/easy-decisions-page.tsx'
import type { Providers } from '../from-above.ts'
import { openRecord, openToChange, type Open } from '../open-record.ts'
import { paperRecord } from '../paper/begin-paper-record.ts'
import { openOffers } from '../supporters/offers.ts'
import { accessHeld, accessTo, type Holder } from './access.ts'
import { AccessPage } from './access-page.tsx'
import { EasyAccessPage } from './easy-access-page.tsx'
import { EasyLookedPage } from './easy-looked-page.tsx'
import { EasyOwnAccessPage } from './easy-own-access-page.tsx'
import { endAccess, giveUpAccess } from './end-access.ts'
import { LookedPage } from './looked-page.tsx'
import { namesIn } from './names.ts'
import { OwnAccessPage } from './own-access-page.tsx'

/** Who can see what of a record, who looked, and what was decided. */
export function mountAccess(app: Hono<AreaEnv>, providers: Providers): void {
  app.get(urls.access.pattern, async (c) => {
    const open = await openRecord(c, 'everything')
    if (!open) return c.notFound()
    const { db } = c.var
    const { areaId, personId } = idsOf(c, open)
    const all = await accessTo(db, { areaId, personId })
    const ids = all.flatMap(({ providerId }) => providerId ?? [])
    const shown = {
      ...{ ...open, area: c.var.area, all },
      standing: await asOwner(db, (owner) => providers.standing(owner, areaId, ids)),
      offers: await openOffers(db, { areaId, personId }),
      looked: await entriesAbout(db, areaId, personId, { limit: 30 }),
      names: await names(c, open),
    }
    return versions(c, <AccessPage {...shown} />, <EasyAccessPage {...shown} />)
  })

  app.post(urls.accessEnd.pattern, async (c) => {
    const open = await openToChange(c)
    const accessId = uuid(c.req.param('accessId'))
    if (!open || !accessId) return c.notFound()
    const of = idsOf(c, open)
    await endAccess(c.var.db, { ...of, accessId })
    return c.redirect(urls.access(c.var.area, of), 303)
  })

  app.get(urls.ownAccess.pattern, async (c) => {
    const open = await openRecord(c, undefined, 'own_access')
    if (!open) return c.notFound()
    const { area, db } = c.var
    const of = idsOf(c, open)
    if (open.own) return c.redirect(urls.access(area, of), 303)
    const { providerIds } = holder(c)
    const held = await accessHeld(db, of, holder(c))
    const paper = await paperRecord(db, of.areaId, of.personId)
    const isPaper = !!paper && !paper.isClaimed && providerIds.includes(paper.providerId)
    const shown = { ...open, area, held, isPaper }
    return versions(c, <OwnAccessPage {...shown} />, <EasyOwnAccessPage {...shown} />)
  })

  app.post(urls.ownAccess.pattern, async (c) => {
    const open = await openRecord(c)
    if (!open) return c.notFound()
    await giveUpAccess(c.var.db, idsOf(c, open), holder(c))
    return c.redirect(urls.people(c.var.area, {}), 303)
  })

  app.get(urls.looked.pattern, async (c) => {
    const open = await openRecord(c, 'everything')
    if (!open) return c.notFound()
    const { area, db } = c.var
    const { areaId, personId } = idsOf(c, open)
    const asked = c.req.query('before')
    const before = isDay(asked) ? asked : undefined
    const looked = await entriesAbout(db, areaId, personId, { before })
    const shown = { ...open, area, looked, names: await names(c, open) }
    return versions(c, <LookedPage {...shown} />, <EasyLookedPage {...shown} />)
  })

  app.get(urls.decisions.pattern, async (c) => {
    const open = await openRecord(c, 'everything')
    if (!open) return c.notFound()
    const { area, db } = c.var
    const { areaId, personId } = idsOf(c, open)
    const all = await decisions(db, areaId, personId)
    const shown = { ...open, area, all, names: await names(c, open) }
    return versions(c, <DecisionsPage {...shown} />, <EasyDecisionsPage {...shown} />)
  })
}

function idsOf(c: AreaRequest, { person }: Pick<Open, 'person'>) {
  const { area, account } = c.var
  return {
    areaId: area.areaId,
    personId: person.personId,
    by: `account:${account!.accountId}`,
  }
}

function holder(c: AreaRequest): Holder {
  const { accountId, lists } = c.var.account!
  return { accountId, providerIds: lists.providers ?? [] }
}

function names(c: AreaRequest, { person }: Open) {
  const { area, db, account } = c.var
  const { areaId } = area
  return namesIn(db, { areaId, personId: person.personId, accountId: account!.accountId })
}
