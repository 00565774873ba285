import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { noteDoneIfThere } from '#people'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { Place, Progress } from './visits.ts'

/** What is written down of a visit: once, as a version that is never changed. */
export interface VisitToRecord {
  areaId: string
  /** Made where it was written, on a phone without a signal too: sent again, it is the same. */
  versionId: string
  visitId: string
  /** The version that this one corrects. */
  replaces?: string
  providerId: string
  personId: string
  workerId: string
  planned?: { planId: string; plannedOn: string }
  beganAt: Date
  /** None: she is still there. */
  endedAt?: Date
  place?: Place
  words: string
  activities: string[]
  breakMinutes?: number
  familyWords: string
  progress: Progress[]
  /** It is taken back. */
  withdrawn?: boolean
  /** When it was written, as the phone says. */
  writtenAt: Date
  by: string
}

/**
 * Writes down what happened. The same id with the same content is one record however often it comes;
 * with other content both are kept, the second under an id of its own. A version that replaces one
 * which was replaced already is kept beside the other, and both are shown.
 * @returns the version under which it stands.
 */
export async function recordVisit(
  db: WholeTransaction,
  visit: VisitToRecord,
): Promise<{ versionId: string; visitId: string; outcome: 'recorded' | 'already' | 'kept both' }> {
  const { visitId } = visit
  const sentHash = hashOf(visit)
  if (await insertVersion(db, visit, visit.versionId, sentHash)) {
    await addParts(db, visit, visit.versionId)
    return { versionId: visit.versionId, visitId, outcome: 'recorded' }
  }
  const there = await sameContent(db, visit, sentHash)
  if (there) return { ...there, outcome: 'already' }
  // Another says something else under the same id: nothing of either is lost. It may replace no
  // version of a visit that isn't the one that it names.
  const versionId = newId()
  await insertVersion(db, visit, versionId, sentHash, visit.versionId)
  await addParts(db, visit, versionId)
  return { versionId, visitId, outcome: 'kept both' }
}

async function insertVersion(
  db: WholeTransaction,
  visit: VisitToRecord,
  versionId: string,
  sentHash: Buffer,
  sentAs?: string,
): Promise<boolean> {
  // Not its row: whose id it is may be nobody's to see.
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practice.visit')
    .values({
      area_id: visit.areaId,
      version_id: versionId,
      visit_id: visit.visitId,
      replaces: visit.replaces,
      provider_id: visit.providerId,
      person_id: visit.personId,
      worker_id: visit.workerId,
      plan_id: visit.planned?.planId,
      planned_on: visit.planned?.plannedOn,
      began_at: visit.beganAt,
      ended_at: visit.endedAt,
      place: visit.place,
      words: visit.words,
      activities: visit.activities,
      break_minutes: visit.breakMinutes,
      withdrawn: visit.withdrawn ?? false,
      written_at: visit.writtenAt,
      made_by: visit.by,
      sent_hash: sentHash,
      sent_as: sentAs,
    })
    .onConflict((same) => same.columns(['area_id', 'version_id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Where the same content stands already under the id with which it came. */
async function sameContent(
  db: WholeTransaction,
  { areaId, versionId, providerId }: VisitToRecord,
  sentHash: Buffer,
): Promise<{ versionId: string; visitId: string } | undefined> {
  return db
    .selectFrom('practice.visit')
    .select(['version_id as versionId', 'visit_id as visitId'])
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .where('sent_hash', '=', sentHash)
    .where((eb) => eb.or([eb('version_id', '=', versionId), eb('sent_as', '=', versionId)]))
    .executeTakeFirst()
}

async function addParts(
  db: WholeTransaction,
  visit: VisitToRecord,
  versionId: string,
): Promise<void> {
  const { areaId, visitId, providerId, personId, workerId, replaces } = visit
  const of = { area_id: areaId, version_id: versionId, visit_id: visitId }
  const whose = { provider_id: providerId, person_id: personId, worker_id: workerId }
  if (visit.progress.length)
    await db
      .insertInto('practice.progress')
      .values(
        visit.progress.map(({ goalId, words }) => ({ ...of, ...whose, goal_id: goalId, words })),
      )
      .execute()
  await db
    .insertInto('practice.family_update')
    .values({
      ...of,
      ...whose,
      replaces,
      began_at: visit.beganAt,
      ended_at: visit.endedAt,
      words: visit.familyWords,
      withdrawn: visit.withdrawn ?? false,
    })
    .execute()
  const doing = visit.withdrawn ? 'withdrew visit' : replaces ? 'corrected visit' : 'wrote visit'
  await noteDoneIfThere(db, { areaId, personId, actsFor: providerId }, doing)
}

/**
 * Of all that was sent, but the id under which it came, by whom, and when it was written: where the
 * phone doesn't say, that is another moment each time it comes.
 */
function hashOf(visit: VisitToRecord): Buffer {
  const sent = Object.entries({
    ...visit,
    ...{ versionId: undefined, by: undefined, writtenAt: undefined },
  })
  const sorted = sent.toSorted(([a], [b]) => a.localeCompare(b))
  return createHash('sha256').update(JSON.stringify(sorted)).digest()
}

/** Two that come at once about one visit are taken one after the other. */
export async function lockVisit(db: WholeTransaction, areaId: string, visitId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`visit:${areaId}:${visitId}`}, 0))`.execute(
    db,
  )
}
