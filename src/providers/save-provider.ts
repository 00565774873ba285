import { sql } from 'kysely'
import { localityNamed } from '#areas'
import type { Db } from '../platform/db/db.ts'
import { insertRows } from './insert-rows.ts'
import type { ProviderDetails } from './provider-details.ts'
import { checkRows, providerColumns, providerTermRows } from './provider-rows.ts'
import { saveServices } from './save-services.ts'

type OwnTables = Db<'providers' | 'areas'>

export type Saved = 'saved' | 'changed meanwhile' | 'no such locality'

export interface ProviderToSave {
  areaId: string
  providerId: string
  details: ProviderDetails
  /** The revision that was changed; none for a new provider. */
  revision?: number
  /** Who saw the checks and said all this: `coordinator`, `provider`. */
  savedBy: string
}

/**
 * Stores all that a provider says of herself, whole. Nothing is stored when somebody else has
 * changed it since the revision that the change was made to.
 */
export async function saveProvider(db: OwnTables, save: ProviderToSave): Promise<Saved> {
  const { locality: named } = save.details
  const locality = named === undefined ? undefined : await localityNamed(db, save.areaId, named)
  if (named !== undefined && !locality) return 'no such locality'
  if (!(await saveRow(db, save, locality?.localityId ?? null))) return 'changed meanwhile'
  await saveParts(db, save)
  await saveAvailability(db, save.areaId, save.providerId, save.details.availability)
  await saveServices(db, save.areaId, save.providerId, save.details.services)
  return 'saved'
}

async function saveRow(
  db: OwnTables,
  save: ProviderToSave,
  locality_id: string | null,
): Promise<boolean> {
  const { areaId: area_id, providerId: provider_id, details, revision } = save
  const values = providerColumns(details, locality_id)
  const result =
    revision === undefined
      ? await db
          .insertInto('providers.provider')
          .values({ area_id, provider_id, ...values })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
      : await db
          .updateTable('providers.provider')
          .set({ ...values, revision: revision + 1, changed_at: sql`now()` })
          .where('area_id', '=', area_id)
          .where('provider_id', '=', provider_id)
          .where('revision', '=', revision)
          .executeTakeFirst()
  const changed =
    'numUpdatedRows' in result ? result.numUpdatedRows : result.numInsertedOrUpdatedRows
  return Number(changed) === 1
}

/** Terms and checks, whole; but checks are the coordinator's, and a provider's save leaves them. */
async function saveParts(db: OwnTables, save: ProviderToSave): Promise<void> {
  const of = { area_id: save.areaId, provider_id: save.providerId }
  const keepsChecks = save.savedBy === 'provider' && save.revision !== undefined
  const tables = keepsChecks
    ? (['provider_term'] as const)
    : (['provider_term', 'check_held'] as const)
  for (const table of tables)
    await db
      .deleteFrom(`providers.${table}`)
      .where('area_id', '=', of.area_id)
      .where('provider_id', '=', of.provider_id)
      .execute()
  await insertRows(db, 'providers.provider_term', providerTermRows(of, save.details))
  if (keepsChecks) return
  await insertRows(db, 'providers.check_held', checkRows(of, save.details, save.savedBy))
}

/** What she says today replaces what she said today before; earlier days stay. */
export async function saveAvailability(
  db: Db<'providers'>,
  area_id: string,
  provider_id: string,
  availability: ProviderDetails['availability'],
): Promise<void> {
  if (!availability) return
  await db
    .deleteFrom('providers.availability')
    .where('area_id', '=', area_id)
    .where('provider_id', '=', provider_id)
    .where('as_of', '=', availability.asOf)
    .execute()
  await insertRows(
    db,
    'providers.availability',
    availability.free.map(({ weekday, minutes }) => ({
      area_id,
      provider_id,
      as_of: availability.asOf,
      weekday,
      free_minutes: minutes,
    })),
  )
}
