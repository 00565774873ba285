// How rows of the trail are read to be hashed.
import { sql } from 'kysely'
import type { Db } from '../db/db.ts'

/** A moment as it is hashed, whatever the session's manners. */
export const exact = (moment: string) =>
  sql`to_char(${sql.raw(moment)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** What an entry says, of the alias `entry`: the columns of `Said`. */
export const saidColumns = sql`entry.area_id as "areaId", entry.entry_id as "entryId",
  ${exact('entry.at')} as at, entry.actor, entry.account_id as "accountId",
  entry.provider_id as "providerId", entry.person_id as "personId", entry.action, entry.what,
  entry.digest`

/** What makes it a tombstone, too. */
export const tombstoneColumns = sql`${saidColumns}, entry.batch, entry.position,
  ${exact('entry.erased_at')} as "erasedAt", entry.erased_by as "erasedBy"`

/** Where the chain of an area begins, since what is older was forgotten. */
export interface Checkpoint {
  number: number
  hash: Buffer
  sealedAt: string
  entryId: string
}

export async function checkpointOf(
  db: Db<'audit'>,
  areaId: string,
): Promise<Checkpoint | undefined> {
  const { rows } = await sql<Checkpoint>`
    select number, hash, ${exact('sealed_at')} as "sealedAt", entry_id as "entryId"
    from audit.checkpoint where area_id = ${areaId}`.execute(db)
  return rows[0]
}

/** Any number that nothing else in the database locks by. */
const lock = 720_501

/**
 * Waits until nobody else is at the chain of this area, and keeps it until the transaction ends.
 * An append asks for no such thing.
 */
export async function lockChain(db: Db<'audit'>, areaId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lock}, hashtext(${areaId}))`.execute(db)
}

/** The same, but without waiting. @returns whether it is ours. */
export async function tryLockChain(db: Db<'audit'>, areaId: string): Promise<boolean> {
  const { rows } = await sql<{ ours: boolean }>`
    select pg_try_advisory_xact_lock(${lock}, hashtext(${areaId})) as ours`.execute(db)
  return rows[0]!.ours
}
