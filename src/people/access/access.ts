import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { Relation, Scope } from './scopes.ts'

/** What somebody may see of a record, now or from a day to come. */
export interface Access {
  accessId: string
  /** As the person knows them. */
  name: string
  relation: Relation
  scopes: Scope[]
  why: string
  /** Days of the area, both included; no last one: until it is stopped. */
  fromOn: string
  untilOn: string | null
  givenBy: string
  /** Whose it is; none: an account's. */
  providerId: string | null
  givenAt: Date
  /** It came with an agreement. */
  isAgreed: boolean
}

interface Of {
  areaId: string
  personId: string
}

/** Everybody who may see something, but the person: as who may change the record. */
export async function accessTo(db: Db<'people'>, of: Of): Promise<Access[]> {
  const rows = await notOver(db, of).orderBy('name').orderBy('access_id').execute()
  return rows.map(asAccess)
}

/** What whoever asks may see of it, herself or by the enterprises that she runs. */
export async function accessHeld(
  db: Db<'people'>,
  of: Of,
  { accountId, providerIds }: Holder,
): Promise<Access[]> {
  const rows = await notOver(db, of)
    .where((eb) =>
      eb.or([
        eb('account_id', '=', accountId),
        ...(providerIds.length ? [eb('provider_id', 'in', providerIds)] : []),
      ]),
    )
    .orderBy('access_id')
    .execute()
  return rows.map(asAccess)
}

export interface Holder {
  accountId: string
  providerIds: string[]
}

function notOver(db: Db<'people'>, { areaId, personId }: Of) {
  return db
    .selectFrom('people.access')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('relation', '<>', 'self')
    .where('ended_at', 'is', null)
    .where(sql<boolean>`coalesce(until_on, 'infinity') >= current_date`)
}

type Row = Awaited<ReturnType<ReturnType<typeof notOver>['execute']>>[number]

function asAccess(row: Row): Access {
  return {
    accessId: row.access_id,
    name: row.name,
    relation: row.relation as Relation,
    scopes: row.scopes as Scope[],
    why: row.why,
    fromOn: row.from_on,
    untilOn: row.until_on,
    givenBy: row.given_by,
    providerId: row.provider_id,
    givenAt: row.given_at,
    isAgreed: row.agreement_id !== null,
  }
}
