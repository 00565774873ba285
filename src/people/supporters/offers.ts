import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { Relation, Scope } from '../access/scopes.ts'

/** What somebody may see once they say yes. */
export interface Offer {
  offerId: string
  /** As the person knows them. */
  name: string
  relation: Relation
  scopes: Scope[]
  why: string
  untilOn: string | null
  byEmail: boolean
  /** Who invites: `account:<id>`. */
  offeredBy: string
  endsAt: Date
}

interface Of {
  areaId: string
  personId: string
}

/** Invitations that can still be accepted, the newest first. As who may change the record. */
export async function openOffers(db: Db<'people'>, of: Of): Promise<Offer[]> {
  const rows = await open(db, of).orderBy('offered_at', 'desc').execute()
  return rows.map(asOffer)
}

/** One of them. As the owner, where it is who was invited that asks. */
export async function openOffer(
  db: Db<'people'>,
  { offerId, ...of }: Of & { offerId: string },
): Promise<Offer | undefined> {
  const row = await open(db, of).where('offer_id', '=', offerId).executeTakeFirst()
  return row && asOffer(row)
}

function open(db: Db<'people'>, { areaId, personId }: Of) {
  return db
    .selectFrom('people.access_offer')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('accepted_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', sql<Date>`now()`)
    .where(sql<boolean>`coalesce(until_on, 'infinity') >= current_date`)
}

type Row = Awaited<ReturnType<ReturnType<typeof open>['execute']>>[number]

function asOffer(row: Row): Offer {
  return {
    offerId: row.offer_id,
    name: row.name,
    relation: row.relation as Relation,
    scopes: row.scopes as Scope[],
    why: row.why,
    untilOn: row.until_on,
    byEmail: row.by_email,
    offeredBy: row.offered_by,
    endsAt: row.ends_at,
  }
}
