import type { Hono } from 'hono'
import { z } from 'zod'
import { rule, type AreaEnv, type AreaRequest, type HeldTogether } from '#areas'
import type { Installation } from '../platform/config/installation.ts'
import { uuid } from '../platform/db/new-id.ts'
import { versions } from '../platform/web/easy-read/index.ts'
import { check, filled, required, type Form } from '../platform/web/forms.ts'
import { urls } from '../urls.ts'
import { accountOf, emailsOf, rename } from './account.ts'
import { AccountPage, type AccountLink } from './account-page.tsx'
import { dropToken } from './cookies.ts'
import { EasyAccountPage } from './easy-account-page.tsx'
import { mountEasyRead } from './easy-read/routes.ts'
import { mountEmails } from './emails/routes.tsx'
import { mountAccountHeld } from './held/routes.tsx'
import { mountInvitations, type InvitationKinds } from './invitations/routes.tsx'
import { passkeysOf } from './passkeys/passkeys.ts'
import { mountLeaving, type Leaving } from './leaving/routes.tsx'
import { mountPasskeys } from './passkeys/routes.tsx'
import { mountPasskeySignIn } from './passkeys/sign-in-routes.tsx'
import { deviceKind } from './sessions/device.ts'
import { endSessions, sessionsOf } from './sessions/session.ts'
import { mountSignIn } from './sign-in/routes.tsx'
import { signedInOnly } from './signed-in.tsx'

const nameSchema = z.object({ name: required('Write what we should call you', 200) })

/** What other slices bring to an account's pages. */
interface FromAbove {
  /** Where an account can go from its page: its record, its enterprise. */
  links: (c: AreaRequest) => Promise<AccountLink[]>
  /** What an invitation can be to, and what accepting it does. */
  invitations: InvitationKinds
  /** What all slices hold about somebody. */
  held: HeldTogether
  /** What depends on an account that wants to go. */
  leaving: Leaving
}

/** Signing in and out, and what an account says of itself. */
export function mountAccounts(
  app: Hono<AreaEnv>,
  installation: Installation,
  { links, invitations, held, leaving }: FromAbove,
): void {
  mountEasyRead(app, installation)
  mountSignIn(app, installation)
  mountInvitations(app, invitations)
  mountPasskeySignIn(app, installation)
  mountPasskeys(app, installation)
  mountEmails(app, installation)

  for (const { pattern } of [
    ...[urls.account, urls.accountHeld, urls.accountHeldFile, urls.accountRequests],
    urls.recordErased,
  ])
    app.use(pattern, signedInOnly)
  mountAccountHeld(app, held)
  mountLeaving(app, installation, leaving)
  app.use(urls.accountDevices.pattern, signedInOnly)

  app.get(urls.account.pattern, async (c) => accountPage(c, await links(c)))

  app.post(urls.account.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const checked = check(nameSchema, typed)
    if (!checked.ok) return accountPage(c, await links(c), checked.form)
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

async function accountPage(c: AreaRequest, links: AccountLink[], form?: Form) {
  const { area, db, account } = c.var
  const { accountId, sessionId } = account!
  const own = (await accountOf(db, accountId))!
  const asked = {
    ...{ area, sessionId, links, form: form ?? filled({ name: own.name }) },
    emails: await emailsOf(db, accountId),
    sessions: await sessionsOf(db, accountId),
    passkeys: await passkeysOf(db, accountId),
    device: deviceKind(c.req.header('user-agent')),
    keptHours: await rule(db, area.areaId, 'offline_pages_kept'),
  }
  const status = form ? 422 : 200
  return versions(c, <AccountPage {...asked} />, <EasyAccountPage {...asked} />, status)
}
