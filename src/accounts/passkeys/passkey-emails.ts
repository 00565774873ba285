import type { Email } from '../../platform/messages/index.ts'

export interface PasskeyNews {
  emails: string[]
  /** `Marl` */
  areaName: string
  /** `Phone on Android, Chrome`: of our own words, for a browser may say anything of itself. */
  device: string
  /** Where it works. */
  host: string
  /** The whole address of her account's page. */
  account: string
  /** Whom she can ask for help. */
  help: string
}

/** To each of her addresses: what was added, and what to do when it wasn't she. */
export function addedEmails(news: PasskeyNews): Email[] {
  return emails(
    news,
    'A passkey was added to your account',
    `A passkey was added to your account in ${news.areaName}: ${news.device}. It signs in on ${news.host} without a code.

If this was you, there is nothing to do.

If this was not you, sign in with a code, remove the passkey, and press “Sign out everywhere else”:`,
  )
}

/** To each of her addresses: what was removed, and what to do when it wasn't she. */
export function removedEmails(news: PasskeyNews): Email[] {
  return emails(
    news,
    'A passkey was removed from your account',
    `A passkey was removed from your account in ${news.areaName}: ${news.device}. It signs in no more. A code by email still does.

If this was you, there is nothing to do.

If this was not you, sign in with a code, and press “Sign out everywhere else”:`,
  )
}

function emails({ emails: all, account, help }: PasskeyNews, subject: string, words: string) {
  return all.map((to) => ({ to, subject, body: `${words}\n\n${account}\n\n${help}` }))
}
