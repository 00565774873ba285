// Studies: evaluations from plan to report.
export { mountStudies } from './routes.ts'
export { takesBundles } from './bundle/bring-in-form.ts'
export { studyLinks } from './study-links.ts'
export { studySeatInvitation } from './team/seat-invitation.tsx'
export { endSeatsOfAccount, ledAlone, seatsHeld } from './team/held-of-account.ts'
export { takesStudyFiles } from './gather/takes-files.ts'
export { surveysToAsk } from './gather/responses/surveys-to-ask.ts'
export { takesCodingFiles } from './coding/refi/routes.tsx'

// From the command line.
export { isSealed } from './bundle/team-bundle.ts'
export { evaluateBundle, evaluateDemonstration } from './report/evaluate.ts'
export type { Files } from './report/files.ts'

// For the demonstration.
export { beginDemonstrationStudy, seatedNames } from './demonstration/begin-demonstration.ts'
