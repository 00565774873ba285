// Meaning: sentences as points, so that what means much the same lies near. The model runs in a
// thread of its own; without it (GOLDCREST_MEANING=off) everything else works.
export { codeOf } from './code.ts'
export { noMeaning, openMeaning, type Meaning } from './meaning.ts'
