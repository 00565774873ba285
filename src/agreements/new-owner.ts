import { emailsOf } from '#accounts'
import { absolute, type Area } from '#areas'
import { accountsDeciding, peopleGivingAccess } from '#people'
import { enterprisesStanding } from '#providers'
import type { Installation } from '../platform/config/installation.ts'
import { asOwner } from '../platform/db/context.ts'
import type { Db, WholeTransaction } from '../platform/db/db.ts'
import { stableId } from '../platform/db/new-id.ts'
import { isoDate } from '../platform/i18n/words.ts'
import { enqueue } from '../platform/jobs/index.ts'
import { sendEmail } from '../platform/messages/index.ts'
import { urls } from '../urls.ts'
import { agreements } from './agreement.ts'
import { stateOf } from './in-force.ts'

/** People are told that somebody runs an enterprise now, once that is saved. */
export function tellOfNewOwner(db: WholeTransaction, providerId: string): Promise<void> {
  return enqueue(db, 'tell-of-new-owner', { providerId })
}

/**
 * Tells everybody who let an enterprise see something, or has an agreement with it, that somebody
 * new runs it: at the addresses of who decides for them, once. Nobody where it has been the same all
 * the time. The email names nobody.
 */
export async function tellPeopleOfNewOwner(
  db: WholeTransaction,
  { installation, area }: { installation: Installation; area: Area },
  providerId: string,
): Promise<void> {
  const { areaId } = area
  const letters = await asOwner(db, async (owner) => {
    const standing = await enterprisesStanding(owner, areaId, [providerId])
    const since = standing.get(providerId)?.newOwnerAt
    if (!since) return []
    const people = new Set([
      ...(await peopleGivingAccess(owner, { areaId, providerId, before: since })),
      ...(await peopleAgreeing(owner, area, providerId)),
    ])
    const found: { personId: string; to: string; messageId: string }[] = []
    for (const personId of people)
      for (const accountId of await accountsDeciding(owner, areaId, personId))
        for (const to of await emailsOf(owner, accountId)) {
          const of = [areaId, providerId, since.toISOString(), personId, to] as const
          found.push({ personId, to, messageId: stableId('new-owner', ...of) })
        }
    return found
  })
  for (const { personId, to, messageId } of letters) {
    const link = absolute(installation, area, urls.access(area, { personId }))
    const body = [
      'Hello,',
      'Somebody new runs an enterprise that may see something of a record that is yours, or that you help with, or that has an agreement about support.',
      `What was given to the enterprise goes on, unless you stop it. Sign in to see who can see what, and to stop it:\n${link}`,
      area.scheme.name,
    ].join('\n\n')
    await sendEmail(db, { to, subject: 'Somebody new runs an enterprise', body, messageId })
  }
}

/** Those with an agreement that is in force, or will be. */
async function peopleAgreeing(
  db: Db<'agreements'>,
  { areaId, timeZone }: Area,
  providerId: string,
): Promise<string[]> {
  const today = isoDate(new Date(), timeZone)
  return (await agreements(db, areaId, { providerId }))
    .filter((one) => ['to_come', 'in_force', 'ending'].includes(stateOf(one, today)))
    .map(({ personId }) => personId)
}
