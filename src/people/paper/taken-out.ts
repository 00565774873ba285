import { ruleWords, toConfirm, type HeldPart } from '#areas'
import type { Db } from '../../platform/db/db.ts'

interface Item {
  itemId: string
  /** Where it stood. */
  title: string
  words: string
  type?: string
  bytes?: Buffer
}

/** Keeps what was taken out of a record for the account that had it by mistake. As the owner. */
export async function keepForWriter(
  db: Db<'people'>,
  areaId: string,
  accountId: string,
  { itemId, title, words, type, bytes }: Item,
): Promise<void> {
  await db
    .insertInto('people.taken_out')
    .values({
      ...{ area_id: areaId, account_id: accountId, item_id: itemId },
      ...{ title, words, type, bytes },
    })
    .execute()
}

/** What an account wrote in a record that was not its own: to be taken away, for a while. As the account. */
export async function takenOutOfAccount(
  db: Db<'people' | 'areas'>,
  areaId: string,
  accountId: string,
): Promise<HeldPart[]> {
  const own = db
    .selectFrom('people.taken_out')
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
  const rows = await own
    .select(['item_id', 'title', 'words', 'type', 'taken_out_at'])
    .select((eb) => eb.fn<number | null>('length', ['bytes']).as('size'))
    .orderBy('taken_out_at')
    .orderBy('item_id')
    .execute()
  const bytesOf = async (itemId: string) =>
    (await own.select('bytes').where('item_id', '=', itemId).executeTakeFirstOrThrow()).bytes!
  return [
    {
      part: 'taken_out',
      title: 'What was written in a record that was somebody else’s',
      why: `So that whoever wrote it can take it away (consent, also for what it says of health) ${toConfirm}.`,
      controller: 'scheme',
      kept: `${await ruleWords(db, areaId, 'taken_out_kept')} after it was taken out.`,
      items: rows.map((row) => ({
        Where: row.title,
        Words: row.words,
        ...(row.type && {
          [row.type.startsWith('audio') ? 'Sound' : 'Picture']: {
            ...{ type: row.type, size: row.size ?? 0, read: () => bytesOf(row.item_id) },
          },
        }),
        'Taken out': row.taken_out_at,
      })),
      from: ['people.taken_out'],
    },
  ]
}
