// Goldcrest in a real browser. Journeys are told with `journeysOn`; what they can't say is done
// with `inBrowser` and the checks.
export {
  checkAccessible,
  checkAccessibleInDarkToo,
  checkContrast,
  noSideScroll,
} from './browser/accessible.ts'
export { errorSummaryLeadsTo } from './browser/error-summary.ts'
export { inBrowser, type Visit, type Window } from './browser/in-browser.ts'
export { journeysOn, type Site } from './browser/journey.ts'
export { hasFocus, pressTabUntilFocused } from './browser/keyboard.ts'
export type { Person } from './browser/person.ts'
export { print, screenshot } from './browser/pictures.ts'
export { expectStatus } from './browser/trouble.ts'
