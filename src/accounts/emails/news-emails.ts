import type { Area } from '#areas'
import type { Email } from '../../platform/messages/index.ts'
import { maskedEmail } from './masked-email.ts'

interface News {
  area: Area
  /** To whom it is told. */
  emails: string[]
  what: 'added' | 'removed'
  /** The address that it is about. */
  email: string
  accountId: string
  /** The whole address of her account's page. */
  account: string
}

/**
 * To each of her addresses: which was added or removed, and what to do when it wasn't she. Others may
 * read one of them, so none is told another; the number is for whoever has no address left to go by.
 */
export function emailNews({ area, emails, what, email, accountId, account }: News): Email[] {
  const { scheme, name } = area
  const can = what === 'added' ? 'can be sent there' : 'are sent there no more'
  return emails.map((to) => ({
    to,
    subject: `An email address was ${what} ${what === 'added' ? 'to' : 'from'} your account`,
    body: `${to === email ? email : maskedEmail(email)} was ${what} ${what === 'added' ? 'to' : 'from'} your account in ${name}: codes to sign in ${can}.

If this was you, there is nothing to do.

If this was not you, sign in, put it right, and press “Sign out everywhere else”:

${account}

${scheme.coordinatorName} at ${scheme.name} can help you: call ${scheme.phone} (${scheme.hours}). The number of your account is ${accountId}.`,
  }))
}
