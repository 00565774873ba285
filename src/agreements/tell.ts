import { emailsOf } from '#accounts'
import { absolute, sendsMessages, type AreaRequest } from '#areas'
import { accountsDeciding } from '#people'
import { accountsRunning } from '#providers'
import type { Installation } from '../platform/config/installation.ts'
import { asOwner } from '../platform/db/context.ts'
import { sendEmail } from '../platform/messages/index.ts'
import type { Agreement, Party } from './agreement.ts'
import { addressesOf } from './web/side.ts'

/** What the other party is told. The email names nobody, for who shares an address reads it too. */
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

interface Told {
  agreement: Pick<Agreement, 'agreementId' | 'personId' | 'providerId'>
  /** Who did it; the other one is told. */
  from: Party
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
  const to = from === 'person' ? 'provider' : 'person'
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
  const { subject, words } = news[what]
  const link = addressesOf(c, to, to === 'person' ? personId : providerId).one(agreementId)
  const body = [
    'Hello,',
    words,
    `Sign in to read it:\n${absolute(installation, area, link)}`,
    area.scheme.name,
  ].join('\n\n')
  for (const email of emails) await sendEmail(db, { to: email, subject, body })
}
