// What everyday records show, in the four parts of the framework: counted, published, told.
export { mountEvidence } from './routes.ts'
export { evidenceHeld } from './held-about.ts'
export {
  inventedStorySchema,
  makeInventedStory,
  noteStoryCopies,
  publishedStories,
  storyLinks,
  ToldStories,
} from './stories/index.ts'
export { countRound } from './cells/round.ts'
export { verifyArea } from './cells/verify-area.ts'
