import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { typedReference } from './claims.ts'

/** A claim by which an account has got a record, or had it by mistake. */
export interface TakenClaim {
  personId: string
  claimId: string
  reference: string
  nameSaid: string
  /** The enterprise that began the record. */
  providerId: string
  takenAt: Date
  /** Whose account has it. */
  takenBy: string
  /** It was somebody else, and has it no longer since. */
  undoneAt: Date | null
}

/** The claim of a number, as it is typed. As the owner only. */
export async function takenClaimAt(
  db: Db<'people'>,
  areaId: string,
  typed: string,
): Promise<TakenClaim | undefined> {
  const reference = typedReference(typed)
  const row = await taken(db, areaId).where('claim.reference', '=', reference).executeTakeFirst()
  return row && asTaken(row)
}

/** The one by which somebody has the record now, if whoever asks may see that. */
export async function takenClaimOf(
  db: Db<'people'>,
  areaId: string,
  personId: string,
): Promise<TakenClaim | undefined> {
  const row = await taken(db, areaId)
    .where('claim.person_id', '=', personId)
    .where('claim.undone_at', 'is', null)
    .executeTakeFirst()
  return row && asTaken(row)
}

/** Those that somebody has checked herself, the latest first. As the owner only. */
export async function takenClaimsCheckedBy(
  db: Db<'people'>,
  areaId: string,
  by: string,
): Promise<TakenClaim[]> {
  const rows = await taken(db, areaId)
    .where('claim.checked_by', '=', by)
    .orderBy('claim.taken_at', 'desc')
    .limit(20)
    .execute()
  return rows.map(asTaken)
}

/** Whom an account let see a record while it had it, people and enterprises, as it called them. As the owner only. */
export async function letInBy(
  db: Db<'people'>,
  areaId: string,
  { personId, takenAt, takenBy, undoneAt }: TakenClaim,
): Promise<string[]> {
  const rows = await db
    .selectFrom('people.access')
    .select('name')
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where(sql<boolean>`account_id is distinct from ${takenBy}`)
    .where('given_at', '>=', takenAt)
    .where(sql<boolean>`given_at < coalesce(${undoneAt}::timestamptz, 'infinity')`)
    .orderBy('given_at')
    .execute()
  return [...new Set(rows.map((row) => row.name))]
}

function taken(db: Db<'people'>, areaId: string) {
  return db
    .selectFrom('people.paper_claim as claim')
    .innerJoin('people.paper_record as record', (join) =>
      join
        .onRef('record.area_id', '=', 'claim.area_id')
        .onRef('record.person_id', '=', 'claim.person_id'),
    )
    .selectAll('claim')
    .select('record.provider_id')
    .where('claim.area_id', '=', areaId)
    .where('claim.taken_at', 'is not', null)
}

type Row = Awaited<ReturnType<ReturnType<typeof taken>['execute']>>[number]

function asTaken(row: Row): TakenClaim {
  return {
    personId: row.person_id,
    claimId: row.claim_id,
    reference: row.reference,
    nameSaid: row.name_said,
    providerId: row.provider_id,
    takenAt: row.taken_at!,
    takenBy: row.taken_by!,
    undoneAt: row.undone_at,
  }
}
