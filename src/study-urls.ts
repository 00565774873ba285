import { areaUrl } from './urls.ts'

/**
 * Every address of studies, once. A study belongs to no area: it is opened on the site of whichever
 * area somebody signs in to.
 */
export const studyUrls = {
  studies: areaUrl('/studies'),
  beginStudy: areaUrl('/begin-study'),
  study: areaUrl('/studies/:studyId'),
  /** What is typed on any of its pages, kept as it is typed. */
  draft: areaUrl('/studies/:studyId/draft'),

  /** Plan: what is asked, of whom, and by whom. */
  plan: areaUrl('/studies/:studyId/plan'),
  planAbout: areaUrl('/studies/:studyId/plan/about'),
  hypotheses: areaUrl('/studies/:studyId/plan/hypotheses'),
  hypothesis: areaUrl('/studies/:studyId/plan/hypotheses/:hypothesisId'),
  outcomes: areaUrl('/studies/:studyId/plan/outcomes'),
  outcome: areaUrl('/studies/:studyId/plan/outcomes/:outcomeId'),
  arms: areaUrl('/studies/:studyId/plan/arms'),
  arm: areaUrl('/studies/:studyId/plan/arms/:armId'),
  sites: areaUrl('/studies/:studyId/plan/sites'),
  site: areaUrl('/studies/:studyId/plan/sites/:siteId'),
  guides: areaUrl('/studies/:studyId/plan/guides'),
  guide: areaUrl('/studies/:studyId/plan/guides/:guideId'),
  /** A version that takes the place of one; of `new`, the first. */
  guideVersion: areaUrl('/studies/:studyId/plan/guides/:guideId/version'),
  smallestDifference: areaUrl('/studies/:studyId/plan/smallest-difference'),
  frozenPlan: areaUrl('/studies/:studyId/plan/frozen'),
  sample: areaUrl('/studies/:studyId/plan/sample'),
  wanted: areaUrl('/studies/:studyId/plan/sample/wanted'),
  organisations: areaUrl('/studies/:studyId/plan/organisations'),
  organisation: areaUrl('/studies/:studyId/plan/organisations/:organisationId'),
  reclassing: areaUrl('/studies/:studyId/plan/reclassing'),
  team: areaUrl('/studies/:studyId/team'),
  teamMember: areaUrl('/studies/:studyId/team/members/:memberId'),
  training: areaUrl('/studies/:studyId/team/training'),
  payments: areaUrl('/studies/:studyId/team/payments'),
  schedule: areaUrl('/studies/:studyId/team/schedule'),
  // Gather: instruments
  gather: areaUrl('/studies/:studyId/gather'),
  instruments: areaUrl('/studies/:studyId/gather/instruments'),
  instrument: areaUrl('/studies/:studyId/gather/instruments/:instrumentId'),
  /** As `pack`, `xlsform` or `fhir`. */
  instrumentFile: areaUrl('/studies/:studyId/gather/instruments/:instrumentId/as/:format'),
  // Gather: participants, and their consent
  participants: areaUrl('/studies/:studyId/gather/participants'),
  addParticipant: areaUrl('/studies/:studyId/gather/add-participant'),
  participant: areaUrl('/studies/:studyId/gather/participants/:participantId'),
  changeParticipant: areaUrl('/studies/:studyId/gather/participants/:participantId/change'),
  identity: areaUrl('/studies/:studyId/gather/participants/:participantId/identity'),
  consent: areaUrl('/studies/:studyId/gather/participants/:participantId/consent'),
  withdrawal: areaUrl('/studies/:studyId/gather/participants/:participantId/withdrawal'),
  aboutStudy: areaUrl('/studies/:studyId/gather/information'),
  // Gather: interviews and surveys
  interviews: areaUrl('/studies/:studyId/gather/interviews'),
  addInterview: areaUrl('/studies/:studyId/gather/add-interview'),
  interview: areaUrl('/studies/:studyId/gather/interviews/:interviewId'),
  responses: areaUrl('/studies/:studyId/gather/surveys'),
  newResponse: areaUrl('/studies/:studyId/gather/participants/:participantId/survey/:instrumentId'),
  response: areaUrl('/studies/:studyId/gather/surveys/:responseId'),
  responsesFile: areaUrl('/studies/:studyId/gather/instruments/:instrumentId/responses/:format'),
  answerLinks: areaUrl('/studies/:studyId/gather/participants/:participantId/links'),
  /** A survey by a private link, for whoever has it. */
  survey: areaUrl('/survey/:secret'),
  surveyDraft: areaUrl('/survey/:secret/draft'),
  // Gather: prices, and files that are brought in
  prices: areaUrl('/studies/:studyId/gather/prices'),
  addPrice: areaUrl('/studies/:studyId/gather/add-price'),
  imports: areaUrl('/studies/:studyId/gather/imports'),
  bringIn: areaUrl('/studies/:studyId/gather/bring-in/:kind'),
  studyImport: areaUrl('/studies/:studyId/gather/imports/:importId'),
  // Code: transcripts, the codebook, coding, and what comes of it.
  code: areaUrl('/studies/:studyId/code'),
  addTranscript: areaUrl('/studies/:studyId/code/add'),
  /** To read and to code. */
  transcript: areaUrl('/studies/:studyId/code/transcripts/:transcriptId'),
  /** What is coded in it, for the script of its page. */
  transcriptCodings: areaUrl('/studies/:studyId/code/transcripts/:transcriptId/codings'),
  /** Names to replace, and the key: for keepers. */
  transcriptNames: areaUrl('/studies/:studyId/code/transcripts/:transcriptId/names'),
  transcriptSpeakers: areaUrl('/studies/:studyId/code/transcripts/:transcriptId/speakers'),
  transcriptCoders: areaUrl('/studies/:studyId/code/transcripts/:transcriptId/coders'),
  /** Whole turns, coded without JavaScript. */
  transcriptTurns: areaUrl('/studies/:studyId/code/transcripts/:transcriptId/turns'),
  /** One turn that two coders disagree on, to talk through. */
  disagreement: areaUrl('/studies/:studyId/code/transcripts/:transcriptId/turns/:turn'),
  codebook: areaUrl('/studies/:studyId/code/codebook'),
  addCode: areaUrl('/studies/:studyId/code/codebook/add'),
  codeOf: areaUrl('/studies/:studyId/code/codebook/:codeId'),
  endCode: areaUrl('/studies/:studyId/code/codebook/:codeId/end'),
  agreement: areaUrl('/studies/:studyId/code/agreement'),
  matrix: areaUrl('/studies/:studyId/code/matrix'),
  quotes: areaUrl('/studies/:studyId/code/quotes'),
  quote: areaUrl('/studies/:studyId/code/quotes/:quoteId'),
  memos: areaUrl('/studies/:studyId/code/memos'),
  codingAudit: areaUrl('/studies/:studyId/code/audit'),
  exchange: areaUrl('/studies/:studyId/code/exchange'),
  codebookFile: areaUrl('/studies/:studyId/code/exchange/codebook.qdc'),
  projectFile: areaUrl('/studies/:studyId/code/exchange/project.qdpx'),
  // Find
  find: areaUrl('/studies/:studyId/find'),
  outcomeFound: areaUrl('/studies/:studyId/find/outcomes/:outcomeId'),
  pricesFound: areaUrl('/studies/:studyId/find/prices'),
  hypothesisFound: areaUrl('/studies/:studyId/find/hypotheses/:hypothesisId'),
  /** What the team writes that it found; of `new`, another. */
  findings: areaUrl('/studies/:studyId/find/findings'),
  finding: areaUrl('/studies/:studyId/find/findings/:findingId'),
  // What co-researchers say of findings and quotes
  verdicts: areaUrl('/studies/:studyId/verdicts'),
  /** Of a `finding` or a `quote`. */
  verdict: areaUrl('/studies/:studyId/verdicts/:thing/:thingId'),
  // Report
  reports: areaUrl('/studies/:studyId/report'),
  report: areaUrl('/studies/:studyId/report/:reportId'),
  /** As `html`, or with all beside it as `zip`. */
  reportFile: areaUrl('/studies/:studyId/report/:reportId/as/:file'),
  teamBundle: areaUrl('/studies/:studyId/team-bundle'),
  bringInStudy: areaUrl('/bring-in-study'),
}
