// What works with no signal: pages to read, and forms that wait on a phone until they are sent.
export { forgetKeptAbout, howManyApart } from './apart/kept-apart.ts'
export { mountDeciding } from './apart/routes.tsx'
export type { FromAbove, TakesPart } from './from-above.ts'
export { forgetOffline, offlineHeld } from './held.ts'
export { offlineRounds, offlineTasks } from './rounds.ts'
export { mountOffline, saysWhoIsSignedIn } from './routes.tsx'
export { mountWaiting, takesWaiting } from './waiting.ts'
