import type { Hono } from 'hono'
import { emptyForm, statusOf } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import { stillTyped, typedBefore, typedIsSaved, type Drafted } from '../../drafts/typed.ts'
import { onlyFor, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { openTranscript } from '../transcripts/open-transcript.ts'
import { ofAddress } from '../transcripts/routes.tsx'
import type { Transcript } from '../transcripts/transcripts.ts'
import { decided } from './decided.ts'
import { keyOf, namedWords, suggestionsFor } from './key.ts'
import { KeyPage, NamesPage } from './names-page.tsx'

/** For keepers: deciding about each name of a transcript, and what its pseudonyms stand for. */
export function mountNames(app: Hono<StudyEnv>): void {
  app.use(studyUrls.transcriptNames.pattern, onlyFor('keeper'))

  app.get(studyUrls.transcriptNames.pattern, async (c) => {
    const found = await ofAddress(c)
    if (!found) return c.notFound()
    return found.isReady ? keyPage(c, found) : namesPage(c, found, await typedBefore(c, emptyForm))
  })

  app.post(studyUrls.transcriptNames.pattern, async (c) => {
    const { area, study, member, db, typed } = c.var
    const found = await ofAddress(c)
    if (!found) return c.notFound()
    const { studyId } = study
    const { transcriptId } = found
    const words = await namedWords(db, studyId, transcriptId)
    if (words === undefined)
      return c.redirect(studyUrls.transcriptNames(area, { studyId, transcriptId }), 303)
    const of = decided(typed, await suggestionsFor(db, studyId, found, words), words)
    if (!of.ok) return namesPage(c, found, stillTyped(c, of.form))
    await openTranscript(db, { studyId, transcriptId, memberId: member.memberId, pairs: of.value })
    await typedIsSaved(c)
    return c.redirect(studyUrls.transcriptSpeakers(area, { studyId, transcriptId }), 303)
  })
}

async function namesPage(c: StudyRequest, found: Transcript, form: Drafted) {
  const { area, study, member, db } = c.var
  const words = (await namedWords(db, study.studyId, found.transcriptId)) ?? ''
  const suggestions = await suggestionsFor(db, study.studyId, found, words)
  const options = { area, study, member, name: found.name, form, words, suggestions }
  return page(c, <NamesPage {...options} />, statusOf(form))
}

async function keyPage(c: StudyRequest, { transcriptId, name }: Transcript) {
  const { area, study, member, db } = c.var
  const pairs = await keyOf(db, study.studyId, transcriptId)
  return page(c, <KeyPage {...{ area, study, member, transcriptId, name, pairs }} />)
}
