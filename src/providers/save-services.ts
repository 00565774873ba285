import { localities } from '#areas'
import type { Db } from '../platform/db/db.ts'
import { newId } from '../platform/db/new-id.ts'
import { insertRows } from './insert-rows.ts'
import type { ServiceDetails } from './provider-details.ts'
import {
  priceRows,
  serviceAreaRows,
  serviceColumns,
  serviceTermRows,
  timeRows,
} from './provider-rows.ts'

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
    await saveParts(db, areaId, service, places)
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
  const values = serviceColumns(service, position)
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

/** Terms, times, prices and service areas, whole. */
async function saveParts(
  db: Db<'providers'>,
  area_id: string,
  service: Service,
  places: Map<string, string>,
): Promise<void> {
  const of = { area_id, service_id: service.serviceId }
  for (const table of ['service_term', 'service_time', 'price', 'service_area'] as const)
    await db
      .deleteFrom(`providers.${table}`)
      .where('area_id', '=', area_id)
      .where('service_id', '=', of.service_id)
      .execute()
  await insertRows(db, 'providers.service_term', serviceTermRows(of, service))
  await insertRows(db, 'providers.service_time', timeRows(of, service))
  await insertRows(db, 'providers.price', priceRows(of, service))
  await insertRows(db, 'providers.service_area', serviceAreaRows(of, service, places))
}
