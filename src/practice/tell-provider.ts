import { emailsOf } from '#accounts'
import { absolute, sendsMessages, type AreaRequest } from '#areas'
import { accountsRunning } from '#providers'
import type { Installation } from '../platform/config/installation.ts'
import { asOwner } from '../platform/db/context.ts'
import { sendEmail } from '../platform/messages/index.ts'

interface News {
  providerId: string
  subject: string
  /** They name nobody, for who shares an address reads them too. */
  words: string
  /** Where she reads it. */
  at: string
}

/** Tells whoever runs an enterprise by email, but who does it. */
export async function tellProvider(
  c: AreaRequest,
  installation: Installation,
  { providerId, subject, words, at }: News,
): Promise<void> {
  const { area, db, account } = c.var
  if (!sendsMessages(installation, area)) return
  const emails = await asOwner(db, async (owner) => {
    const found = new Set<string>()
    for (const one of await accountsRunning(owner, area.areaId, providerId))
      if (one !== account?.accountId)
        for (const email of await emailsOf(owner, one)) found.add(email)
    return found
  })
  const link = `Sign in to read it:\n${absolute(installation, area, at)}`
  const body = ['Hello,', words, link, area.scheme.name].join('\n\n')
  for (const to of emails) await sendEmail(db, { to, subject, body })
}
