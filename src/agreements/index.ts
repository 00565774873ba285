// What a person and a provider have agreed.
export { agreement, agreements, type Agreement, type Content, type Version } from './agreement.ts'
export { agreementLinks } from './agreement-links.ts'
export { heldAbout } from './held.ts'
export { stateOf, versionOn } from './in-force.ts'
export { inventedAgreementSchema, makeInventedAgreement } from './invented-agreement.ts'
export { tellOfNewOwner } from './new-owner.ts'
export { mountAgreements } from './routes.tsx'
export { agreementRounds, agreementTasks } from './tasks.ts'
