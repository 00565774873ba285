import { emailsOf } from '#accounts'
import { absolute, sendsMessages, type AreaRequest } from '#areas'
import { accountOfPerson, accountsDeciding } from '#people'
import { accountsRunning } from '#providers'
import type { Installation } from '../platform/config/installation.ts'
import { asOwner } from '../platform/db/context.ts'
import { sendEmail } from '../platform/messages/index.ts'
import type { Agreement, Party } from './agreement.ts'
import { addressesOf, type Side } from './web/side.ts'

/** What somebody is told. The emails name nobody, for who shares an address reads them too. */
const news = {
  waits: {
    subject: 'An agreement waits for you to read it',
    words:
      'Somebody has written an agreement about support, or a change to one. Nothing counts until you have both said yes.',
  },
  agreed: {
    subject: 'Somebody said yes to your agreement',
    words:
      'The other of you has said yes to an agreement about support. You can read it again, and print it.',
  },
  ended: {
    subject: 'An agreement ends',
    words: 'An agreement about support has been ended. On its page you see from which day.',
  },
} as const

/** What the person is told of what somebody who helps her did for her. */
const doneForHer: Record<keyof typeof news, { subject: string; words: string }> = {
  waits: {
    subject: 'Somebody wrote an agreement for you',
    words:
      'Somebody who helps you with your record has written an agreement about your support, or a change to one.',
  },
  agreed: {
    subject: 'Somebody said yes to an agreement for you',
    words:
      'Somebody who helps you with your record has said yes for you to an agreement about your support.',
  },
  ended: {
    subject: 'Somebody ended an agreement for you',
    words: 'Somebody who helps you with your record has ended an agreement about your support.',
  },
}

interface Told {
  agreement: Pick<Agreement, 'agreementId' | 'personId' | 'providerId'>
  /** Who did it; the other one is told, and the person of what was done for her. */
  from: Pick<Side, 'party' | 'isHelper'>
  what: keyof typeof news
}

/**
 * Tells the other party by email, at the addresses of whoever decides for it. Who has no account is told by nobody but the provider herself.
 */
export async function tellOther(
  c: AreaRequest,
  installation: Installation,
  { agreement, from, what }: Told,
): Promise<void> {
  const { area, db, account } = c.var
  if (!sendsMessages(installation, area)) return
  const { personId, providerId, agreementId } = agreement
  const to = from.party === 'person' ? 'provider' : 'person'
  const emails = await asOwner(db, async (owner) => {
    const accounts =
      to === 'person'
        ? await accountsDeciding(owner, area.areaId, personId)
        : await accountsRunning(owner, area.areaId, providerId)
    const found: string[] = []
    for (const one of accounts)
      if (one !== account?.accountId) found.push(...(await emailsOf(owner, one)))
    return new Set(found)
  })
  const write = async (
    addresses: Iterable<string>,
    party: Party,
    { subject, words }: { subject: string; words: string },
  ) => {
    const link = addressesOf(c, party, party === 'person' ? personId : providerId).one(agreementId)
    const at = `Sign in to read it:\n${absolute(installation, area, link)}`
    const body = ['Hello,', words, at, area.scheme.name].join('\n\n')
    for (const email of addresses) await sendEmail(db, { to: email, subject, body })
  }
  await write(emails, to, news[what])
  if (!from.isHelper) return
  const hers = await asOwner(db, async (owner) => {
    const own = await accountOfPerson(owner, area.areaId, personId)
    return own ? emailsOf(owner, own) : []
  })
  await write(hers, 'person', doneForHer[what])
}
