import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, WholeDb } from '../db/db.ts'
import { factsOf, type Log } from '../log.ts'
import { beginning, hashOfBatch, leafOf, type Said } from './canonical.ts'
import { checkpointOf, exact, saidColumns, tryLockChain } from './rows.ts'

/** A batch has no more entries than this, so that none takes long. */
const most = 5000

/**
 * Seals what waits, in every area. An entry that commits later than one after it is sealed later:
 * what waits is what has no batch, whatever its time. Any number of sealers may be at it. As the owner.
 */
export async function sealAll(
  db: WholeDb,
  { signal, log = () => {} }: { signal?: AbortSignal; log?: Log } = {},
): Promise<void> {
  const { rows } = await sql<{ areaId: string }>`
    select distinct area_id as "areaId" from audit.entry where batch is null`.execute(db)
  for (const { areaId } of rows)
    await sealArea(db, areaId, signal).catch((error: unknown) =>
      // One area's trouble is not another's.
      log('error', 'audit not sealed', { area: areaId, ...factsOf(error) }),
    )
}

/** Seals what waits in an area, each batch in its own transaction, unless somebody else is at it. */
export async function sealArea(db: WholeDb, areaId: string, signal?: AbortSignal): Promise<void> {
  for (;;) {
    if (signal?.aborted) return
    const sealed = await db
      .transaction()
      .execute(async (transaction) =>
        (await tryLockChain(transaction, areaId)) ? sealBatch(transaction, areaId) : 0,
      )
    if (sealed < most) return
  }
}

/** Seals all that is seen to wait in an area whose chain the transaction has locked. */
export async function sealWaiting(db: Db<'audit'>, areaId: string): Promise<void> {
  while ((await sealBatch(db, areaId)) === most);
}

/** @returns how many entries the batch has. */
async function sealBatch(db: Db<'audit'>, areaId: string): Promise<number> {
  const { rows: entries } = await sql<Said>`select ${saidColumns} from audit.entry entry
    where area_id = ${areaId} and batch is null order by entry_id limit ${most}`.execute(db)
  if (entries.length === 0) return 0
  const salts = await saltsOf(db, areaId, entries)
  const last = await lastOf(db, areaId)
  const { rows } = await sql<{ sealedAt: string }>`
    select ${exact('clock_timestamp()')} as "sealedAt"`.execute(db)
  const batch = {
    areaId,
    number: last.number + 1,
    previous: last.hash,
    leaves: entries.map((entry) => leafOf(entry, salts.get(entry.personId))),
    sealedAt: rows[0]!.sealedAt,
  }
  await sql`insert into audit.batch (area_id, number, previous, leaves, hash, sealed_at)
    values (${areaId}, ${batch.number}, ${batch.previous}, ${batch.leaves}, ${hashOfBatch(batch)},
      ${batch.sealedAt})`.execute(db)
  await sql`update audit.entry set batch = ${batch.number}, position = place
    from unnest(${entries.map(({ entryId }) => entryId)}::uuid[]) with ordinality as sealed (id, place)
    where area_id = ${areaId} and entry_id = id`.execute(db)
  return entries.length
}

/** The batch that the next one follows. */
async function lastOf(db: Db<'audit'>, areaId: string): Promise<{ number: number; hash: Buffer }> {
  const last = await db
    .selectFrom('audit.batch')
    .select(['number', 'hash'])
    .where('area_id', '=', areaId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? (await checkpointOf(db, areaId)) ?? { number: 0, hash: beginning }
}

/** The salts of those whom the entries are about, made where there is none yet. */
async function saltsOf(
  db: Db<'audit'>,
  areaId: string,
  entries: Said[],
): Promise<Map<string | null, Buffer>> {
  const people = [...new Set(entries.flatMap(({ personId }) => personId ?? []))]
  const fresh = people.map(() => randomBytes(32))
  const { rows } = await sql<{ personId: string; salt: Buffer }>`
    with made as (
      insert into audit.salt (area_id, person_id, salt)
      select ${areaId}::uuid, * from unnest(${people}::uuid[], ${fresh}::bytea[])
      on conflict do nothing returning person_id, salt)
    select person_id as "personId", salt from made
    union all
    select person_id, salt from audit.salt
    where area_id = ${areaId} and person_id = any (${people}::uuid[])`.execute(db)
  return new Map(rows.map(({ personId, salt }) => [personId, salt]))
}
