import { emailsOf } from '#accounts'
import { absolute, sendsMessages, type Area } from '#areas'
import { accountsRunning, workers } from '#providers'
import type { Installation } from '../platform/config/installation.ts'
import type { WholeTransaction } from '../platform/db/db.ts'
import { sendEmail } from '../platform/messages/index.ts'

export interface Telling {
  installation: Installation
  area: Area
}

/** What is told by email. It names nobody, for who shares an address reads it too. */
interface News {
  subject: string
  words: string
  /** A page of the area, where it is read. */
  link: string
}

/**
 * Tells accounts by email, at all their addresses, once each. As the owner: whose addresses these are is
 * nobody else's to see.
 */
export async function tellAccounts(
  db: WholeTransaction,
  { installation, area }: Telling,
  accounts: Iterable<string>,
  { subject, words, link }: News,
): Promise<void> {
  if (!sendsMessages(installation, area)) return
  const addresses = new Set<string>()
  for (const account of new Set(accounts))
    for (const email of await emailsOf(db, account)) addresses.add(email)
  const where = `Sign in to read it:\n${absolute(installation, area, link)}`
  const body = ['Hello,', words, where, area.scheme.name].join('\n\n')
  for (const to of addresses) await sendEmail(db, { to, subject, body })
}

interface EnterpriseNews extends News {
  providerId: string
  /** She is told too, if she has an account. */
  workerId?: string | null
  /** Who did it, and knows. */
  except?: string
}

/** Tells whoever runs an enterprise, and the worker whom it concerns, by email. As the owner. */
export async function tellEnterprise(
  db: WholeTransaction,
  telling: Telling,
  { providerId, workerId, except, ...news }: EnterpriseNews,
): Promise<void> {
  const { areaId } = telling.area
  const accounts = await accountsRunning(db, areaId, providerId)
  const all = workerId ? await workers(db, areaId, providerId) : []
  const hers = all.find((one) => one.workerId === workerId)?.accountId
  const told = [...accounts, ...(hers ? [hers] : [])].filter((one) => one !== except)
  await tellAccounts(db, telling, told, news)
}
