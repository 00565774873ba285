import { ruleWords, toConfirm, type HeldPart } from '#areas'
import type { Db } from '../platform/db/db.ts'
import { filesOf, keptApart } from './apart/kept-apart.ts'

/** What an account has of what works with no signal. As the account. */
export async function offlineHeld(
  db: Db<'offline' | 'areas'>,
  areaId: string,
  accountId: string,
): Promise<HeldPart[]> {
  const why = `So that what you write with no signal is saved once, in your name (contract) ${toConfirm}.`
  const scheme = { controller: 'scheme', why } as const
  const of = (table: 'offline.ticket' | 'offline.received') =>
    db.selectFrom(table).where('area_id', '=', areaId).where('account_id', '=', accountId)
  const tickets = await of('offline.ticket')
    .select(['device', 'began_at', 'used_at'])
    .orderBy('began_at')
    .execute()
  const received = await of('offline.received')
    .select(['path', 'written_at', 'received_at'])
    .orderBy('received_at')
    .execute()
  const apart = await keptApart(db, areaId, accountId)
  return [
    {
      ...{ ...scheme, part: 'offline_devices', title: 'Devices that send later' },
      kept: `For ${await ruleWords(db, areaId, 'sealing_key_opens')} without being used, and ${await ruleWords(db, areaId, 'sealing_key_used')} more.`,
      items: tickets.map((row) => ({
        Device: row.device,
        Since: row.began_at,
        'Last used': row.used_at,
      })),
      from: ['offline.ticket'],
    },
    {
      ...{ ...scheme, part: 'came_later', title: 'What came when there was signal again' },
      kept: `For ${await ruleWords(db, areaId, 'received_kept')}: where it went and when, without what it says.`,
      items: received.map((row) => ({
        'Sent to': row.path,
        Written: row.written_at,
        Came: row.received_at,
      })),
      from: ['offline.received'],
    },
    {
      ...{ ...scheme, part: 'kept_apart', title: 'What could not be saved as it was' },
      kept: `Until you save it or let it go, at most for ${await ruleWords(db, areaId, 'kept_apart_kept')}.`,
      items: await Promise.all(
        apart.map(async (one) => ({
          'Sent to': one.path,
          Written: one.writtenAt,
          'What was written': one.fields.map(([name, value]) => `${name}: ${value}`),
          'What the page said': one.said,
          Device: one.device,
          ...Object.fromEntries(
            (await filesOf(db, areaId, accountId, one.itemId)).map((file, index) => [
              `File ${index + 1}`,
              { type: file.type, size: file.bytes.length, read: async () => file.bytes },
            ]),
          ),
        })),
      ),
      from: ['offline.kept_apart', 'offline.kept_file'],
    },
  ]
}

/** Forgets all of it with the account. What waits on a phone opens for nobody then. As the owner. */
export async function forgetOffline(
  db: Db<'offline'>,
  areaId: string,
  accountId: string,
): Promise<void> {
  for (const table of ['kept_apart', 'received', 'ticket'] as const)
    await db
      .deleteFrom(`offline.${table}`)
      .where('area_id', '=', areaId)
      .where('account_id', '=', accountId)
      .execute()
}
