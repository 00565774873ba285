import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../platform/db/db.ts'
import type { ServiceDetails } from './provider-details.ts'

type Service = ServiceDetails & { serviceId: string }
type OwnTables = Db<'providers' | 'areas'>

/** The services of some providers, by provider, in the order in which she put them. */
export async function servicesOf(
  db: OwnTables,
  areaId: string,
  providerIds: string[],
): Promise<Map<string, Service[]>> {
  const rows = await serviceRows(db, areaId, providerIds).execute()
  const byProvider = Map.groupBy(rows, (row) => row.provider_id)
  return new Map([...byProvider].map(([id, services]) => [id, services.map(asService)]))
}

function serviceRows(db: OwnTables, areaId: string, providerIds: string[]) {
  return db
    .selectFrom('providers.service as service')
    .where('service.area_id', '=', areaId)
    .where('service.provider_id', 'in', providerIds)
    .orderBy('service.position')
    .selectAll('service')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('providers.service_term as own')
          .select(['own.vocabulary', 'own.term'])
          .where('own.area_id', '=', areaId)
          .whereRef('own.service_id', '=', 'service.service_id')
          .orderBy('own.term'),
      ).as('terms'),
      jsonArrayFrom(
        eb
          .selectFrom('providers.service_time as at')
          .select(['at.weekday', 'at.opens', 'at.closes'])
          .where('at.area_id', '=', areaId)
          .whereRef('at.service_id', '=', 'service.service_id')
          .orderBy('at.weekday')
          .orderBy('at.opens'),
      ).as('times'),
      jsonArrayFrom(
        eb
          .selectFrom('providers.price as price')
          .select(['price.pence', 'price.unit', 'price.applies_to', 'price.includes'])
          .where('price.area_id', '=', areaId)
          .whereRef('price.service_id', '=', 'service.service_id')
          .orderBy('price.position'),
      ).as('prices'),
      jsonArrayFrom(
        eb
          .selectFrom('providers.service_area as comes')
          .innerJoin('areas.locality as place', (join) =>
            join
              .onRef('place.area_id', '=', 'comes.area_id')
              .onRef('place.locality_id', '=', 'comes.locality_id'),
          )
          .select('place.name')
          .where('comes.area_id', '=', areaId)
          .whereRef('comes.service_id', '=', 'service.service_id')
          .orderBy('place.name'),
      ).as('service_areas'),
    ])
}

type ServiceRow = Awaited<ReturnType<ReturnType<typeof serviceRows>['execute']>>[number]

function asService(row: ServiceRow): Service {
  const terms = (vocabulary: string) =>
    row.terms.filter((own) => own.vocabulary === vocabulary).map((own) => own.term)
  return {
    serviceId: row.service_id,
    name: row.name,
    description: row.description,
    delivery: (row.delivery ?? undefined) as Service['delivery'],
    support: terms('support'),
    whoFor: terms('who_for'),
    minimumAge: row.minimum_age ?? undefined,
    maximumAge: row.maximum_age ?? undefined,
    travelMiles: row.travel_miles ?? undefined,
    serviceAreas: row.service_areas.length ? row.service_areas.map((one) => one.name) : undefined,
    minimumVisitMinutes: row.minimum_visit_minutes ?? undefined,
    times: row.times.map(({ weekday, opens, closes }) => ({
      weekday,
      from: opens.slice(0, 5),
      until: closes.slice(0, 5),
    })),
    prices: row.prices.map((price) => ({
      pence: price.pence,
      unit: price.unit as Service['prices'][number]['unit'],
      appliesTo: price.applies_to ?? undefined,
      includes: price.includes ?? undefined,
    })),
    place:
      row.place_name && row.place_address && row.place_postcode
        ? { name: row.place_name, address: row.place_address, postcode: row.place_postcode }
        : undefined,
  }
}
