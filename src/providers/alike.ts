import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'

/** Of a provider, what tells whether two entries are of the same one. */
export interface Alike {
  providerId: string
  name: string
  /** The plain form of each: null where there is none. */
  plainName: string | null
  phone: string | null
  email: string | null
  website: string | null
}

/** What is compared of a provider that isn't stored. */
export interface Described {
  name: string
  phone?: string | null
  email?: string | null
  website?: string | null
}

/** The plain form of what is compared: how a name, a number or an address is written is gone. */
export async function plainForms(
  db: Db<'providers'>,
  described: Described[],
): Promise<Omit<Alike, 'providerId'>[]> {
  if (described.length === 0) return []
  const { rows } = await sql<Omit<Alike, 'providerId'>>`
    select name, providers.plain_name(name) as "plainName", providers.plain_phone(phone) as phone,
      lower(email) as email, providers.plain_address(website) as website
    from rows from (json_to_recordset(${JSON.stringify(described)}::json)
      as (name text, phone text, email text, website text))
      with ordinality as said (name, phone, email, website, number)
    order by number`.execute(db)
  return rows
}

/** The providers of an area that go by one of some plain names. */
export async function providersNamed(
  db: Db<'providers'>,
  areaId: string,
  plainNames: string[],
): Promise<Alike[]> {
  if (plainNames.length === 0) return []
  const rows = await db
    .selectFrom('providers.provider')
    .select(['provider_id', 'name', 'plain_name', 'plain_phone', 'plain_email', 'plain_website'])
    .where('area_id', '=', areaId)
    .where('plain_name', 'in', plainNames)
    .orderBy('provider_id')
    .execute()
  return rows.map((row) => ({
    providerId: row.provider_id,
    name: row.name,
    plainName: row.plain_name,
    phone: row.plain_phone,
    email: row.plain_email,
    website: row.plain_website,
  }))
}

/** Which of some service ids an area has, and whose they are. */
export async function ownersOfServices(
  db: Db<'providers'>,
  areaId: string,
  serviceIds: string[],
): Promise<Map<string, string>> {
  if (serviceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('providers.service')
    .select(['service_id', 'provider_id'])
    .where('area_id', '=', areaId)
    .where('service_id', 'in', serviceIds)
    .execute()
  return new Map(rows.map((row) => [row.service_id, row.provider_id]))
}
