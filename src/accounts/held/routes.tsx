import type { Hono } from 'hono'
import { heldFile, type AreaEnv, type HeldTogether } from '#areas'
import { isoDate } from '../../platform/i18n/words.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { EasyAccountHeldPage } from './easy-account-held-page.tsx'
import { AccountHeldPage } from './held-page.tsx'

/** What an account itself holds: to read, and as a file. */
export function mountAccountHeld(app: Hono<AreaEnv>, held: HeldTogether): void {
  app.get(urls.accountHeld.pattern, async (c) => {
    const { area, db, account } = c.var
    const all = await held.ofAccount(db, area.areaId, account!.accountId)
    const shown = { area, held: all }
    return versions(c, <AccountHeldPage {...shown} />, <EasyAccountHeldPage {...shown} />)
  })

  app.get(urls.accountHeldFile.pattern, async (c) => {
    const { area, db, account } = c.var
    const { accountId } = account!
    const madeAt = new Date()
    const all = await held.ofAccount(db, area.areaId, accountId)
    const file = await heldFile(all, { area, about: { accountId }, madeAt })
    const name = `what-is-kept-${isoDate(madeAt, area.timeZone)}.json`
    c.header('Content-Disposition', `attachment; filename="${name}"`)
    c.header('Content-Type', 'application/json; charset=utf-8')
    return c.body(file.stream())
  })
}
