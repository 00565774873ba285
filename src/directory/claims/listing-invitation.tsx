import { z } from 'zod'
import {
  accountOf,
  inviteAnew,
  takeBackInvitations,
  type InvitationKinds,
  type Refused,
} from '#accounts'
import { tellOfNewOwner } from '#agreements'
import { absolute, type AreaRequest } from '#areas'
import { accountsRunning, beginOwner, provider, type OwnerBegun } from '#providers'
import type { Installation } from '../../platform/config/installation.ts'
import { sendEmail } from '../../platform/messages/index.ts'
import { HardWord, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import type { Askable } from '../listing/listings.ts'
import { takeBackOwnLinks } from '../secret-links.ts'

const doesSchema = z.object({ providerId: z.guid() })

/** Asks a provider to look after her listing: who reads its own letters is the one that it means. */
export async function inviteProvider(
  c: AreaRequest,
  installation: Installation,
  {
    providerId,
    name,
    contactName,
    email,
  }: Pick<Askable, 'providerId' | 'name' | 'contactName' | 'email'>,
  by: string,
): Promise<void> {
  const { area, db } = c.var
  const { secret, days } = await inviteAnew(c, { kind: 'listing', does: { providerId }, by })
  await sendEmail(db, {
    to: email,
    replyTo: area.scheme.email,
    subject: `Look after the page of ${name} yourself`,
    body: [
      `Hello ${contactName ?? name},`,
      `${area.scheme.coordinatorName} invites you to look after your own page in the directory of ${area.name}: change what it says, see who asks, say when you have time.`,
      `This link works once, for ${days} days:\n${absolute(installation, area, urls.invitation(area, { secret }))}`,
      'You need not: then everything stays as it is.',
      area.scheme.name,
    ].join('\n\n'),
  })
}

/** Nobody is invited any more: somebody else reads the listing's letters now, or another was asked. */
export function takeBackListingInvitation(c: AreaRequest, providerId: string): Promise<void> {
  return takeBackInvitations(c, { kind: 'listing', does: { providerId } })
}

/** Saying yes to looking after a listing. */
export const listingInvitation: NonNullable<InvitationKinds['listing']> = {
  async describe(c, { does }) {
    const { area, db, account } = c.var
    const { providerId } = doesSchema.parse(does)
    const found = await provider(db, area.areaId, providerId)
    if (!found) return undefined
    const owners = await accountsRunning(db, area.areaId, providerId)
    if (found.closedAt) return refused('closed', found.name)
    if (account && owners.includes(account.accountId)) return hers(found.name)
    if (owners.length > 0) return refused('has an owner', found.name)
    return {
      title: `Look after ${found.name} yourself`,
      words: [
        'You can change its page, see who asks, and say when you have time, with your own account.',
        'Say yes only if it is yours, or you speak for it.',
      ],
      easyTitle: (
        <>
          Look after <Name>{found.name}</Name> yourself
        </>
      ),
      easy: (
        <>
          <Idea picture="website">
            <Name>{found.name}</Name> has a page here.
          </Idea>
          <Idea picture="pencil">You can change what it says.</Idea>
          <Idea picture="question">You can see who asks.</Idea>
          <Idea picture="warning">Say yes only if the page is yours.</Idea>
        </>
      ),
      button: 'Yes, I look after it',
    }
  },
  async accept(c, { does }, accountId) {
    const { area, db } = c.var
    const { areaId } = area
    const { providerId } = doesSchema.parse(does)
    const [account, found] = [
      await accountOf(db, accountId),
      await provider(db, areaId, providerId),
    ]
    if (!account || !found) return undefined
    const by = `account:${accountId}`
    const begun = await beginOwner(db, { areaId, providerId, accountId, name: account.name, by })
    if (begun !== 'hers') return refused(begun, found.name)
    await takeBackOwnLinks(db, areaId, providerId)
    await tellOfNewOwner(db, providerId)
    return urls.enterprise(area, { providerId })
  },
}

function hers(name: string): Refused {
  return {
    title: `You look after ${name}`,
    words: ['You find it in your account.'],
    easy: (
      <>
        <Idea picture="tick">
          You look after <Name>{name}</Name> already.
        </Idea>
        <Idea picture="person">You find it in your account.</Idea>
        <HardWord word="account" />
      </>
    ),
  }
}

function refused(why: Exclude<OwnerBegun, 'hers'>, name: string): Refused {
  return {
    title: why === 'closed' ? `${name} is closed` : `Somebody looks after ${name} already`,
    words: ['Ask whoever invited you.'],
    easy: <Idea picture="speech">Ask whoever gave you the link.</Idea>,
  }
}
