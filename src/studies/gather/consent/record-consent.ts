import type { StudyDb } from '../../apart.ts'
import type { ConsentSaid, WithdrawalSaid } from './consent-form.ts'
import { remove, type Of, type Removed } from './remove.ts'

/** Keeps a decision about taking part. A form sent twice is one. */
export async function recordConsent(db: StudyDb, of: Of, said: ConsentSaid): Promise<void> {
  await db
    .insertInto('studies.consent')
    .values({
      ...{ study_id: of.studyId, consent_id: said.consentId, participant_id: of.participantId },
      ...{ decided: said.decided, supported_by: said.decided === 'own' ? null : said.supportedBy },
      ...{ easy_read: said.easyRead, explained: said.explained },
      ...{ agrees_to: said.agreesTo, given_on: said.givenOn, member_id: of.memberId },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Keeps that consent was taken back, and takes out what that concerns, at once. */
export async function recordWithdrawal(
  db: StudyDb,
  of: Of,
  said: WithdrawalSaid,
): Promise<Partial<Removed>> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('studies.withdrawal')
    .values({
      ...{ study_id: of.studyId, withdrawal_id: said.withdrawalId },
      ...{ participant_id: of.participantId, stops: said.stops, words: said.words },
      ...{ withdrawn_on: said.withdrawnOn, member_id: of.memberId },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return {}
  const removed = await remove(db, of, said.stops)
  await db
    .updateTable('studies.withdrawal')
    .set({ removed: JSON.stringify(removed) })
    .where('study_id', '=', of.studyId)
    .where('withdrawal_id', '=', said.withdrawalId)
    .execute()
  return removed
}
