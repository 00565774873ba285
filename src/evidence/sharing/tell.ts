import { accountOf, emailsOf, roleHolders } from '#accounts'
import { absolute, sendsMessages, type Area } from '#areas'
import { accountsDeciding } from '#people'
import { accountsRunning } from '#providers'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { stableId } from '../../platform/db/new-id.ts'
import { sendEmail } from '../../platform/messages/index.ts'

export interface Telling {
  installation: Installation
  area: Area
}

/** What is told: that there is something to read, and where. Never what, for others may see an email. */
interface News {
  subject: string
  words: string
  link: string
  /** Tells this piece of news from others: who is told it twice is told it once. */
  about: readonly string[]
}

/** Tells the coordinators of the area, by email. */
export async function tellCoordinators(
  db: WholeTransaction,
  telling: Telling,
  news: News,
): Promise<void> {
  const holders = await asOwner(db, (owner) =>
    roleHolders(owner, telling.area.areaId, 'coordinator'),
  )
  await tellAt(
    db,
    telling,
    holders.flatMap(({ emails }) => emails),
    news,
  )
}

/** Tells whoever runs an enterprise. */
export async function tellOwner(
  db: WholeTransaction,
  telling: Telling,
  { providerId, ...news }: News & { providerId: string },
): Promise<void> {
  const emails = await asOwner(db, async (owner) => {
    const accounts = await accountsRunning(owner, telling.area.areaId, providerId)
    return Promise.all([...accounts].map((account) => emailsOf(owner, account)))
  })
  await tellAt(db, telling, emails.flat(), news)
}

/** The same for who draws on support: with easy words, a sentence a line, for who reads so. */
interface PersonNews extends News {
  personId: string
  easySubject: string
  easyLines: readonly string[]
}

/** Tells a person, and who helps her with everything: who has an account. Nobody knows whether there is one. */
export async function tellPerson(
  db: WholeTransaction,
  telling: Telling,
  { personId, easySubject, easyLines, ...news }: PersonNews,
): Promise<void> {
  const told = await asOwner(db, async (owner) => {
    const accounts = await accountsDeciding(owner, telling.area.areaId, personId)
    return Promise.all(
      accounts.map(async (account) => ({
        easyRead: (await accountOf(owner, account))?.easyRead === true,
        emails: await emailsOf(owner, account),
      })),
    )
  })
  for (const { easyRead, emails } of told)
    await tellAt(
      db,
      telling,
      emails,
      easyRead ? { ...news, subject: easySubject, words: easyLines.join('\n') } : news,
    )
}

async function tellAt(
  db: WholeTransaction,
  { installation, area }: Telling,
  addresses: string[],
  { subject, words, link, about }: News,
): Promise<void> {
  if (!sendsMessages(installation, area)) return
  const where = `Sign in to read it:\n${absolute(installation, area, link)}`
  const body = ['Hello,', words, where, area.scheme.name].join('\n\n')
  for (const to of new Set(addresses)) {
    const messageId = stableId('evidence', area.areaId, ...about, to)
    await sendEmail(db, { to, subject, body, messageId })
  }
}
