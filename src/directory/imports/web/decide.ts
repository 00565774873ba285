import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import { enqueueImport } from '../enqueue-import.ts'
import { acceptAgain, endStep, forgetImport, importAt, type ImportOf } from '../imports.ts'

/** What the coordinator decides about an import that she has looked at. */

/** "Import these": once, whoever presses it twice, and only when all of it has been read. */
export async function acceptImport(db: Db<'directory'>, of: ImportOf): Promise<void> {
  await lock(db, of)
  if ((await importAt(db, of))?.state !== 'ready') return
  await endStep(db, of, 'accepted_at')
  await enqueueImport(db, 'apply-import', of)
}

/** "Go on", where bringing in has failed or stopped: with what is not brought in yet. */
export async function goOnWithImport(db: Db<'directory'>, of: ImportOf): Promise<void> {
  await lock(db, of)
  const one = await importAt(db, of)
  if (!one?.wasAccepted || !(one.state === 'failed' || one.hasStopped)) return
  await acceptAgain(db, of)
  await enqueueImport(db, 'apply-import', of)
}

/**
 * "Leave it": nothing of it stays. What reads it or compares it ends at its next step. Not while it
 * is brought in, nor once it is: what has become of it is kept.
 */
export async function leaveImport(db: Db<'directory'>, of: ImportOf): Promise<void> {
  await lock(db, of)
  const one = await importAt(db, of)
  if (!one || one.state === 'done' || (one.state === 'applying' && !one.hasStopped)) return
  await forgetImport(db, of)
}

/**
 * Says of what looks like a listing that it is another all the same, or that it isn't: of all that
 * the source says of that provider. Only before it is imported.
 * @param position of one of her records.
 */
export async function setBroughtIn(
  db: Db<'directory'>,
  of: ImportOf,
  position: number,
  broughtIn: boolean,
): Promise<void> {
  await lock(db, of)
  if ((await importAt(db, of))?.state !== 'ready') return
  const { areaId, importId } = of
  await sql`update directory.import_record set brought_in = ${broughtIn}
    where area_id = ${areaId} and import_id = ${importId} and outcome = 'duplicate'
      and provider_key = (select provider_key from directory.import_record
        where area_id = ${areaId} and import_id = ${importId} and position = ${position})`.execute(
    db,
  )
}

async function lock(db: Db<'directory'>, { areaId, importId }: ImportOf): Promise<void> {
  await db
    .selectFrom('directory.import')
    .select('import_id')
    .where('area_id', '=', areaId)
    .where('import_id', '=', importId)
    .forUpdate()
    .execute()
}
