import type { Hono } from 'hono'
import { studyUrls } from '../../study-urls.ts'
import { inTurn } from '../gather/consent/in-turn.ts'
import { onlyFor, type StudyEnv } from '../study/in-study.ts'
import { readers } from './who-codes.ts'
import { mountTranscripts } from './transcripts/routes.tsx'
import { mountCodebook } from './codebook/routes.tsx'
import { mountCoder } from './coder/routes.tsx'
import { mountNames } from './names/routes.tsx'
import { mountAgreement } from './agreement/routes.tsx'
import { mountAudit } from './audit/routes.tsx'
import { mountMatrices } from './matrices/routes.tsx'
import { mountMemos } from './memos/routes.tsx'
import { mountExchange } from './refi/routes.tsx'
import { mountQuotes } from './quotes/routes.tsx'

/** Coding: transcripts, the codebook, who coded what, and what comes of it. */
export function mountCoding(app: Hono<StudyEnv>): void {
  app.use(studyUrls.code.pattern, onlyFor(...readers))
  app.use(`${studyUrls.code.pattern}/*`, onlyFor(...readers))
  // What is said comes in, is tied to who said it, and is shown.
  for (const { pattern } of [
    ...[studyUrls.transcriptNames, studyUrls.transcriptSpeakers, studyUrls.quotes],
    studyUrls.exchange,
  ])
    app.use(pattern, inTurn)
  mountTranscripts(app)
  mountNames(app)
  mountCodebook(app)
  mountCoder(app)
  mountAgreement(app)
  mountAudit(app)
  mountMatrices(app)
  mountMemos(app)
  mountQuotes(app)
  mountExchange(app)
}
