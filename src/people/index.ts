// People who draw on support, what they keep about themselves, and who may see what.
export { endAgreementAccess, giveProviderAccess } from './access/agreement-access.ts'
export {
  endConsents,
  explanations,
  forgetConsents,
  recordConsent,
  standings,
  type Decision,
} from './access/consents.ts'
export {
  accountOfPerson,
  accountsDeciding,
  accountsReading,
  peopleGivingAccess,
  peopleOfProvider,
  providersOfPerson,
} from './access/holders.ts'
export { endAccessOfAccount } from './access/end-access-of-account.ts'
export { scopes, type Scope } from './access/scopes.ts'
export { beginOwnRecord, ownRecord } from './begin-record.ts'
export { peopleRounds, peopleTasks } from './erasing/round.ts'
export { eraseAgain, erasures, erasureSchema, type Erasure } from './erasing/replay.ts'
export type { Providers } from './from-above.ts'
export { accessOfAccount, heldAbout } from './held/held-about.ts'
export { actAs, inventedRecordSchema, writeInventedRecord } from './invented-record.ts'
export { EasyPage, saying, Whose as EasyWhose } from './easy-parts.tsx'
export { openRecord, openToChange, type Open } from './open-record.ts'
export { notKept } from './not-kept-page.tsx'
export { recordTitle, whoseIs, type Whose } from './whose.ts'
export { restrictedSince } from './restriction/restriction.ts'
export { wish, type Faces } from './wishes/wish.ts'
export { whatMatters, type Essentials } from './about-me/what-matters.ts'
export { goals, standingOf, type Goal } from './goals/goals.ts'
export { reachedGoals, type ReachedGoal } from './goals/reached-goals.ts'
export { takenOutOfAccount } from './paper/taken-out.ts'
export { claimInvitation } from './paper/claim-invitation.tsx'
export { hasRecord, peopleNamed, person, type Person } from './person.ts'
export { paperLinks, recordLinks } from './record-links.ts'
export { scopesHeld } from './access/scopes-held.ts'
export { readsPieces, recordsVoicesAt, takesPieces } from './pieces/takes-pieces.ts'
export { namesAround } from './access/names.ts'
export { noteDone, noteDoneIfThere } from './trail.ts'
export { supporterInvitation } from './supporters/supporter-invitation.tsx'
export { decidesOnScreen } from './whose-lock.ts'
export { mountPeople } from './routes.tsx'
export { DecisionFields } from './decisions/decision-fields.tsx'
export { EasyDecisionFields } from './decisions/easy-decision-fields.tsx'
export {
  decisionErrors,
  decisionOf,
  decisionShape,
  ownDecision,
} from './decisions/decision-form.ts'
