import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { MessageFile } from '../../platform/sealing/message.ts'
import type { Reason } from './keep-apart.ts'

/** Something that came from a phone and could not be taken as it was. */
export interface KeptApart {
  itemId: string
  path: string
  fields: [name: string, value: string][]
  /** Each question with its answer, where the phone said so. */
  shown: [question: string, answer: string][]
  reason: Reason
  said: string[]
  device: string
  writtenAt: Date
  cameAt: Date
  /** What each file is called. */
  fileNames: string[]
}

/** All that wait for an account to decide, the oldest first. As the account. */
export async function keptApart(
  db: Db<'offline'>,
  areaId: string,
  accountId: string,
): Promise<KeptApart[]> {
  return (await rowsOf(db, areaId, accountId).execute()).map(asKept)
}

export async function keptApartAt(
  db: Db<'offline'>,
  areaId: string,
  accountId: string,
  itemId: string | undefined,
): Promise<KeptApart | undefined> {
  if (!itemId) return undefined
  const row = await rowsOf(db, areaId, accountId).where('item_id', '=', itemId).executeTakeFirst()
  return row && asKept(row)
}

export async function filesOf(
  db: Db<'offline'>,
  areaId: string,
  accountId: string,
  itemId: string,
): Promise<MessageFile[]> {
  return db
    .selectFrom('offline.kept_file')
    .select(['field', 'name', 'type', 'bytes'])
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .where('item_id', '=', itemId)
    .orderBy('position')
    .execute()
}

/** How many wait for an account to decide. */
export async function howManyApart(
  db: Db<'offline'>,
  areaId: string,
  accountId: string,
): Promise<number> {
  const row = await db
    .selectFrom('offline.kept_apart')
    .select(sql<number>`count(*)::int`.as('many'))
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return row.many
}

/** It is done, or let go. As the account. */
export async function dropKeptApart(
  db: Db<'offline'>,
  areaId: string,
  accountId: string,
  itemId: string,
): Promise<void> {
  await db
    .deleteFrom('offline.kept_apart')
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .where('item_id', '=', itemId)
    .execute()
}

/**
 * Erases what was to go into a person's record and could not, whoever wrote it, as her record is erased.
 * What an enterprise wrote of a visit is its own to save, as visits are. As the owner.
 */
export async function forgetKeptAbout(
  db: Db<'offline'>,
  areaId: string,
  personId: string,
): Promise<void> {
  await db
    .deleteFrom('offline.kept_apart')
    .where('area_id', '=', areaId)
    .where('path', 'like', `%/people/${personId}/%`)
    .execute()
}

function rowsOf(db: Db<'offline'>, areaId: string, accountId: string) {
  return db
    .selectFrom('offline.kept_apart')
    .selectAll()
    .select(
      sql<string[]>`array(select name from offline.kept_file as file
        where file.area_id = kept_apart.area_id and file.account_id = kept_apart.account_id
          and file.item_id = kept_apart.item_id order by position)`.as('file_names'),
    )
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .orderBy('written_at')
    .orderBy('item_id')
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

function asKept(row: Row): KeptApart {
  return {
    ...{ itemId: row.item_id, path: row.path, device: row.device, said: row.said },
    ...{ writtenAt: row.written_at, cameAt: row.came_at, fileNames: row.file_names },
    fields: row.fields as KeptApart['fields'],
    shown: row.shown as KeptApart['shown'],
    reason: row.reason as Reason,
  }
}
