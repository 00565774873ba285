import { emailsOf } from '#accounts'
import { absolute, sendsMessages, type AreaRequest } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import { stableId } from '../../platform/db/new-id.ts'
import { sendEmail } from '../../platform/messages/index.ts'

/** What is told by email: that something waits, never about whom, for addresses are shared. */
const news = {
  asked: {
    subject: 'Somebody asks about what you keep about them',
    words:
      'Somebody asks you about what you keep about them. You have a month to answer. It waits for you on the website.',
  },
  answered: {
    subject: 'There is an answer to what you asked',
    words: 'An enterprise has answered what you asked about what it keeps. It waits for you.',
  },
  erased: {
    subject: 'A record was erased',
    words:
      'A record that you keep, or help with, was erased today. If you don’t know of this, tell us at once.',
  },
  mistaken: {
    subject: 'A record is no longer in your account',
    words:
      'A record that came to your account by a link was somebody else’s. It is no longer in your account. What you gave others to see of it has ended. What you wrote in it was taken out. For some time you can download it; its page says for how long. If the record is about you, ring us.',
  },
  asker_mistaken: {
    subject: 'It was somebody else who asked you about what you keep',
    words:
      'Somebody asked you about what you keep about a person. It was not that person: somebody else had the record by mistake. Nothing waits for an answer. If you have changed or sent something because of it, put that right, and ring us.',
  },
  agreement_mistaken: {
    subject: 'An agreement has ended: somebody else said yes',
    words:
      'You have an agreement about support, or a proposal of one. It was not the person who said yes to it: somebody else had the record by mistake. So it has ended today. If you support the person, make a new one together.',
  },
  on_paper_again: {
    subject: 'A record is on paper again',
    words:
      'A record that you began on paper had gone to somebody else by mistake. It is on paper again, and you keep it. What was written in it meanwhile was taken out. When the person wants it as their own, make a new number.',
  },
} as const

interface Told {
  what: keyof typeof news
  /** Tells this piece of news from others of its kind. */
  about: string
  accounts: string[]
  /** Where it waits. */
  path: string
}

/** Tells some accounts by email, at all their addresses, once for each piece of news. */
export async function tell(
  c: AreaRequest,
  installation: Installation,
  { what, about, accounts, path }: Told,
): Promise<void> {
  const { area, db } = c.var
  if (!sendsMessages(installation, area)) return
  const emails = await asOwner(db, async (owner) => {
    const found = new Set<string>()
    for (const one of accounts) for (const email of await emailsOf(owner, one)) found.add(email)
    return found
  })
  const { subject, words } = news[what]
  const body = [
    'Hello,',
    words,
    `Sign in to read it:\n${absolute(installation, area, path)}`,
    `${area.scheme.name}\n${area.scheme.phone}`,
  ].join('\n\n')
  for (const to of emails) {
    const messageId = stableId('request', area.areaId, what, about, to)
    await sendEmail(db, { to, subject, body, messageId })
  }
}
