import type pg from 'pg'
import type { Area, Locality } from '#areas'
import type { Terms } from '#providers'
import { newId } from '../../../src/platform/db/new-id.ts'
import type { InventedArea } from '../../generator/areas.ts'
import { chance } from '../../generator/chance.ts'
import { inventedProviders } from '../../generator/providers.ts'
import { documentRows, openWaiting, saveWaitingTerms } from './documents.ts'
import { listingRows } from './listing-rows.ts'
import type { Meanings } from './meanings.ts'
import { providerRows } from './provider-rows.ts'
import { Sheets } from './sheets.ts'

/** A connection that is ready to load, for a while. */
export async function withLoader(
  pool: pg.Pool,
  use: (client: pg.ClientBase) => Promise<void>,
): Promise<void> {
  const client = await pool.connect()
  try {
    // References are right as they are made: a superuser may leave out looking each up.
    await client.query(`select set_config('session_replication_role', 'replica', false)
      from pg_roles where rolname = current_user and rolsuper`)
    await openWaiting(client)
    await use(client)
  } finally {
    client.release(true)
  }
}

export async function loadArea(
  client: pg.ClientBase,
  { areaId: area_id }: Area,
  all: Locality[],
  from: { one: InventedArea; number: number; names: Terms; meanings: Meanings },
): Promise<void> {
  const { one, number, names, meanings } = from
  const sheets = new Sheets()
  const words = new Set<string>()
  const luck = chance(500_000 + number)
  const places = new Map(all.map((place) => [place.name, place]))
  let listingNumber = 0
  for (const invented of inventedProviders(one, number)) {
    const ids = { area_id, provider_id: newId(), places }
    const services = invented.services.map((service) => ({ ...service, serviceId: newId() }))
    const details = { ...invented, services }
    providerRows(sheets, ids, details)
    const own = { area_id, provider_id: ids.provider_id }
    const confirmedOn = listingRows(sheets, own, ++listingNumber, luck)
    for (const text of documentRows(sheets, ids, details, { names, meanings, confirmedOn }))
      for (const word of text.match(/\p{L}+/gu) ?? []) words.add(word.toLowerCase())
  }
  await client.query('begin')
  await sheets.copyTo(client)
  await saveWaitingTerms(client)
  await saveWords(client, area_id, words)
  await client.query('commit')
}

/** As `saveSearchWords` does for one listing. */
export async function saveWords(
  client: pg.ClientBase,
  areaId: string,
  words: Set<string>,
): Promise<void> {
  await client.query(
    `insert into directory.search_word (area_id, word)
     select $1, word
     from unnest(tsvector_to_array(to_tsvector('simple', unaccent($2)))) word
     where length(word) between 3 and 40 and word ~ '^[a-z]+$'
     on conflict do nothing`,
    [areaId, [...words].join(' ')],
  )
}
