import { emailsOf, roleHolders } from '#accounts'
import { absolute, sendsMessages, type Area } from '#areas'
import { accountsRunning } from '#providers'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { sendEmail } from '../../platform/messages/index.ts'

interface Telling {
  installation: Installation
  area: Area
}

/** What is told: that there is something to read, and where. Never what, for others may see an email. */
interface News {
  subject: string
  words: string
  link: string
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

async function tellAt(
  db: WholeTransaction,
  { installation, area }: Telling,
  addresses: string[],
  { subject, words, link }: News,
): Promise<void> {
  if (!sendsMessages(installation, area)) return
  const where = `Sign in to read it:\n${absolute(installation, area, link)}`
  const body = ['Hello,', words, where, area.scheme.name].join('\n\n')
  for (const to of new Set(addresses)) await sendEmail(db, { to, subject, body })
}
