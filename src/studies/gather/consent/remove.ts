import { sql } from 'kysely'
import { asKeeper, type StudyDb } from '../../apart.ts'
import { consentTo, type ConsentTo } from './standing.ts'
import { removeWords } from './remove-words.ts'

/** How much was taken out, of each kind. */
export interface Removed {
  responses: number
  answers: number
  links: number
  turns: number
  codings: number
  quotes: number
  memos: number
  interviews: number
  /** Entries of the key to transcripts: what pseudonyms stand for. */
  names: number
  identity: number
  drafts: number
}

export interface Of {
  studyId: string
  participantId: string
  /** Who records it. */
  memberId: string
}

/**
 * Takes out what somebody gave and doesn’t want to be used any more: answers where she stops surveys; her
 * words, the codings on them and what was quoted where she stops interviews; quotes alone where she stops
 * those; and where she stops all, who she is too. What others said of her can’t be found by this.
 */
export async function remove(
  db: StudyDb,
  of: Of,
  stops: readonly ConsentTo[],
): Promise<Partial<Removed>> {
  const all = consentTo.every((to) => stops.includes(to))
  const removed: Partial<Removed> = {}
  if (stops.includes('survey')) {
    removed.drafts = await asKeeper(db, () => removeDrafts(db, of, all))
    Object.assign(removed, await removeSurveys(db, of))
  }
  if (stops.includes('interview') || stops.includes('quotes')) {
    const quotesOnly = !stops.includes('interview')
    const { drafts = 0, ...words } = await removeWords(db, of, { quotesOnly })
    Object.assign(removed, words, { drafts: (removed.drafts ?? 0) + drafts })
  }
  if (all) removed.identity = await removeIdentity(db, of)
  return Object.fromEntries(Object.entries(removed).filter(([, count]) => count > 0))
}

/** What is typed on pages of hers and not saved, and files that wait: she may be in one. */
async function removeDrafts(db: StudyDb, of: Of, all: boolean): Promise<number> {
  const pages = all ? `%${of.participantId}%` : `%${of.participantId}/survey/%`
  const { numAffectedRows = 0n } = await sql`
    delete from studies.draft where study_id = ${of.studyId}
      and (form like ${pages} or form like 'table:%' or exists (select from studies.response
        where response.study_id = draft.study_id and participant_id = ${of.participantId}
          and form like '%' || response_id::text || '%'))`.execute(db)
  return Number(numAffectedRows)
}

async function removeSurveys(db: StudyDb, { studyId, participantId }: Of) {
  const { rows } = await sql<{ responses: number; answers: number; links: number }>`
    with answers as (select count(*)::int from studies.answer
        where study_id = ${studyId} and response_id in (select response_id from studies.response
          where study_id = ${studyId} and participant_id = ${participantId})),
      links as (delete from studies.answer_link
        where study_id = ${studyId} and participant_id = ${participantId} returning link_id),
      responses as (delete from studies.response
        where study_id = ${studyId} and participant_id = ${participantId} returning response_id)
    select (select count(*)::int from responses) as responses, (select count from answers) as answers,
      (select count(*)::int from links) as links`.execute(db)
  await sql`
    update studies.import set left_out = (
      select coalesce(jsonb_agg(one), '[]') from jsonb_array_elements(left_out) one
      where one ->> 'code' is distinct from (select code from studies.participant
        where study_id = ${studyId} and participant_id = ${participantId}))
    where study_id = ${studyId} and kind in ('participants', 'responses')`.execute(db)
  return rows[0]!
}

/** Who she is, her group, and who helped her decide. Her code stays, so that the sample still adds up. */
async function removeIdentity(db: StudyDb, { studyId, participantId }: Of): Promise<number> {
  const { numAffectedRows = 0n } = await asKeeper(db, () =>
    sql`delete from studies.identity
      where study_id = ${studyId} and participant_id = ${participantId}`.execute(db),
  )
  await sql`update studies.participant set case_group = null, attributes = '{}'
    where study_id = ${studyId} and participant_id = ${participantId}`.execute(db)
  // A decision isn’t changed but made anew, without the words in it.
  const decisions = await db
    .deleteFrom('studies.consent')
    .where('study_id', '=', studyId)
    .where('participant_id', '=', participantId)
    .returningAll()
    .execute()
  for (const one of decisions) {
    const supported_by = one.supported_by === null ? null : 'somebody'
    await db
      .insertInto('studies.consent')
      .values({ ...one, supported_by, explained: '' })
      .execute()
  }
  return Number(numAffectedRows)
}
