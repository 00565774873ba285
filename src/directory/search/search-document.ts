import { sql } from 'kysely'
import { localityNamed } from '#areas'
import { terms, type ProviderDetails } from '#providers'
import type { Db } from '../../platform/db/db.ts'

type OwnTables = Db<'directory' | 'providers' | 'areas'>

/** Everything by which a listing is searched, kept in one row beside it. */
export async function saveSearchDocument(
  db: OwnTables,
  areaId: string,
  providerId: string,
  details: ProviderDetails,
): Promise<void> {
  const words = await searchWords(db, details)
  const locality = await localityNamed(db, areaId, details.locality)
  if (!locality) throw new Error(`No locality ${details.locality}`)
  const row = {
    words: sql<string>`setweight(to_tsvector('directory.plain_english', ${words.name}), 'A')
      || setweight(to_tsvector('directory.plain_english', ${words.offers}), 'B')
      || setweight(to_tsvector('directory.plain_english', ${words.rest}), 'C')`,
    plain_words: `${words.name} ${words.offers} ${words.rest}`.toLowerCase(),
    latitude: locality.latitude,
    longitude: locality.longitude,
    ...reach(details),
  }
  await db
    .insertInto('directory.search_document')
    .values({ area_id: areaId, provider_id: providerId, ...row })
    .onConflict((conflict) => conflict.columns(['area_id', 'provider_id']).doUpdateSet(row))
    .execute()
}

/** A closed listing isn't searched. */
export async function forgetSearchDocument(
  db: OwnTables,
  areaId: string,
  providerId: string,
): Promise<void> {
  await db
    .deleteFrom('directory.search_document')
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .execute()
}

/** Farther than any area is wide: she who names no distance comes to all of it. */
const everywhere = 1000

function reach({ services }: ProviderDetails) {
  const coming = services.filter((service) => service.delivery !== 'you_go_there')
  return {
    comes_within_miles: coming.length
      ? Math.max(...coming.map((service) => service.travelMiles ?? everywhere))
      : null,
    is_gone_to: services.some((service) => service.delivery !== 'comes_to_you'),
  }
}

/** The words of a listing, weightiest first. */
async function searchWords(db: Db<'providers'>, details: ProviderDetails) {
  const names = await terms(db)
  const { services } = details
  return {
    name: details.name,
    offers: services
      .flatMap((service) => [
        service.name,
        ...service.support.map((term) => names.support.get(term)),
        ...service.whoFor.map((term) => names.who_for.get(term)),
      ])
      .join('. '),
    rest: [
      details.about,
      details.contactName,
      ...services.map((service) => service.description),
      ...services.map((service) => service.place?.name ?? ''),
      ...details.languages.map((term) => names.language.get(term)),
      ...details.communities.map((term) => names.community.get(term)),
    ].join('. '),
  }
}
