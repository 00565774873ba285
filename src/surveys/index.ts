// Surveys: instruments, what they ask, in whose words, and how answers are scored.
export { outsideLevels, readAnswers, type Given, type ReadAnswers } from './answers.ts'
export {
  ascotDomains,
  isAscotDomain,
  weights,
  type AscotDomain,
  type AscotLevel,
  type AscotLevels,
} from './ascot/domains.ts'
export { ascotLevels } from './ascot/of-answers.ts'
export { ascof1a, ascof1b, partialGain, scrqol, scrqolGain } from './ascot/score.ts'
export { asQuestionnaire, questionnaireUrl } from './exchange/fhir-questionnaire.ts'
export type { ReadInstrument } from './exchange/read-instrument.ts'
export { readQuestionnaire } from './exchange/read-questionnaire.ts'
export { readXlsFormFile, writeXlsForm } from './exchange/xlsform-file.ts'
export {
  definitionSchema,
  wordingHash,
  type Definition,
  type Instrument,
  type Question,
} from './instrument.ts'
export { endLicence, isLicensed, licences, recordLicence, type Licence } from './licences.ts'
export { isCareHome, mayNotAsk, type Asking } from './may-ask.ts'
export { isGated, packSchema, readPack, type ReadPack } from './pack-file.ts'
export { openPacks } from './packs/packs.ts'
export { ons4 } from './packs/ons4.ts'
export { shortEasy } from './packs/short-easy.ts'
export { short } from './packs/short.ts'
