import { sql } from 'kysely'
import { localityNamed } from '#areas'
import type { Db } from '../platform/db/db.ts'
import { newId } from '../platform/db/new-id.ts'
import type { ProviderDetails } from './provider-details.ts'
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
  const locality = await localityNamed(db, save.areaId, save.details.locality)
  if (!locality) return 'no such locality'
  if (!(await saveRow(db, save, locality.localityId))) return 'changed meanwhile'
  await saveTerms(db, save)
  await saveChecks(db, save)
  await saveAvailability(db, save.areaId, save.providerId, save.details.availability)
  await saveServices(db, save.areaId, save.providerId, save.details.services)
  return 'saved'
}

async function saveRow(db: OwnTables, save: ProviderToSave, locality_id: string): Promise<boolean> {
  const { areaId: area_id, providerId: provider_id, details, revision } = save
  const values = {
    name: details.name,
    legal_form: details.legalForm,
    full_time_equivalent: details.fullTimeEquivalent,
    run_by_people_who_draw_on_support: details.runByPeopleWhoDrawOnSupport,
    contact_name: details.contactName,
    phone: details.phone ?? null,
    email: details.email ?? null,
    website: details.website ?? null,
    about: details.about,
    locality_id,
  }
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

async function saveTerms(db: OwnTables, save: ProviderToSave): Promise<void> {
  const { areaId: area_id, providerId: provider_id, details } = save
  const terms = [
    ...details.languages.map((term) => ({ vocabulary: 'language', term })),
    ...details.communities.map((term) => ({ vocabulary: 'community', term })),
    ...details.fundingRoutes.map((term) => ({ vocabulary: 'funding_route', term })),
  ]
  await db
    .deleteFrom('providers.provider_term')
    .where('area_id', '=', area_id)
    .where('provider_id', '=', provider_id)
    .execute()
  if (terms.length)
    await db
      .insertInto('providers.provider_term')
      .values(terms.map((term) => ({ area_id, provider_id, ...term })))
      .execute()
}

async function saveChecks(db: OwnTables, save: ProviderToSave): Promise<void> {
  const { areaId: area_id, providerId: provider_id, details } = save
  await db
    .deleteFrom('providers.check_held')
    .where('area_id', '=', area_id)
    .where('provider_id', '=', provider_id)
    .execute()
  if (details.checks.length)
    await db
      .insertInto('providers.check_held')
      .values(
        details.checks.map((held) => ({
          area_id,
          check_id: newId(),
          provider_id,
          kind: held.kind,
          level: held.level,
          issued_on: held.issuedOn,
          expires_on: held.expiresOn,
          seen_on: held.seenOn,
          seen_by: save.savedBy,
        })),
      )
      .execute()
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
  if (availability.free.length)
    await db
      .insertInto('providers.availability')
      .values(
        availability.free.map(({ weekday, minutes }) => ({
          area_id,
          provider_id,
          as_of: availability.asOf,
          weekday,
          free_minutes: minutes,
        })),
      )
      .execute()
}
