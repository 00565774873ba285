import type { Hono } from 'hono'
import type { AreaEnv } from '#areas'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { openToChange } from '../open-record.ts'
import { endRestriction, restrict, restrictedSince } from './restriction.ts'
import { EasyRestrictionPage } from './easy-restriction-page.tsx'
import { RestrictionPage } from './restriction-page.tsx'

/** Keep a record, but stop using it. */
export function mountRestriction(app: Hono<AreaEnv>): void {
  app.get(urls.restriction.pattern, async (c) => {
    const { area, db } = c.var
    const open = await openToChange(c)
    if (!open) return c.notFound()
    const of = { areaId: area.areaId, personId: open.person.personId }
    const shown = { ...open, area, since: await restrictedSince(db, of) }
    return versions(c, <RestrictionPage {...shown} />, <EasyRestrictionPage {...shown} />)
  })

  app.post(urls.restriction.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const open = await openToChange(c)
    if (!open) return c.notFound()
    const { areaId } = area
    const { personId } = open.person
    const change = { areaId, personId, by: `account:${account!.accountId}` }
    // The button says which, so that one pressed twice doesn't undo itself.
    const asked = typed.change?.[0]
    if (asked === 'begin') await restrict(db, change)
    if (asked === 'end') await endRestriction(db, change)
    return c.redirect(urls.restriction(area, { personId }), 303)
  })
}
