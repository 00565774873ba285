import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { AreaEnv, AreaRequest } from '#areas'
import { asOwner } from '../../platform/db/context.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { notStored } from '../../platform/web/security.ts'
import { urls } from '../../urls.ts'
import { accountOf } from '../account.ts'
import {
  acceptInvitation,
  giveBackInvitation,
  invitationAt,
  whyOver,
  type Invitation,
  type InvitationKind,
} from './invitation.ts'
import {
  EasyInvitationOverPage,
  EasyInvitationPage,
  EasyInvitationRefusedPage,
} from './easy-invitation-page.tsx'
import { InvitationOverPage, InvitationPage, InvitationRefusedPage } from './invitation-page.tsx'

/** For each kind of invitation: what it says, and what accepting it does. As the owner, both. */
export type InvitationKinds = Partial<Record<InvitationKind, Kind>>

interface Kind {
  /** Who invites to what, for the page before it is accepted; undefined when it can't be any more. */
  describe: (c: AreaRequest, invitation: Invitation) => Promise<Described | undefined>
  /**
   * @returns where to go then; undefined when it can't be accepted any more; or why not by her,
   *   and then the link still works for somebody else.
   */
  accept: (
    c: AreaRequest,
    invitation: Invitation,
    accountId: string,
  ) => Promise<string | Refused | undefined>
}

/** Why a link is not for her who opened it. */
export interface Refused extends InEasyRead {
  title: string
  words: string[]
}

/** What stands on its Easy Read page. */
interface InEasyRead {
  easyTitle?: Child
  easy: Child
}

export interface Described extends InEasyRead {
  /** `Help Asha with her record` */
  title: string
  /** What she will be able to see or do, a sentence each. */
  words: string[]
  /** `Yes, I will`; none where who is signed in can't say yes. */
  button?: string
}

/** Links that work once: looking changes nothing, for mail programs look too. */
export function mountInvitations(app: Hono<AreaEnv>, kinds: InvitationKinds): void {
  app.use(urls.invitation.pattern, notStored)

  app.get(urls.invitation.pattern, async (c) => {
    const { area, db, account } = c.var
    const secret = c.req.param('secret')
    const described = await asOwner(db, async (owner) => {
      const invitation = await invitationAt(owner, area.areaId, secret)
      return invitation && kinds[invitation.kind]?.describe(c, invitation)
    })
    if (!described) return over(c)
    const own = account && (await accountOf(db, account.accountId))
    const shown = { area, secret, described, name: own?.name }
    return versions(c, <InvitationPage {...shown} />, <EasyInvitationPage {...shown} />)
  })

  app.post(urls.invitation.pattern, async (c) => {
    const { area, db, account } = c.var
    const secret = c.req.param('secret')
    const own = urls.invitation(area, { secret })
    if (!account) return c.redirect(urls.signIn(area, {}, { back: own }), 303)
    const next = await asOwner(db, async (owner) => {
      const invitation = await acceptInvitation(owner, area.areaId, secret, account.accountId)
      if (!invitation) return undefined
      const accepted = await kinds[invitation.kind]?.accept(c, invitation, account.accountId)
      // Who couldn't say yes has not: nobody is told that she has.
      if (typeof accepted !== 'string')
        await giveBackInvitation(owner, area.areaId, invitation.invitationId)
      return accepted
    })
    if (!next) return over(c)
    if (typeof next === 'object') {
      const shown = { area, refused: next }
      const easy = <EasyInvitationRefusedPage {...shown} />
      return versions(c, <InvitationRefusedPage {...shown} />, easy, 409)
    }
    return c.redirect(next, 303)
  })
}

async function over(c: AreaRequest) {
  const { area, db, account } = c.var
  const secret = c.req.param('secret') ?? ''
  const why = await asOwner(db, (owner) => whyOver(owner, area.areaId, secret, account?.accountId))
  const shown = { area, why }
  return versions(c, <InvitationOverPage {...shown} />, <EasyInvitationOverPage {...shown} />, 404)
}
