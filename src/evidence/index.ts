// What everyday records show, in the four parts of the framework: counted, published, told.
export { mountEvidence } from './routes.ts'
export { evidenceLinks } from './evidence-links.ts'
export { sharedHeldAbout } from './held-evidence.ts'
export { countRound } from './cells/round.ts'
export { verifyArea } from './cells/verify-area.ts'
