// Who may open each address of a study. A new address has no rule yet: the matrix fails until it has one.
import type { studyUrls } from '../../src/study-urls.ts'

/** `team`: whoever has a seat; `link`: whoever has the link; or who does one of these in the study. */
export type StudyRule = 'account' | 'evaluator' | 'team' | 'link' | StudyRole[]

export type StudyRole = 'lead' | 'keeper' | 'researcher' | 'coder' | 'co_researcher'

const gatherers: StudyRole[] = ['lead', 'keeper', 'researcher', 'co_researcher']
const collectors: StudyRole[] = ['lead', 'keeper', 'researcher']
/** Who reads what was said, and who codes it. */
const readers: StudyRole[] = ['lead', 'keeper', 'researcher', 'coder']
const coders: StudyRole[] = ['lead', 'researcher', 'coder']

export const studyRules: Record<
  keyof typeof studyUrls,
  StudyRule | Record<'GET' | 'POST', StudyRule>
> = {
  studies: 'account',
  beginStudy: 'evaluator',
  study: 'team',
  draft: 'team',
  plan: 'team',
  planAbout: ['lead'],
  hypotheses: { GET: 'team', POST: ['lead'] },
  hypothesis: ['lead'],
  outcomes: { GET: 'team', POST: ['lead'] },
  outcome: ['lead'],
  arms: { GET: 'team', POST: ['lead'] },
  arm: ['lead'],
  sites: { GET: 'team', POST: ['lead'] },
  site: ['lead'],
  guides: 'team',
  guide: 'team',
  guideVersion: ['lead', 'researcher'],
  smallestDifference: { GET: 'team', POST: ['lead'] },
  frozenPlan: { GET: 'team', POST: ['lead'] },
  sample: 'team',
  wanted: ['lead'],
  organisations: 'team',
  organisation: ['lead', 'researcher'],
  reclassing: ['lead'],
  team: 'team',
  teamMember: ['lead'],
  training: { GET: 'team', POST: ['lead'] },
  payments: { GET: 'team', POST: ['lead'] },
  schedule: 'team',
  // Gather
  gather: gatherers,
  instruments: { GET: gatherers, POST: collectors },
  instrument: gatherers,
  instrumentFile: gatherers,
  participants: gatherers,
  addParticipant: collectors,
  participant: gatherers,
  changeParticipant: collectors,
  identity: ['keeper'],
  consent: gatherers,
  withdrawal: gatherers,
  aboutStudy: 'team',
  interviews: gatherers,
  addInterview: gatherers,
  interview: gatherers,
  responses: gatherers,
  newResponse: gatherers,
  response: gatherers,
  responsesFile: collectors,
  answerLinks: collectors,
  survey: 'link',
  surveyDraft: 'link',
  prices: { GET: gatherers, POST: collectors },
  addPrice: collectors,
  imports: collectors,
  bringIn: collectors,
  studyImport: collectors,
  // Code
  code: readers,
  addTranscript: ['keeper'],
  transcript: { GET: readers, POST: coders },
  transcriptCodings: { GET: readers, POST: coders },
  transcriptNames: ['keeper'],
  transcriptSpeakers: { GET: readers, POST: coders },
  transcriptCoders: ['lead'],
  transcriptTurns: coders,
  disagreement: { GET: readers, POST: coders },
  codebook: { GET: readers, POST: coders },
  addCode: coders,
  codeOf: { GET: readers, POST: coders },
  endCode: coders,
  agreement: readers,
  matrix: readers,
  quotes: { GET: readers, POST: coders },
  quote: { GET: readers, POST: coders },
  memos: { GET: readers, POST: coders },
  codingAudit: readers,
  exchange: { GET: readers, POST: ['lead'] },
  codebookFile: readers,
  projectFile: ['lead'],

  // Find, verdicts, report
  find: ['lead', 'keeper', 'researcher', 'coder'],
  outcomeFound: ['lead', 'keeper', 'researcher', 'coder'],
  pricesFound: ['lead', 'keeper', 'researcher', 'coder'],
  hypothesisFound: ['lead', 'keeper', 'researcher', 'coder'],
  findings: { GET: readers, POST: coders },
  finding: coders,
  verdicts: ['co_researcher', 'lead', 'researcher', 'coder'],
  verdict: ['co_researcher', 'lead', 'researcher', 'coder'],
  reports: ['lead', 'researcher'],
  report: ['lead', 'researcher'],
  reportFile: ['lead', 'researcher'],
  teamBundle: ['lead'],
  bringInStudy: 'evaluator',
}
