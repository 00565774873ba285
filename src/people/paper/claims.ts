import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { noteDone, type Acts } from '../trail.ts'
import { lockWhose } from '../whose-lock.ts'

/** Somebody wants a record on paper to be hers on the screen. */
export interface Claim {
  personId: string
  claimId: string
  /** `K7RM4QX2`: all that the checker is told, with the name. */
  reference: string
  nameSaid: string
  /** The enterprise that began the record. */
  providerId: string
  endsAt: Date
  /** Who has seen who she is: `account:<id>`. */
  checkedBy: string | null
  invitationId: string | null
}

interface Ask extends Acts {
  by: string
  days: number
}

/** Neither I, O, 0 nor 1, which are read for each other. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Begins a claim, or finds the one that waits. As the owner only. */
export async function askToClaim(
  db: Db<'people' | 'audit'>,
  { by, days, ...acts }: Ask,
): Promise<void> {
  const { areaId, personId } = acts
  await lockWhose(db, areaId, personId)
  if (await claimOf(db, areaId, personId)) return
  const reference = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')
  await sql`insert into people.paper_claim
      (area_id, person_id, claim_id, reference, name_said, asked_by, ends_at)
    select ${areaId}, person_id, ${newId()}, ${reference}, name, ${by},
      now() + make_interval(days => ${days})
    from people.person where area_id = ${areaId} and person_id = ${personId}`.execute(db)
  await noteDone(db, acts, 'asked claim')
}

/** The claim of a record that is under way, if whoever asks may see the record. */
export async function claimOf(
  db: Db<'people'>,
  areaId: string,
  personId: string,
): Promise<Claim | undefined> {
  const row = await underWay(db, areaId).where('claim.person_id', '=', personId).executeTakeFirst()
  return row && asClaim(row)
}

/** The claim of a reference, as it is typed. As the owner only. */
export async function claimAt(
  db: Db<'people'>,
  areaId: string,
  typed: string,
): Promise<Claim | undefined> {
  const reference = typedReference(typed)
  const row = await underWay(db, areaId).where('claim.reference', '=', reference).executeTakeFirst()
  return row && asClaim(row)
}

/** Those that are neither too old nor done. */
function underWay(db: Db<'people'>, areaId: string) {
  return (
    db
      .selectFrom('people.paper_claim as claim')
      .innerJoin('people.paper_record as record', (join) =>
        join
          .onRef('record.area_id', '=', 'claim.area_id')
          .onRef('record.person_id', '=', 'claim.person_id'),
      )
      .selectAll('claim')
      .select('record.provider_id')
      .where('claim.area_id', '=', areaId)
      .where('claim.ends_at', '>', sql<Date>`now()`)
      .where('record.claimed_at', 'is', null)
      // One that went to the wrong account doesn't come back with the record.
      .where('claim.taken_at', 'is', null)
  )
}

type Row = Awaited<ReturnType<ReturnType<typeof underWay>['execute']>>[number]

function asClaim(row: Row): Claim {
  return {
    personId: row.person_id,
    claimId: row.claim_id,
    reference: row.reference,
    nameSaid: row.name_said,
    providerId: row.provider_id,
    endsAt: row.ends_at,
    checkedBy: row.checked_by,
    invitationId: row.invitation_id,
  }
}

/** `k7rm 4qx2` → `K7RM4QX2` */
export function typedReference(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
}

/** `K7RM-4QX2`, as it is read aloud. */
export function referenceWords(reference: string): string {
  return `${reference.slice(0, 4)}-${reference.slice(4)}`
}
