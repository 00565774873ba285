import { sql } from 'kysely'
import { endInvitationsAbout } from '#accounts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import type { EndMistaken } from '../from-above.ts'
import { withdrawRequests, type Withdrawn } from '../requests/withdraw-requests.ts'
import { noteDone } from '../trail.ts'
import { lockWhose } from '../whose-lock.ts'
import { givePaperAccess } from './paper-access.ts'
import { takeOut } from './take-out.ts'
import { takenClaimAt, type TakenClaim } from './taken-claims.ts'

interface Undo {
  areaId: string
  reference: string
  /** How it was found out: `Wren came, and it was her neighbour who had it`. */
  why: string
  /** `account:<id>` */
  by: string
  /** The name of the enterprise that began the record, and for how long it may see it. */
  providerName: string
  days: number
  /** The day in the area. */
  today: string
}

/** What was ended just now, for those who are told. */
export interface Undone {
  claim: TakenClaim
  requests: Withdrawn[]
  agreements: Awaited<ReturnType<EndMistaken>>
}

/** What the account that had it by mistake is called in the record from then on. */
const mistaken = 'Somebody who had this record by mistake'

/**
 * It was somebody else who claimed a record: her account has it no longer, at once, nor has anybody
 * whom she let in. It is on paper again, with the enterprise that began it, as it was before. What was
 * written meanwhile is taken out, what was asked is withdrawn, what was agreed ends. The rows that
 * say who could see it stay. Pressed twice is once. As the owner only.
 * @returns what was ended, where it was ended just now.
 */
export async function undoClaim(
  db: WholeTransaction,
  endMistaken: EndMistaken,
  undo: Undo,
): Promise<Undone | undefined> {
  const { areaId, reference, by, why, today } = undo
  const before = await takenClaimAt(db, areaId, reference)
  if (!before || before.undoneAt) return undefined
  const { personId } = before
  // Links first, as whoever uses one does; then agreements, as whoever says yes on paper does.
  await endInvitationsAbout(db, areaId, personId)
  const agreements = await endMistaken(db, {
    ...{ areaId, personId, since: before.takenAt, by, today },
  })
  await lockWhose(db, areaId, personId)
  const claim = await takenClaimAt(db, areaId, reference)
  if (!claim || claim.undoneAt) return undefined
  await takeAway(db, areaId, claim, by)
  await endWhatFollowed(db, areaId, claim, by)
  await takeOut(db, areaId, claim)
  const requests = await withdrawRequests(db, areaId, claim)
  await db
    .updateTable('people.paper_record')
    .set({ claimed_at: null, checked_by: null })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .execute()
  await db
    .updateTable('people.paper_claim')
    .set({ undone_at: sql`now()`, undone_by: by, undone_why: why })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('claim_id', '=', claim.claimId)
    .execute()
  await keepOnPaper(db, undo, claim)
  if (agreements.length > 0) await noteDone(db, { areaId, personId }, 'undid agreement')
  await noteDone(db, { areaId, personId }, 'undid claim')
  return { claim, requests, agreements }
}

/** Her access ends, and nobody takes it for the person's any more. */
async function takeAway(
  db: WholeTransaction,
  areaId: string,
  { personId, takenBy }: TakenClaim,
  by: string,
): Promise<void> {
  await db
    .updateTable('people.access')
    .set({
      ...{ relation: 'helper', name: mistaken, why: 'They claimed it by mistake' },
      ...{ ended_at: sql`coalesce(ended_at, now())`, ended_by: sql`coalesce(ended_by, ${by})` },
    })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('account_id', '=', takenBy)
    .where('relation', '=', 'self')
    .execute()
}

/** Whoever was let in, what was decided, and that it should not be used: all of it was hers to say. */
async function endWhatFollowed(
  db: WholeTransaction,
  areaId: string,
  { personId, takenAt }: TakenClaim,
  by: string,
): Promise<void> {
  for (const [table, since] of [
    ['access', 'given_at'],
    ['access_offer', 'offered_at'],
    ['consent', 'decided_at'],
    ['restriction', 'began_at'],
  ])
    await sql`update ${sql.table(`people.${table}`)} set ended_at = now(), ended_by = ${by}
      where area_id = ${areaId} and person_id = ${personId} and ended_at is null
        and ${sql.ref(since!)} >= ${takenAt}`.execute(db)
}

/** The enterprise that began it sees it again: else nobody would, and it could not be claimed. */
async function keepOnPaper(
  db: WholeTransaction,
  { areaId, by, providerName, days }: Undo,
  { personId, providerId }: TakenClaim,
): Promise<void> {
  const has = await db
    .selectFrom('people.access')
    .select('access_id')
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('provider_id', '=', providerId)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`current_date between from_on and coalesce(until_on, 'infinity')`)
    .executeTakeFirst()
  if (!has) await givePaperAccess(db, { areaId, personId, providerId, providerName, by, days })
}
