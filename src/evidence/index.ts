// What everyday records show, in the four parts of the framework: counted, published, told.
export { saidOfWorker } from './once/held-of-worker.ts'
export { mountEvidence } from './routes.ts'
export { countArea, countRound } from './cells/round.ts'
export { verifyArea } from './cells/verify-area.ts'
