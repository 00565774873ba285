import { localities } from '#areas'
import type { Db } from '../platform/db/db.ts'
import { newId } from '../platform/db/new-id.ts'
import type { ServiceDetails } from './provider-details.ts'

type OwnTables = Db<'providers' | 'areas'>

/**
 * Stores a provider's services whole: one that is no longer there goes, the rest keep their ids.
 * A service area that is no locality of the area is left out.
 */
export async function saveServices(
  db: OwnTables,
  areaId: string,
  providerId: string,
  services: ServiceDetails[],
): Promise<void> {
  const kept = services.map((service) => ({ ...service, serviceId: service.serviceId ?? newId() }))
  await db
    .deleteFrom('providers.service')
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .where((eb) =>
      kept.length
        ? eb(
            'service_id',
            'not in',
            kept.map((one) => one.serviceId),
          )
        : eb.val(true),
    )
    .execute()
  const places = new Map((await localities(db, areaId)).map((one) => [one.name, one.localityId]))
  for (const [position, service] of kept.entries()) {
    await saveRow(db, areaId, providerId, service, position)
    await saveParts(db, areaId, service)
    await saveServiceAreas(db, areaId, service, places)
  }
}

type Service = ServiceDetails & { serviceId: string }

async function saveRow(
  db: Db<'providers'>,
  area_id: string,
  provider_id: string,
  service: Service,
  position: number,
): Promise<void> {
  const values = {
    name: service.name,
    description: service.description,
    delivery: service.delivery,
    travel_miles: service.travelMiles ?? null,
    minimum_visit_minutes: service.minimumVisitMinutes ?? null,
    place_name: service.place?.name ?? null,
    place_address: service.place?.address ?? null,
    place_postcode: service.place?.postcode ?? null,
    position,
  }
  await db
    .insertInto('providers.service')
    .values({ area_id, service_id: service.serviceId, provider_id, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['area_id', 'service_id'])
        .doUpdateSet(values)
        .where('providers.service.provider_id', '=', provider_id),
    )
    .execute()
}

async function saveParts(db: Db<'providers'>, area_id: string, service: Service): Promise<void> {
  const service_id = service.serviceId
  for (const table of ['service_term', 'service_time', 'price'] as const)
    await db
      .deleteFrom(`providers.${table}`)
      .where('area_id', '=', area_id)
      .where('service_id', '=', service_id)
      .execute()
  const terms = [
    ...service.support.map((term) => ({ vocabulary: 'support', term })),
    ...service.whoFor.map((term) => ({ vocabulary: 'who_for', term })),
  ]
  if (terms.length)
    await db
      .insertInto('providers.service_term')
      .values(terms.map((term) => ({ area_id, service_id, ...term })))
      .execute()
  if (service.times.length)
    await db
      .insertInto('providers.service_time')
      .values(
        service.times.map(({ weekday, from, until }) => ({
          area_id,
          service_id,
          weekday,
          opens: from,
          closes: until,
        })),
      )
      .execute()
  if (service.prices.length)
    await db
      .insertInto('providers.price')
      .values(
        service.prices.map((price, position) => ({
          area_id,
          price_id: newId(),
          service_id,
          pence: price.pence,
          unit: price.unit,
          applies_to: price.appliesTo,
          includes: price.includes,
          position,
        })),
      )
      .execute()
}

async function saveServiceAreas(
  db: Db<'providers'>,
  area_id: string,
  { serviceId: service_id, serviceAreas = [] }: Service,
  places: Map<string, string>,
): Promise<void> {
  await db
    .deleteFrom('providers.service_area')
    .where('area_id', '=', area_id)
    .where('service_id', '=', service_id)
    .execute()
  const ids = new Set(serviceAreas.flatMap((name) => places.get(name) ?? []))
  if (ids.size)
    await db
      .insertInto('providers.service_area')
      .values([...ids].map((locality_id) => ({ area_id, service_id, locality_id })))
      .execute()
}
