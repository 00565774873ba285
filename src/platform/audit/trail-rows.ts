// The trail of an area as a stream, in constant memory: its batches, and what was sealed in them.
import { sql } from 'kysely'
import type { Db } from '../db/db.ts'
import type { Batch, Said, Tombstone } from './canonical.ts'
import { exact, tombstoneColumns } from './rows.ts'

export interface BatchRow extends Batch {
  hash: Buffer
}

export interface EntryRow extends Said, Pick<Tombstone, 'batch' | 'position'> {
  erasedAt: string | null
  erasedBy: string | null
  salt: Buffer | null
}

export interface ErasureRow {
  entryId: string
  batches: number[]
  digests: Buffer[]
}

export function batchesOf(db: Db<'audit'>, areaId: string): AsyncGenerator<BatchRow, void> {
  return stream<BatchRow>(
    db,
    'batches',
    20,
    sql`select area_id as "areaId", number, previous, leaves, hash, ${exact('sealed_at')} as "sealedAt"
      from audit.batch where area_id = ${areaId}::uuid order by number`,
  )
}

/** What says that it is sealed, in its order: be it so or not. */
export function sealedOf(db: Db<'audit'>, areaId: string): AsyncGenerator<EntryRow, void> {
  return stream<EntryRow>(
    db,
    'entries',
    5000,
    sql`select ${tombstoneColumns}, salt.salt from audit.entry entry
      left join audit.salt salt using (area_id, person_id)
      where entry.area_id = ${areaId}::uuid and entry.batch is not null
      order by entry.batch, entry.position`,
  )
}

export async function waitingIn(db: Db<'audit'>, areaId: string): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`select count(*) as waiting from audit.entry
    where area_id = ${areaId} and batch is null`.execute(db)
  return rows[0]!.waiting
}

export async function erasuresOf(db: Db<'audit'>, areaId: string): Promise<ErasureRow[]> {
  const { rows } = await sql<ErasureRow>`select entry_id as "entryId", batches, digests
    from audit.erasure where area_id = ${areaId} order by entry_id`.execute(db)
  return rows
}

/** By a cursor of the server: unlike a page's edge, it misses nothing where the order is no order. */
async function* stream<Row>(
  db: Db<'audit'>,
  name: string,
  atOnce: number,
  query: ReturnType<typeof sql>,
): AsyncGenerator<Row, void> {
  const cursor = sql.id(`audit_${name}`)
  await sql`declare ${cursor} no scroll cursor for ${query}`.execute(db)
  for (let count = atOnce; count === atOnce;) {
    const { rows } = await sql<Row>`fetch ${sql.raw(String(atOnce))} from ${cursor}`.execute(db)
    yield* rows
    count = rows.length
  }
  await sql`close ${cursor}`.execute(db)
}
