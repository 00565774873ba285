// What everyday records show, in the four parts of the framework: counted, published, told.
export { saidOfWorker } from './held/asked-once.ts'
export { countArea } from './cells/round.ts'
export { countRound } from './each-minute.ts'
export { mountEvidence, mountOpenEvidence } from './routes.ts'
export { inventedAskSchema, makeInventedAsk, makeInventedSharing } from './sharing/invented.ts'
export { evidenceLinks } from './evidence-links.ts'
export { sharedHeldAbout } from './held/shared.ts'
export { evidenceHeld } from './held/counted-and-told.ts'
export {
  inventedStorySchema,
  makeInventedStory,
  noteStoryCopies,
  publishedStories,
  storyLinks,
  ToldStories,
} from './stories/index.ts'
export { verifyArea } from './cells/verify-area.ts'
export { packLinks } from './packs/pack-links.ts'
export { importBenchmarks } from './releases/benchmarks/import-benchmarks.ts'
export {
  quarterBefore,
  quarterNamed,
  quarterOf,
  quarterWords,
  type Quarter,
} from './releases/quarter.ts'
export { releaseQuarter } from './releases/release-round.ts'
export { evidenceRounds, evidenceTasks } from './tasks.ts'
