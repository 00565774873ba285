import { sql } from 'kysely'
import { z } from 'zod'
import { asOwner, inContext } from '../db/context.ts'
import type { Db, WholeTransaction } from '../db/db.ts'
import { newId } from '../db/new-id.ts'
import { longTask, type Round, type Tasks } from '../jobs/index.ts'
import { hashOfCheckpoint } from './canonical.ts'
import { exact, lockChain } from './rows.ts'
import { sealWaiting } from './seal.ts'

/** The rule that says for how many years an entry is kept. */
export const keptRule = 'audit_entry_kept'

/** What the trail does by itself each day. */
export const auditRounds: Round[] = [
  { task: 'forget-old-audit-entries', every: 'day', at: '02:40' },
]

/** @param rule says the value of a rule in an area today. */
export function auditTasks(
  rule: (db: WholeTransaction, areaId: string, name: string) => Promise<number>,
): Tasks {
  return {
    'forget-old-audit-entries': longTask(
      z.object({ on: z.iso.date() }),
      async ({ db, areaId, details }) => {
        const context = { areaId, actor: 'job:forget-old-audit-entries', patience: '10min' }
        const forget = () =>
          inContext(db, context, async (transaction) => {
            const years = await rule(transaction, areaId, keptRule)
            const before = yearsBefore(details.on, years)
            return asOwner(transaction, (owner) => forgetOldEntries(owner, areaId, before))
          })
        while ((await forget()) === most);
      },
    ),
  }
}

/** `2026-03-03` and 8 → `2018-03-03T00:00:00.000Z` */
function yearsBefore(date: string, years: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year - years, month - 1, day)).toISOString()
}

/** No more batches than this in one transaction. */
const most = 1000

/**
 * Forgets whole batches, the oldest first, that were sealed before a moment, given as text.
 * An entry tells that this was done, and vouches for the checkpoint from which the chain can still
 * be verified. As the owner, in the name of whoever the context says.
 * @returns how many batches were forgotten.
 */
export async function forgetOldEntries(
  db: Db<'audit'>,
  areaId: string,
  before: string,
): Promise<number> {
  await lockChain(db, areaId)
  const { rows } = await sql<{ number: number; hash: Buffer; sealedAt: string }>`
    select number, hash, ${exact('sealed_at')} as "sealedAt" from audit.batch
    where area_id = ${areaId} and number < coalesce((
      select min(number) from audit.batch
      where area_id = ${areaId} and sealed_at >= ${before}::timestamptz), 2147483647)
    order by number limit ${most}`.execute(db)
  const last = rows.at(-1)
  if (!last) return 0
  const entryId = newId()
  await sql`insert into audit.entry (area_id, entry_id, action, what, digest)
    values (${areaId}, ${entryId}, 'forgot', ${keptRule}, ${hashOfCheckpoint(areaId, last)})`.execute(
    db,
  )
  // Before they go, so that the chain goes on from them.
  await sealWaiting(db, areaId)
  await sql`insert into audit.checkpoint (area_id, number, hash, sealed_at, entry_id)
    values (${areaId}, ${last.number}, ${last.hash}, ${last.sealedAt}, ${entryId})
    on conflict (area_id) do update set number = excluded.number, hash = excluded.hash,
      sealed_at = excluded.sealed_at, entry_id = excluded.entry_id`.execute(db)
  await remove(db, areaId, last.number)
  return rows.length
}

async function remove(db: Db<'audit'>, areaId: string, upTo: number): Promise<void> {
  await sql`delete from audit.erasure where area_id = ${areaId} and entry_id in (
    select entry_id from audit.entry where area_id = ${areaId} and batch <= ${upTo})`.execute(db)
  const { rows } = await sql<{ personId: string }>`
    with gone as (
      delete from audit.entry where area_id = ${areaId} and batch <= ${upTo} returning person_id)
    select distinct person_id as "personId" from gone where person_id is not null`.execute(db)
  const people = rows.map(({ personId }) => personId)
  await sql`delete from audit.salt where area_id = ${areaId} and person_id = any (${people}::uuid[])
    and not exists (select from audit.entry
      where entry.area_id = salt.area_id and entry.person_id = salt.person_id)`.execute(db)
  await sql`delete from audit.batch where area_id = ${areaId} and number <= ${upTo}`.execute(db)
}
