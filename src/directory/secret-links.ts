import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { rule } from '#areas'
import type { Db } from '../platform/db/db.ts'

/** Links that carry a secret stand in for accounts. Only the secret's hash is kept. */

export interface SecretLink {
  providerId: string
  /** Of one question, or of all that is hers. */
  enquiryId: string | null
}

/** @returns the secret, which is in the link that is sent and nowhere else. */
export async function createSecretLink(
  db: Db<'directory' | 'areas'>,
  areaId: string,
  { providerId, enquiryId }: SecretLink,
): Promise<string> {
  const secret = randomBytes(24).toString('base64url')
  const days = await rule(db, areaId, 'provider_link_valid_for')
  await db
    .insertInto('directory.secret_link')
    .values({
      area_id: areaId,
      secret_hash: hashOf(secret),
      provider_id: providerId,
      enquiry_id: enquiryId,
      expires_at: sql<Date>`now() + make_interval(days => ${days})`,
    })
    .execute()
  return secret
}

export async function secretLink(
  db: Db<'directory'>,
  areaId: string,
  secret: string,
): Promise<SecretLink | undefined> {
  const row = await db
    .selectFrom('directory.secret_link')
    .select(['provider_id', 'enquiry_id'])
    .where('area_id', '=', areaId)
    .where('secret_hash', '=', hashOf(secret))
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row && { providerId: row.provider_id, enquiryId: row.enquiry_id }
}

/** Every link to a provider's own page stops working; links of single questions stay. */
export async function takeBackOwnLinks(
  db: Db<'directory'>,
  areaId: string,
  providerId: string,
): Promise<void> {
  await db
    .deleteFrom('directory.secret_link')
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .where('enquiry_id', 'is', null)
    .execute()
}

export async function forgetExpiredLinks(db: Db<'directory'>, areaId: string): Promise<void> {
  await db
    .deleteFrom('directory.secret_link')
    .where('area_id', '=', areaId)
    .where('expires_at', '<', sql<Date>`now()`)
    .execute()
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
