import { localities } from '#areas'
import type { Db } from '../platform/db/db.ts'
import { insertRows } from './insert-rows.ts'
import type { ProviderDetails, ServiceDetails } from './provider-details.ts'
import {
  checkRows,
  priceRows,
  providerColumns,
  providerTermRows,
  serviceAreaRows,
  serviceColumns,
  serviceTermRows,
  timeRows,
} from './provider-rows.ts'

export interface ProviderToAdd extends Omit<ProviderDetails, 'services'> {
  providerId: string
  services: (ServiceDetails & { serviceId: string })[]
}

/**
 * Adds providers that are not there yet, some hundred at a time, with a statement for each table.
 * A locality that is none of the area's is left out; free time is not taken.
 * @throws when one of the ids is there already.
 */
export async function addProviders(
  db: Db<'providers' | 'areas'>,
  area_id: string,
  providers: ProviderToAdd[],
  savedBy: string,
): Promise<void> {
  const places = new Map((await localities(db, area_id)).map((one) => [one.name, one.localityId]))
  const own = providers.map((one) => ({
    of: { area_id, provider_id: one.providerId },
    one,
    locality: one.locality === undefined ? null : (places.get(one.locality) ?? null),
  }))
  const services = own.flatMap(({ of, one }) =>
    one.services.map((service, position) => ({
      of: { area_id, service_id: service.serviceId },
      provider_id: of.provider_id,
      service,
      position,
    })),
  )
  await insertRows(
    db,
    'providers.provider',
    own.map(({ of, one, locality }) => ({
      ...of,
      ...providerColumns({ ...one }, locality),
    })),
  )
  await insertRows(
    db,
    'providers.provider_term',
    own.flatMap(({ of, one }) => providerTermRows(of, one)),
  )
  await insertRows(
    db,
    'providers.check_held',
    own.flatMap(({ of, one }) => checkRows(of, one, savedBy)),
  )
  await insertRows(
    db,
    'providers.service',
    services.map(({ of, provider_id, service, position }) => ({
      ...of,
      provider_id,
      ...serviceColumns(service, position),
    })),
  )
  await insertRows(
    db,
    'providers.service_term',
    services.flatMap(({ of, service }) => serviceTermRows(of, service)),
  )
  await insertRows(
    db,
    'providers.service_time',
    services.flatMap(({ of, service }) => timeRows(of, service)),
  )
  await insertRows(
    db,
    'providers.price',
    services.flatMap(({ of, service }) => priceRows(of, service)),
  )
  await insertRows(
    db,
    'providers.service_area',
    services.flatMap(({ of, service }) => serviceAreaRows(of, service, places)),
  )
}
