import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { noteDoneIfThere } from '#people'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { newId } from '../../platform/db/new-id.ts'
import { plannedOnce } from '../../platform/db/planned-once.ts'
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
    await note(db, visit)
    return { versionId: visit.versionId, visitId, outcome: 'recorded' }
  }
  // Of the same other content that comes twice at once, the second finds the first.
  await lockVisit(db, visit.areaId, visitId)
  const there = await sameContent(db, visit, sentHash)
  if (there) return { ...there, outcome: 'already' }
  // Another says something else under the same id: nothing of either is lost. It may replace no
  // version of a visit that isn't the one that it names.
  const versionId = newId()
  await insertVersion(db, visit, versionId, sentHash, visit.versionId)
  await note(db, visit)
  return { versionId, visitId, outcome: 'kept both' }
}

/**
 * Writes a version with all that belongs to it: one statement, for each goes to the database and
 * back. @returns whether it did: not where there is a version of that id, whosever it is.
 */
async function insertVersion(
  db: WholeTransaction,
  visit: VisitToRecord,
  versionId: string,
  sentHash: Buffer,
  sentAs?: string,
): Promise<boolean> {
  const { planned, withdrawn = false } = visit
  const { numAffectedRows } = await sql`${plannedOnce}
    with visit as (
      insert into practice.visit (area_id, version_id, visit_id, replaces, provider_id, person_id,
        worker_id, plan_id, planned_on, began_at, ended_at, place, words, activities, break_minutes,
        withdrawn, written_at, made_by, sent_hash, sent_as)
      values (${visit.areaId}, ${versionId}, ${visit.visitId}, ${visit.replaces}, ${visit.providerId},
        ${visit.personId}, ${visit.workerId}, ${planned?.planId}, ${planned?.plannedOn},
        ${visit.beganAt}, ${visit.endedAt}, ${visit.place}, ${visit.words}, ${visit.activities},
        ${visit.breakMinutes}, ${withdrawn}, ${visit.writtenAt}, ${visit.by}, ${sentHash}, ${sentAs})
      on conflict (area_id, version_id) do nothing
      returning area_id, version_id, visit_id, provider_id, person_id, worker_id, replaces, began_at,
        ended_at, withdrawn),
    progress as (
      insert into practice.progress (area_id, version_id, visit_id, provider_id, person_id, worker_id,
        goal_id, words)
      select area_id, version_id, visit_id, provider_id, person_id, worker_id, goal_id, said.words
      from visit cross join unnest(${visit.progress.map(({ goalId }) => goalId)}::uuid[],
        ${visit.progress.map(({ words }) => words)}::text[]) as said (goal_id, words))
    insert into practice.family_update (area_id, version_id, visit_id, provider_id, person_id,
      worker_id, replaces, began_at, ended_at, withdrawn, words)
    select area_id, version_id, visit_id, provider_id, person_id, worker_id, replaces, began_at,
      ended_at, withdrawn, ${visit.familyWords} from visit`.execute(db)
  return numAffectedRows === 1n
}

/** That it was done is in the trail of her record. */
function note(db: WholeTransaction, visit: VisitToRecord): Promise<void> {
  const { areaId, personId, providerId, replaces, withdrawn } = visit
  const doing = withdrawn ? 'withdrew visit' : replaces ? 'corrected visit' : 'wrote visit'
  return noteDoneIfThere(db, { areaId, personId, actsFor: providerId }, doing)
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
  await lockByName(db, 'visit', areaId, visitId)
}
