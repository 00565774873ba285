import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'
import { lockByName } from '../platform/db/lock-by-name.ts'
import { asStored } from '../platform/web/forms.ts'
import type { Message } from '../platform/sealing/message.ts'

/** What somebody's phone sent, by the number that it gave it. */
export interface Came {
  areaId: string
  accountId: string
  cameAs: string
  hash: Buffer
}

export interface Received extends Came {
  /** Its own number: another one, where that was another record's already. */
  itemId: string
  path: string
  isApart: boolean
  writtenAt: Date
  /** Where its route led to: the page on which it stands. */
  ledTo?: string
}

/**
 * Of what a message says, by whichever ticket it is sent. Who goes back and presses the button once more
 * has written nothing else, so when it was written doesn't count.
 */
export function hashOfMessage({ path, fields, files }: Message): Buffer {
  const hash = createHash('sha256')
  const about = files.map(({ field, name, type, bytes }) => [field, name, type, bytes.length])
  hash.update(JSON.stringify([path, fields, about]))
  for (const { bytes } of files) hash.update(bytes)
  return hash.digest()
}

/** Of two of one number that come at once, the second waits until the first is done. */
export async function lockNumber(db: Db<'offline'>, { areaId, accountId, cameAs }: Came) {
  await lockByName(db, 'offline', areaId, accountId, cameAs)
}

/** What came with this number before: the same, or something else. */
export async function cameBefore(
  db: Db<'offline'>,
  { areaId, accountId, cameAs, hash }: Came,
): Promise<{ same?: { isApart: boolean }; isAnother: boolean }> {
  const rows = await db
    .selectFrom('offline.received')
    .select(['hash', 'is_apart'])
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .where('came_as', '=', cameAs)
    .execute()
  const same = rows.find((row) => row.hash.equals(hash))
  return { same: same && { isApart: same.is_apart }, isAnother: rows.length > 0 }
}

export async function noteReceived(db: Db<'offline'>, came: Received): Promise<void> {
  await db
    .insertInto('offline.received')
    .values({
      ...{ area_id: came.areaId, account_id: came.accountId, came_as: came.cameAs },
      ...{
        hash: came.hash,
        item_id: came.itemId,
        path: asStored(came.path),
        is_apart: came.isApart,
      },
      written_at: came.writtenAt,
      led_to: came.ledTo && asStored(came.ledTo),
    })
    .execute()
}

/** What came with the number of another record, the newest first. */
export async function cameTwice(
  db: Db<'offline'>,
  areaId: string,
  accountId: string,
): Promise<{ ledTo: string | null; receivedAt: Date }[]> {
  const rows = await db
    .selectFrom('offline.received')
    .select(['led_to', 'received_at'])
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .where('is_apart', '=', false)
    .where(sql<boolean>`item_id <> came_as`)
    .orderBy('received_at', 'desc')
    .execute()
  return rows.map((row) => ({ ledTo: row.led_to, receivedAt: row.received_at }))
}
