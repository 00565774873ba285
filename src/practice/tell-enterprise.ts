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

interface News {
  providerId: string
  /** She is told too, if she has an account. */
  workerId?: string | null
  subject: string
  words: string
  /** A page of the area. */
  link: string
}

/**
 * Tells whoever runs an enterprise, and the worker whom it concerns, by email. It names nobody: who
 * shares the address reads it too. As the owner: whose addresses these are is nobody else's to see.
 * @returns to how many addresses.
 */
export async function tellEnterprise(
  db: WholeTransaction,
  { installation, area }: Telling,
  { providerId, workerId, subject, words, link }: News,
): Promise<number> {
  if (!sendsMessages(installation, area)) return 0
  const { areaId } = area
  const accounts = new Set(await accountsRunning(db, areaId, providerId))
  const all = workerId ? await workers(db, areaId, providerId) : []
  const hers = all.find((one) => one.workerId === workerId)?.accountId
  if (hers) accounts.add(hers)
  const addresses = new Set<string>()
  for (const account of accounts)
    for (const email of await emailsOf(db, account)) addresses.add(email)
  const body = ['Hello,', words, `Sign in to read more:\n${absolute(installation, area, link)}`]
  for (const to of addresses)
    await sendEmail(db, { to, subject, body: [...body, area.scheme.name].join('\n\n') })
  return addresses.size
}
