import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { localities, sizeClasses, type Locality, type SizeClass } from '#areas'
import type { Db } from '../platform/db/db.ts'
import type { ProviderDetails, ServiceDetails } from './provider-details.ts'
import { servicesOf } from './services.ts'

/** A provider as stored: her details, and what is worked out from them. */
export interface Provider extends Omit<ProviderDetails, 'services'> {
  providerId: string
  revision: number
  /** None where it isn't known how many work there. */
  sizeClass?: SizeClass
  /** When what is said here was last changed. */
  changedAt: Date
  closedAt: Date | null
  services: (ServiceDetails & { serviceId: string })[]
}

type OwnTables = Db<'providers' | 'areas'>

/** One provider with all she has said. */
export async function provider(
  db: OwnTables,
  areaId: string,
  providerId: string,
): Promise<Provider | undefined> {
  return (await providers(db, areaId, [providerId]))[0]
}

/** Providers in the order in which they are asked for; those that aren't there are left out. */
export async function providers(
  db: OwnTables,
  areaId: string,
  providerIds: string[],
): Promise<Provider[]> {
  if (providerIds.length === 0) return []
  const rows = await providerRows(db, areaId, providerIds).execute()
  const services = await servicesOf(db, areaId, providerIds)
  const places = new Map((await localities(db, areaId)).map((one) => [one.localityId, one]))
  const sizeClassOf = await sizeClasses(db, areaId)
  const found = new Map(
    rows.map((row) => [
      row.provider_id,
      asProvider(row, {
        services: services.get(row.provider_id) ?? [],
        locality: row.locality_id === null ? undefined : places.get(row.locality_id),
        sizeClass:
          row.full_time_equivalent === null
            ? undefined
            : sizeClassOf(Number(row.full_time_equivalent)),
      }),
    ]),
  )
  return providerIds.flatMap((id) => found.get(id) ?? [])
}

function providerRows(db: Db<'providers'>, areaId: string, providerIds: string[]) {
  return db
    .selectFrom('providers.provider as provider')
    .leftJoin('providers.closure as closure', (join) =>
      join
        .onRef('closure.area_id', '=', 'provider.area_id')
        .onRef('closure.provider_id', '=', 'provider.provider_id'),
    )
    .where('provider.area_id', '=', areaId)
    .where('provider.provider_id', 'in', providerIds)
    .selectAll('provider')
    .select((eb) => [
      'closure.closed_at',
      jsonArrayFrom(
        eb
          .selectFrom('providers.provider_term as own')
          .select(['own.vocabulary', 'own.term'])
          .where('own.area_id', '=', areaId)
          .whereRef('own.provider_id', '=', 'provider.provider_id')
          .orderBy('own.term'),
      ).as('terms'),
      jsonArrayFrom(
        eb
          .selectFrom('providers.check_held as held')
          .select(['held.kind', 'held.level', 'held.issued_on', 'held.expires_on', 'held.seen_on'])
          .where('held.area_id', '=', areaId)
          .whereRef('held.provider_id', '=', 'provider.provider_id')
          .orderBy('held.kind'),
      ).as('checks'),
      jsonArrayFrom(
        eb
          .selectFrom('providers.availability as free')
          .select(['free.as_of', 'free.weekday', 'free.free_minutes'])
          .where('free.area_id', '=', areaId)
          .whereRef('free.provider_id', '=', 'provider.provider_id')
          .where('free.as_of', '=', (inner) =>
            inner
              .selectFrom('providers.availability as latest')
              .select((now) => now.fn.max('latest.as_of').as('as_of'))
              .where('latest.area_id', '=', areaId)
              .whereRef('latest.provider_id', '=', 'provider.provider_id'),
          )
          .orderBy('free.weekday'),
      ).as('availability'),
    ])
}

type ProviderRow = Awaited<ReturnType<ReturnType<typeof providerRows>['execute']>>[number]

function asProvider(
  row: ProviderRow,
  {
    services,
    locality,
    sizeClass,
  }: Pick<Provider, 'services' | 'sizeClass'> & { locality?: Locality },
): Provider {
  const terms = (vocabulary: string) =>
    row.terms.filter((own) => own.vocabulary === vocabulary).map((own) => own.term)
  const asOf = row.availability[0]?.as_of
  return {
    providerId: row.provider_id,
    revision: row.revision,
    name: row.name,
    legalForm: (row.legal_form ?? undefined) as ProviderDetails['legalForm'],
    fullTimeEquivalent:
      row.full_time_equivalent === null ? undefined : Number(row.full_time_equivalent),
    sizeClass,
    runByPeopleWhoDrawOnSupport: row.run_by_people_who_draw_on_support,
    contactName: row.contact_name ?? undefined,
    phone: row.phone ?? undefined,
    email: row.email ?? undefined,
    website: row.website ?? undefined,
    about: row.about,
    locality: locality?.name,
    changedAt: row.changed_at,
    closedAt: row.closed_at,
    languages: terms('language'),
    communities: terms('community'),
    fundingRoutes: terms('funding_route'),
    checks: row.checks.map((held) => ({
      kind: held.kind as ProviderDetails['checks'][number]['kind'],
      level: held.level ?? undefined,
      issuedOn: held.issued_on,
      expiresOn: held.expires_on ?? undefined,
      seenOn: held.seen_on,
    })),
    availability: asOf
      ? {
          asOf,
          free: row.availability.map(({ weekday, free_minutes }) => ({
            weekday,
            minutes: free_minutes,
          })),
        }
      : undefined,
    services,
  }
}
