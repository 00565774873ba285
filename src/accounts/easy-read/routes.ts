import type { Context, Hono } from 'hono'
import type { AreaEnv } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { readForm } from '../../platform/web/forms.ts'
import { keepChoice, keptChoice } from '../../platform/web/easy-read/index.ts'
import { switchFields } from '../../platform/web/easy-read/switch.tsx'
import { siteUrls, urls } from '../../urls.ts'
import { chooseEasyRead } from '../account.ts'
import { backTo } from '../sign-in/back-to.ts'

/**
 * Easy Read is chosen once: by an account, for every device that is signed in, or by a browser that
 * nobody is signed in with. A browser keeps what was chosen last, whichever way.
 */
export function mountEasyRead(app: Hono<AreaEnv>, { https }: Installation): void {
  app.use(async (c, next) => {
    const { account, easyRead, db } = c.var
    if (!account) return next()
    const kept = keptChoice(c)
    // Chosen here before she signed in: from now on it is her account's.
    if (easyRead && !account.easyRead) await chooseEasyRead(db, account.accountId, true)
    if (kept !== (easyRead ? 'account' : undefined))
      keepChoice(c, easyRead ? 'account' : undefined, https)
    return next()
  })

  app.post(urls.easyRead.pattern, async (c) => {
    const { area, account, db, typed } = c.var
    const chosen = chosenIn(typed)
    if (chosen !== undefined && account) await chooseEasyRead(db, account.accountId, chosen)
    if (chosen !== undefined) keep(c, chosen, account ? 'account' : 'chosen', https)
    return c.redirect(backTo(area, typed[switchFields.back]?.[0], urls.home(area, {})), 303)
  })
}

/** The same on the installation's own pages, which belong to no area and know no account. */
export function mountSiteEasyRead(app: Hono, { https }: Installation): void {
  app.post(siteUrls.easyRead.pattern, async (c) => {
    const { typed } = await readForm(c.req)
    const chosen = chosenIn(typed)
    if (chosen !== undefined) keep(c, chosen, 'chosen', https)
    const back = backTo({ base: '' }, typed[switchFields.back]?.[0], siteUrls.welcome({}))
    return c.redirect(back, 303)
  })
}

function chosenIn(typed: Record<string, string[]>): boolean | undefined {
  const said = typed[switchFields.easyRead]?.[0]
  return said === 'on' ? true : said === 'off' ? false : undefined
}

function keep(c: Context, easyRead: boolean, as: 'chosen' | 'account', https: boolean): void {
  keepChoice(c, easyRead ? as : undefined, https)
}
