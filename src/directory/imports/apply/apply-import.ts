import { sql } from 'kysely'
import { areaById } from '#areas'
import { saveProvider, type ProviderToAdd } from '#providers'
import { inContext } from '../../../platform/db/context.ts'
import type { Db, WholeDb, WholeTransaction } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { addListings } from '../../listing/add-listings.ts'
import { closeListing } from '../../listing/standing.ts'
import { enqueueRefresh, findByWords } from '../../search/documents/make-found.ts'
import { markConfirmed } from '../../search/documents/search-document.ts'
import { asJson } from '../as-json.ts'
import { endStep, importAt, type ImportOf } from '../imports.ts'
import {
  countProviders,
  eachBatch,
  saveOutcomes,
  TryAgain,
  type Work,
} from '../plan/plan-import.ts'
import type { PlannedProvider } from '../plan/plan-provider.ts'
import { lockListed } from './lock-listed.ts'

/**
 * Takes over what was planned, as it is compared with the directory of this moment, and writes what
 * becomes of each record then. What is added is seen by nobody until all of it is there; one that is
 * cut off goes on where it was when it is run again.
 */
export async function applyImport(db: WholeDb, of: ImportOf, work: Work): Promise<void> {
  const patient = { areaId: of.areaId, actor: work.actor, patience: '10min' }
  const { total, shown, timeZone } = await inContext(db, patient, async (transaction) => ({
    total: await countProviders(transaction, of),
    // A confirmation is of a day, as people there count days: so it is given out, too.
    timeZone: (await areaById(transaction, of.areaId))?.timeZone,
    shown: (await importAt(transaction, of))?.shown ?? false,
  }))
  await eachBatch(db, of, { ...work, timeZone }, total, {
    first: (transaction, keys) => lockListed(transaction, of, keys),
    use: (transaction, planned) => takeOver(transaction, of, planned, shown),
  })
  await inContext(db, patient, async (transaction) => {
    if (shown) await showAdded(transaction, of)
    await endStep(transaction, of, 'applied_at')
    await enqueueRefresh(transaction, of.areaId)
  })
}

async function takeOver(
  db: WholeTransaction,
  of: ImportOf,
  planned: PlannedProvider[],
  shown: boolean,
): Promise<void> {
  const { areaId } = of
  const kept = planned.filter((one) => one.details !== undefined)
  const added = kept.filter((one) => !one.now)
  await addListings(
    db,
    areaId,
    added.map(({ providerId, details }) => ({ ...details, providerId }) as ProviderToAdd),
  )
  const changed = kept.filter(({ now, isChanged }) => now && isChanged)
  const confirmed = await confirmByWord(db, areaId, kept)
  await saveChanged(
    db,
    areaId,
    changed.filter((one) => !one.hasStopped),
  )
  await markConfirmed(db, areaId, confirmed)
  for (const { providerId, hasStopped } of changed)
    if (hasStopped) await closeListing(db, { areaId, providerId, by: 'import' })
  await forget(db, areaId, kept)
  await keepSaid(db, areaId, kept, shown)
  await saveOutcomes(
    db,
    of,
    planned.flatMap((one) => one.records),
  )
  const taken = kept.map(({ key, providerId }) => ({ key, providerId }))
  await sql`update directory.import_record record set provider_id = taken."providerId"
    from json_to_recordset(${asJson(taken)}::json) as taken (key text, "providerId" uuid)
    where record.area_id = ${areaId} and record.import_id = ${of.importId}
      and record.provider_key = taken.key`.execute(db)
}

/** Found by their words all at once, in the order in which everybody takes words. */
async function saveChanged(
  db: WholeTransaction,
  areaId: string,
  changed: PlannedProvider[],
): Promise<void> {
  for (const { providerId, details, now } of changed) {
    const save = { areaId, providerId, details: details!, revision: now!.revision }
    const saved = await saveProvider(db, { ...save, savedBy: 'coordinator' })
    // Saved by somebody else all the same: the batch is rolled back, and run again.
    if (saved !== 'saved') throw new TryAgain(`${providerId} of an import: ${saved}`)
  }
  await findByWords(
    db,
    areaId,
    changed.map((one) => one.providerId),
  )
}

/** What the source says now is what it is compared with the next time. */
async function keepSaid(
  db: Db<'directory'>,
  areaId: string,
  planned: PlannedProvider[],
  shown: boolean,
): Promise<void> {
  const rows = planned.flatMap(({ providerId, now, said }) =>
    said.map((one) => ({ ...one, providerId, waits: shown && !now })),
  )
  await sql`insert into directory.imported
      (area_id, key, provider_id, service_id, said, added, waits)
    select ${areaId}, key, "providerId", "serviceId", said, added, waits
    from json_to_recordset(${asJson(rows)}::json)
      as said_now (key text, "providerId" uuid, "serviceId" uuid, said jsonb, added boolean,
        waits boolean)
    on conflict (area_id, key) do update set said = imported.said || excluded.said,
      provider_id = excluded.provider_id, service_id = excluded.service_id, imported_at = now()
    where imported.said is distinct from imported.said || excluded.said`.execute(db)
  // What is changed later than this was changed by somebody here.
  const changed = planned.filter(({ isChanged }) => isChanged).map(({ providerId }) => providerId)
  await sql`update directory.imported set imported_at = now()
    where area_id = ${areaId} and provider_id = any(${changed}::uuid[])
      and service_id is null`.execute(db)
}

async function forget(db: Db<'directory'>, areaId: string, planned: PlannedProvider[]) {
  const keys = planned.flatMap(({ forgotten }) => forgotten)
  if (keys.length)
    await db
      .deleteFrom('directory.imported')
      .where('area_id', '=', areaId)
      .where('key', 'in', keys)
      .execute()
}

/**
 * "This is right", as the source was told, unless something later was said here.
 * @returns whose listings are confirmed by it.
 */
async function confirmByWord(
  db: Db<'directory'>,
  areaId: string,
  planned: PlannedProvider[],
): Promise<string[]> {
  const said = planned.flatMap(({ providerId, assuredOn }) =>
    assuredOn ? { id: newId(), providerId, assuredOn } : [],
  )
  const { rows } = await sql<{ provider_id: string }>`insert into directory.confirmation
      (area_id, confirmation_id, provider_id, confirmed_at, confirmed_by)
    select ${areaId}, id, "providerId", "assuredOn", 'source'
    from json_to_recordset(${asJson(said)}::json)
      as said (id uuid, "providerId" uuid, "assuredOn" date)
    where "assuredOn" <= current_date and not exists (
      select from directory.confirmation later where later.area_id = ${areaId}
        and later.provider_id = "providerId" and later.confirmed_at::date >= "assuredOn")
    returning provider_id`.execute(db)
  return rows.map((row) => row.provider_id)
}

/** What this import added, or one before it that was cut off: nobody else's waiting is ended. */
async function showAdded(db: Db<'directory'>, { areaId, importId }: ImportOf): Promise<void> {
  const added = sql`select provider_id from directory.import_record
    where area_id = ${areaId} and import_id = ${importId} and provider_id is not null`
  await sql`insert into directory.approval (area_id, provider_id, approved_by)
    select distinct area_id, provider_id, 'import' from directory.imported
    where area_id = ${areaId} and waits and provider_id in (${added})
    on conflict do nothing`.execute(db)
  await sql`update directory.imported set waits = false
    where area_id = ${areaId} and waits and provider_id in (${added})`.execute(db)
}
