import { sql } from 'kysely'
import { localities, type Locality } from '#areas'
import {
  ownersOfServices,
  plainForms,
  providers,
  providersNamed,
  terms,
  type Alike,
  type Provider,
  type Terms,
} from '#providers'
import type { Db } from '../../../platform/db/db.ts'
import type { SaidProvider } from '../record.ts'
import type { Staged } from '../stage.ts'
import { importedProviders, importedUnder, ownId, type Imported } from './listed-under.ts'
import type { Form } from './same-provider.ts'
import { strangersAmong } from './strangers.ts'

type OwnTables = Db<'directory' | 'providers' | 'areas'>

/** Everything here that some records are compared with. */
export interface Known {
  areaId: string
  imported: Map<string, Imported>
  providers: Map<string, Provider>
  /** Those that go by the same name as somebody new, by plain name. */
  alike: Map<string, Alike[]>
  /** What tells whether a record's provider is one of them, by her key. */
  forms: Map<string, Form>
  /** What was last taken over of a provider herself, by her id here. */
  importedAs: Map<string, Imported>
  /** Positions of records of somebody else than whom their key stood for before. */
  strangers: Set<number>
  /** When they last said here themselves that what is said of them is right, by their ids. */
  confirmedAt: Map<string, Date>
  slugs: Map<string, string>
  serviceOwners: Map<string, string>
  /** By their names in small letters. */
  localities: Map<string, Locality>
  /** The locality nearest to where a record says it is, by the record's provider key. */
  nearest: Map<string, Locality>
  names: Terms
}

/** Finds the locality nearest to each of some places; where there is none, undefined. */
export type FindNearest = (
  near: NonNullable<SaidProvider['near']>[],
) => Promise<(Locality | undefined)[]>

/** Loads what a batch of staged records is compared with: a few queries, however many they are. */
export async function loadKnown(
  db: OwnTables,
  areaId: string,
  staged: Staged[],
  findNearest: FindNearest,
): Promise<Known> {
  const imported = await importedUnder(db, areaId, keysOf(staged))
  const providerKeys = [...new Set(staged.map(({ providerKey }) => providerKey))]
  const ids = new Set([
    ...providerKeys.flatMap((key) => ownId(key) ?? []),
    ...[...imported.values()].map(({ providerId }) => providerId),
  ])
  const found = await providers(db, areaId, [...ids])
  const alike = await providersNamed(db, areaId, [
    ...new Set(staged.flatMap(({ plainName }) => plainName ?? [])),
  ])
  const places = new Map((await localities(db, areaId)).map((one) => [one.name.toLowerCase(), one]))
  const said = staged.flatMap(({ provider, ...one }) => (provider ? [{ ...one, provider }] : []))
  const forms = await plainForms(
    db,
    said.map((one) => one.provider),
  )
  // The first of her records that stands in the source counts.
  const formOf = new Map(said.map((one, at) => [one.providerKey, forms[at]!] as const).toReversed())
  const near = staged.flatMap(({ providerKey, provider }) =>
    provider?.near && !places.has(provider.locality?.toLowerCase() ?? '')
      ? { providerKey, near: provider.near }
      : [],
  )
  const nearest = await findNearest(near.map((one) => one.near))
  return {
    areaId,
    imported,
    providers: new Map(found.map((one) => [one.providerId, one])),
    alike: Map.groupBy(alike, (one) => one.plainName ?? ''),
    forms: formOf,
    importedAs: await importedProviders(db, areaId, [...ids]),
    strangers: await strangersAmong(
      db,
      said.map((one, at) => ({ ...one, form: forms[at]! })),
      { found, imported },
    ),
    confirmedAt: await confirmedHere(db, areaId, [...ids]),
    slugs: await slugsOf(db, areaId, [
      ...new Set([...alike, ...found].map((one) => one.providerId)),
    ]),
    serviceOwners: await ownersOfServices(
      db,
      areaId,
      staged.flatMap(({ serviceKey }) => ownId(serviceKey) ?? []),
    ),
    localities: places,
    nearest: new Map(
      near.flatMap(({ providerKey }, at) => pair(providerKey, nearest[at])).toReversed(),
    ),
    names: await terms(db),
  }
}

function pair<T>(key: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[key, value]]
}

async function confirmedHere(db: Db<'directory'>, areaId: string, providerIds: string[]) {
  const rows = await db
    .selectFrom('directory.confirmation')
    .select((eb) => ['provider_id', eb.fn.max('confirmed_at').as('confirmed_at')])
    .where('area_id', '=', areaId)
    .where(sql<boolean>`provider_id = any(${providerIds}::uuid[])`)
    .where('confirmed_by', '<>', 'source')
    .groupBy('provider_id')
    .execute()
  return new Map(rows.map((row) => [row.provider_id, row.confirmed_at]))
}

function keysOf(staged: Staged[]): string[] {
  return [...new Set(staged.flatMap((one) => [one.providerKey, one.serviceKey ?? []].flat()))]
}

async function slugsOf(db: Db<'directory'>, areaId: string, providerIds: string[]) {
  const rows = await db
    .selectFrom('directory.listing')
    .select(['provider_id', 'slug'])
    .where('area_id', '=', areaId)
    .where(sql<boolean>`provider_id = any(${providerIds}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.provider_id, row.slug]))
}
