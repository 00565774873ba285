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
import { uuid } from '../../../platform/db/new-id.ts'
import type { SaidProvider } from '../record.ts'
import type { Staged } from '../stage.ts'
import type { Fields } from './merge.ts'

type OwnTables = Db<'directory' | 'providers' | 'areas'>

/** What was last taken over from a source under one key. */
export interface Imported {
  providerId: string
  serviceId: string | null
  said: Fields
  /** Added by an import that was cut off: it is shown once all of it is there. */
  waits: boolean
}

/** Everything here that some records are compared with. */
export interface Known {
  areaId: string
  imported: Map<string, Imported>
  providers: Map<string, Provider>
  /** Those that go by the same name as somebody new, by plain name. */
  alike: Map<string, Alike[]>
  /** What tells whether a record's provider is one of them, by her key. */
  forms: Map<string, Omit<Alike, 'providerId'>>
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
  const ids = providerKeys.flatMap((key) => imported.get(key)?.providerId ?? ownId(key) ?? [])
  const found = await providers(db, areaId, [...new Set(ids)])
  const alike = await providersNamed(db, areaId, [
    ...new Set(staged.flatMap(({ plainName }) => plainName ?? [])),
  ])
  const places = new Map((await localities(db, areaId)).map((one) => [one.name.toLowerCase(), one]))
  const said = staged.flatMap(({ providerKey, provider }) =>
    provider ? [{ providerKey, provider }] : [],
  )
  const forms = await plainForms(
    db,
    said.map((one) => one.provider),
  )
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
    // The first of her records that stands in the source counts.
    forms: new Map(said.map((one, at) => [one.providerKey, forms[at]!] as const).toReversed()),
    slugs: await slugsOf(db, areaId, [
      ...new Set([...alike, ...found].map((one) => one.providerId)),
    ]),
    serviceOwners: await ownersOfServices(
      db,
      areaId,
      staged.flatMap(({ serviceKey }) => ownId(serviceKey) ?? []),
    ),
    localities: places,
    nearest: new Map(near.flatMap(({ providerKey }, at) => pair(providerKey, nearest[at]))),
    names: await terms(db),
  }
}

function pair<T>(key: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[key, value]]
}

/** The UUID at the end of a key, which may be one of ours: `open-referral:3f2a…`. */
export function ownId(key: string | null): string | undefined {
  return uuid(/^(?:open-referral|goldcrest):([^:/]+)$/.exec(key ?? '')?.[1])?.toLowerCase()
}

function keysOf(staged: Staged[]): string[] {
  return [...new Set(staged.flatMap((one) => [one.providerKey, one.serviceKey ?? []].flat()))]
}

async function importedUnder(
  db: Db<'directory'>,
  areaId: string,
  keys: string[],
): Promise<Map<string, Imported>> {
  const rows = await db
    .selectFrom('directory.imported')
    .select(['key', 'provider_id', 'service_id', 'said', 'waits'])
    .where('area_id', '=', areaId)
    .where(sql<boolean>`key = any(${keys})`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.key,
      {
        providerId: row.provider_id,
        serviceId: row.service_id,
        said: row.said as Fields,
        waits: row.waits,
      },
    ]),
  )
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
