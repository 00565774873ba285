import type { Area } from '#areas'
import { accountsRunning } from '#providers'
import { asOwner } from '../../platform/db/context.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { urls } from '../../urls.ts'
import { createSecretLink } from '../secret-links.ts'

/**
 * The way to a provider's own page, for an email to her: by her account, or by a link that carries a
 * secret while nobody looks after the listing by one.
 */
export async function ownAddress(
  db: WholeTransaction,
  area: Area,
  providerId: string,
): Promise<string> {
  const { areaId } = area
  const owners = await asOwner(db, (owner) => accountsRunning(owner, areaId, providerId))
  if (owners.length > 0) return urls.enterprise(area, { providerId })
  return urls.own(area, {
    secret: await createSecretLink(db, areaId, { providerId, enquiryId: null }),
  })
}
