// The audit trail: who looked at a person's record or changed it, when. Appended in the name of
// whoever the context says, sealed each minute, read by the person, verified by the operator.
export { appendEntries, appendEntry, appendEntryIf } from './append.ts'
export type { NewEntry } from './append.ts'
export { entriesAbout } from './entries.ts'
export type { Entries, OfDay } from './entries.ts'
export { eraseFromAudit } from './erase.ts'
export type { Erasing } from './erase.ts'
export { auditRounds, auditTasks } from './forget.ts'
export { sealAll } from './seal.ts'
export { verifyTrail } from './verify.ts'
export type { Noted, Whole } from './verify.ts'
