import { sql } from 'kysely'
import { localities, type Locality } from '#areas'
import { terms, type Provider, type Terms } from '#providers'
import type { Db } from '../../../platform/db/db.ts'
import { facetsOf } from './facets.ts'
import { reachOf } from './reach.ts'
import { searchTexts, type SearchTexts } from './search-texts.ts'
import { saveSearchTerms, saveSearchWords } from './search-terms.ts'

type OwnTables = Db<'directory' | 'providers' | 'areas'>

/** Everything by which listings are searched: a row for each service, kept beside it. */
export async function saveSearchDocuments(
  db: OwnTables,
  areaId: string,
  listings: Provider[],
): Promise<void> {
  const names = await terms(db)
  const places = new Map((await localities(db, areaId)).map((one) => [one.name, one]))
  const texts = []
  for (const details of listings)
    texts.push(...(await saveOf(db, areaId, details, { names, places })))
  // Of all at once: who takes words one listing after the other, and who saves one of them, would
  // wait for each other.
  await saveSearchWords(db, areaId, texts)
}

async function saveOf(
  db: Db<'directory'>,
  areaId: string,
  details: Provider,
  { names, places }: { names: Terms; places: Map<string, Locality> },
): Promise<SearchTexts[]> {
  const { providerId } = details
  const at = details.locality === undefined ? undefined : places.get(details.locality)
  const services = details.services.length ? details.services : [undefined]
  const saidOfAll: SearchTexts[] = []
  for (const [position, service] of services.entries()) {
    const texts = searchTexts(details, service, names)
    const facets = facetsOf(details, service)
    const row = {
      service_id: service?.serviceId ?? null,
      passage: texts.passage,
      facets,
      latitude: at?.latitude ?? null,
      longitude: at?.longitude ?? null,
      ...reachOf(service, places),
      free_minutes: details.availability?.free.reduce((sum, day) => sum + day.minutes, 0) ?? 0,
      free_as_of: details.availability?.asOf ?? null,
      confirmed_on: confirmedOn(areaId, providerId),
    }
    await db
      .insertInto('directory.search_document')
      .values({ area_id: areaId, provider_id: providerId, position, ...row })
      .onConflict((conflict) =>
        conflict.columns(['area_id', 'provider_id', 'position']).doUpdateSet({
          ...row,
          // Its meaning is as it was while it says the same.
          meaning: sql`case when search_document.passage = excluded.passage
            then search_document.meaning end`,
        }),
      )
      .execute()
    await saveSearchTerms(db, { areaId, providerId, position, texts, facets })
    saidOfAll.push(texts)
  }
  await forget(db, areaId, providerId, services.length)
  return saidOfAll
}

/** "This is still right" counts at once. */
export async function markConfirmed(
  db: Db<'directory'>,
  areaId: string,
  providerIds: string[],
): Promise<void> {
  await sql`update directory.search_document document set confirmed_on = said.on_day
    from (
      select provider_id, max(confirmed_at)::date as on_day from directory.confirmation
      where area_id = ${areaId} and provider_id = any(${providerIds}::uuid[])
      group by provider_id
    ) said
    where document.area_id = ${areaId} and document.provider_id = said.provider_id`.execute(db)
}

/** Who is closed isn't searched. */
export function forgetSearchDocuments(
  db: Db<'directory'>,
  areaId: string,
  providerId: string,
): Promise<void> {
  return forget(db, areaId, providerId, 0)
}

async function forget(
  db: Db<'directory'>,
  areaId: string,
  providerId: string,
  from: number,
): Promise<void> {
  await db
    .deleteFrom('directory.search_document')
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .where('position', '>=', from)
    .execute()
}

function confirmedOn(areaId: string, providerId: string) {
  return sql<string | null>`(select max(said.confirmed_at)::date
    from directory.confirmation said
    where said.area_id = ${areaId} and said.provider_id = ${providerId})`
}
