// People who draw on support, what they keep about themselves, and who may see what.
export { endAgreementAccess, giveProviderAccess } from './access/agreement-access.ts'
export {
  endConsents,
  explanations,
  recordConsent,
  standings,
  type Decision,
} from './access/consents.ts'
export { accountsDeciding, peopleOfProvider } from './access/holders.ts'
export { scopes, type Scope } from './access/scopes.ts'
export { ownRecord } from './begin-record.ts'
export { openRecord } from './open-record.ts'
export { claimInvitation } from './paper/claim-invitation.tsx'
export { paperLinks, recordLinks } from './record-links.ts'
export { scopesHeld } from './access/scopes-held.ts'
export { recordsVoicesAt, takesPieces } from './pieces/takes-pieces.ts'
export { supporterInvitation } from './supporters/supporter-invitation.tsx'
export { mountPeople } from './routes.tsx'
