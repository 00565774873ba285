import type { Hono } from 'hono'
import { z } from 'zod'
import type { AreaEnv, AreaRequest } from '#areas'
import type { Installation } from '../platform/config/installation.ts'
import { uuid } from '../platform/db/new-id.ts'
import { check, filled, required, type Form } from '../platform/web/forms.ts'
import { page } from '../platform/web/html.ts'
import { urls } from '../urls.ts'
import { accountOf, emailsOf, rename } from './account.ts'
import { AccountPage } from './account-page.tsx'
import { dropToken } from './cookies.ts'
import { endSessions, sessionsOf } from './sessions/session.ts'
import { mountSignIn } from './sign-in/routes.tsx'
import { signedInOnly } from './signed-in.ts'

const nameSchema = z.object({ name: required('Write what we should call you', 200) })

/** Signing in and out, and what an account says of itself. */
export function mountAccounts(app: Hono<AreaEnv>, installation: Installation): void {
  mountSignIn(app, installation)

  app.use(urls.account.pattern, signedInOnly)
  app.use(urls.accountDevices.pattern, signedInOnly)

  app.get(urls.account.pattern, (c) => accountPage(c))

  app.post(urls.account.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const checked = check(nameSchema, typed)
    if (!checked.ok) return accountPage(c, checked.form)
    await rename(db, account!.accountId, checked.value.name)
    return c.redirect(urls.account(area, {}), 303)
  })

  app.post(urls.accountDevices.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const { accountId, sessionId: own } = account!
    const asked = typed.sessionId?.[0]
    const sessionId = uuid(asked)
    if (asked === 'others') await endSessions(db, accountId, { allBut: own })
    else if (sessionId) await endSessions(db, accountId, { sessionId })
    return c.redirect(urls.account(area, {}), 303)
  })

  app.post(urls.signOut.pattern, async (c) => {
    const { area, db, account } = c.var
    if (account) await endSessions(db, account.accountId, { sessionId: account.sessionId })
    dropToken(c, 'session', installation.https)
    return c.redirect(urls.home(area, {}), 303)
  })
}

async function accountPage(c: AreaRequest, form?: Form) {
  const { area, db, account } = c.var
  const { accountId, sessionId, roles } = account!
  const own = (await accountOf(db, accountId))!
  return page(
    c,
    <AccountPage
      {...{ area, sessionId }}
      form={form ?? filled({ name: own.name })}
      emails={await emailsOf(db, accountId)}
      sessions={await sessionsOf(db, accountId)}
      readsWorries={roles.includes('safeguarding')}
    />,
    form ? 422 : 200,
  )
}
