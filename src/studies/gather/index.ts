// Gathering: what other parts of a study may ask of it.
export { quotable, type Quotable, type Stretch } from './consent/quotable.ts'
export {
  consents,
  consentTo,
  type ConsentData,
  type Consents,
  type ConsentTo,
  type Standing,
} from './consent/standing.ts'
