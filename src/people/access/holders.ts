import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { Person } from '../person.ts'
import type { Holder } from './access.ts'
import { ownOfProvider, type Scope } from './scopes.ts'

/** Who has access to what: the other way round than `scopesHeld`. Days are the transaction's. */

const inForce = sql<boolean>`held.ended_at is null
  and current_date between held.from_on and coalesce(held.until_on, 'infinity')`

/**
 * The accounts that may decide about a record: the person's own, and those who help her with
 * everything. None: it is on paper. As the owner, where it is not one of them who asks.
 */
export function accountsDeciding(
  db: Db<'people'>,
  areaId: string,
  personId: string,
): Promise<string[]> {
  return accountsHolding(db, areaId, personId, sql`'everything' = any (held.scopes)`)
}

/**
 * The accounts that read something of a record today, those who decide among them; while it is kept
 * unused, only those. As the owner.
 */
export function accountsReading(
  db: Db<'people'>,
  areaId: string,
  personId: string,
  scope: Scope,
): Promise<string[]> {
  const reads = sql<boolean>`('everything' = any (held.scopes) or (${scope} = any (held.scopes)
    and not exists (select from people.restriction as kept where kept.area_id = ${areaId}
      and kept.person_id = ${personId} and kept.ended_at is null)))`
  return accountsHolding(db, areaId, personId, reads)
}

async function accountsHolding(
  db: Db<'people'>,
  areaId: string,
  personId: string,
  what: RawBuilder<boolean>,
): Promise<string[]> {
  const rows = await db
    .selectFrom('people.access as held')
    .select('held.account_id')
    .distinct()
    .where('held.area_id', '=', areaId)
    .where('held.person_id', '=', personId)
    .where('held.account_id', 'is not', null)
    .where(what)
    .where(inForce)
    .execute()
  return rows.flatMap((row) => row.account_id ?? [])
}

/** The account of the person herself; none: others keep it for her, or it is on paper. As the owner. */
export async function accountOfPerson(
  db: Db<'people'>,
  areaId: string,
  personId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('people.access')
    .select('account_id')
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('relation', '=', 'self')
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.account_id ?? undefined
}

/**
 * The enterprises that see something of a record today: those who support her. As the owner, or as far as
 * whoever asks may see it.
 */
export async function providersOfPerson(
  db: Db<'people'>,
  areaId: string,
  personId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('people.access as held')
    .select('held.provider_id')
    .distinct()
    .where('held.area_id', '=', areaId)
    .where('held.person_id', '=', personId)
    .where('held.provider_id', 'is not', null)
    .where(inForce)
    .execute()
  return rows.flatMap((row) => row.provider_id ?? [])
}

/** The people who let an enterprise see something, now or to come, since before a moment. As the owner. */
export async function peopleGivingAccess(
  db: Db<'people'>,
  { areaId, providerId, before }: { areaId: string; providerId: string; before: Date },
): Promise<string[]> {
  const rows = await db
    .selectFrom('people.access')
    .select('person_id')
    .distinct()
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .where('given_at', '<', before)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`coalesce(until_on, 'infinity') >= current_date`)
    .execute()
  return rows.map((row) => row.person_id)
}

/** The people of whose record an enterprise may see something, by name. As whoever runs it. */
export async function peopleOfProvider(
  db: Db<'people'>,
  areaId: string,
  providerId: string,
): Promise<Pick<Person, 'personId' | 'name'>[]> {
  const rows = await db
    .selectFrom('people.access as held')
    .innerJoin('people.person as person', (join) =>
      join
        .onRef('person.area_id', '=', 'held.area_id')
        .onRef('person.person_id', '=', 'held.person_id'),
    )
    .select(['person.person_id', 'person.name'])
    .distinct()
    .where('held.area_id', '=', areaId)
    .where('held.provider_id', '=', providerId)
    .where(inForce)
    .orderBy('person.name')
    .orderBy('person.person_id')
    .execute()
  return rows.map((row) => ({ personId: row.person_id, name: row.name }))
}

/**
 * The enterprise by which an account sees a record today, or a scope of it; undefined where the
 * account has that itself. As the account.
 */
export async function providerHolding(
  db: Db<'people'>,
  { areaId, personId }: { areaId: string; personId: string },
  { accountId, providerIds, scope }: Holder & { scope?: Scope },
): Promise<string | undefined> {
  if (providerIds.length === 0) return undefined
  const holdsIt = sql<boolean>`'everything' = any (held.scopes) or (
    ${scope ?? null} = any (held.scopes)
    and (held.provider_id is null or ${scope ?? null} <> all (${ownOfProvider}::text[])))`
  const row = await db
    .selectFrom('people.access as held')
    .select('held.provider_id')
    .where('held.area_id', '=', areaId)
    .where('held.person_id', '=', personId)
    .where((eb) =>
      eb.or([eb('held.account_id', '=', accountId), eb('held.provider_id', 'in', providerIds)]),
    )
    .where(inForce)
    // What holds the scope before what doesn't; then what is her own.
    .orderBy(sql`(${holdsIt}) is true desc, held.account_id is null, held.given_at`)
    .executeTakeFirst()
  return row?.provider_id ?? undefined
}
