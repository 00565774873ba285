import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'
import { newId } from '../platform/db/new-id.ts'
import { newKeys } from '../platform/sealing/seal.ts'

/** What phones seal to. All of this as the owner: no request reads a private key. */

/** The newest key of an area, made at first need. */
export async function newestKey(
  db: Db<'offline'>,
  areaId: string,
): Promise<{ keyId: string; publicKey: Buffer }> {
  const row = await db
    .selectFrom('offline.sealing_key')
    .select(['key_id', 'public_key'])
    .where('area_id', '=', areaId)
    .orderBy('began_at', 'desc')
    .orderBy('key_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row) return { keyId: row.key_id, publicKey: row.public_key }
  // Two phones at once make two keys, and both open.
  await addKey(db, areaId)
  return newestKey(db, areaId)
}

/** The private key of an id, while it is kept. */
export async function privateKeyOf(
  db: Db<'offline'>,
  areaId: string,
  keyId: string,
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('offline.sealing_key')
    .select('private_key')
    .where('area_id', '=', areaId)
    .where('key_id', '=', keyId)
    .executeTakeFirst()
  return row?.private_key
}

/**
 * Adds a new key where the newest was given out for `used` days, and forgets those that were replaced
 * `opens` days ago. An area that has none needs none yet.
 */
export async function renewKeys(
  db: Db<'offline'>,
  areaId: string,
  { used, opens }: { used: number; opens: number },
): Promise<void> {
  const { rows } = await sql<{ is_old: boolean | null }>`
    select max(began_at) < now() - make_interval(days => ${used}) as is_old
    from offline.sealing_key where area_id = ${areaId}`.execute(db)
  if (rows[0]?.is_old) await addKey(db, areaId)
  await sql`delete from offline.sealing_key where area_id = ${areaId} and exists (
    select from offline.sealing_key newer where newer.area_id = ${areaId}
      and newer.began_at > sealing_key.began_at
      and newer.began_at < now() - make_interval(days => ${opens}))`.execute(db)
}

async function addKey(db: Db<'offline'>, areaId: string): Promise<void> {
  const { publicKey, privateKey } = await newKeys()
  await db
    .insertInto('offline.sealing_key')
    .values({
      ...{ area_id: areaId, key_id: newId() },
      ...{ public_key: Buffer.from(publicKey), private_key: Buffer.from(privateKey) },
    })
    .execute()
}
