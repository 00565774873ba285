import type { Hono } from 'hono'
import { z } from 'zod'
import { check, emptyForm, required, statusOf, type Form } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import { stillTyped, typedBefore, typedIsSaved, type Drafted } from '../../drafts/typed.ts'
import { onlyFor, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { openTranscript } from '../transcripts/open-transcript.ts'
import { ofAddress } from '../transcripts/routes.tsx'
import type { Transcript } from '../transcripts/transcripts.ts'
import { decided } from '../../../platform/text/decided.ts'
import { keyOf, namedWords, suggestionsFor } from './key.ts'
import { KeyPage } from './key-page.tsx'
import { NamesPage } from './names-page.tsx'
import { replaceLater } from './replace-later.ts'
import { placesOfNames } from '../../../platform/text/replace-names.ts'

/** For keepers: deciding about each name of a transcript, and what its pseudonyms stand for. */
export function mountNames(app: Hono<StudyEnv>): void {
  app.use(studyUrls.transcriptNames.pattern, onlyFor('keeper'))

  app.get(studyUrls.transcriptNames.pattern, async (c) => {
    const found = await ofAddress(c)
    if (!found) return c.notFound()
    return found.isReady
      ? keyPage(c, found, emptyForm)
      : namesPage(c, found, await typedBefore(c, emptyForm))
  })

  app.post(studyUrls.transcriptNames.pattern, async (c) => {
    const { area, study, member, db, typed } = c.var
    const found = await ofAddress(c)
    if (!found) return c.notFound()
    const { studyId } = study
    const { transcriptId } = found
    if (found.isReady) return replaceMissed(c, found)
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

async function keyPage(c: StudyRequest, { transcriptId, name }: Transcript, form: Form) {
  const { area, study, member, db } = c.var
  const pairs = await keyOf(db, study.studyId, transcriptId)
  const times = Number.parseInt(c.req.query('times') ?? '0', 10) || 0
  const options = { area, study, member, transcriptId, name, pairs, form, times }
  return page(c, <KeyPage {...options} />, statusOf(form))
}

const missedSchema = z.object({
  standsFor: required('Write the name as it stands in the transcript', 200),
  pseudonym: required('Say what is to stand in its place', 200),
})

/** A name that was missed until coders had the transcript. */
async function replaceMissed(c: StudyRequest, found: Transcript) {
  const { area, study, member, db, typed } = c.var
  const checked = check(missedSchema, typed)
  if (!checked.ok) return keyPage(c, found, checked.form)
  const { transcriptId } = found
  const of = { studyId: study.studyId, transcriptId }
  const wrong = (standsFor: string) => keyPage(c, found, { typed, errors: { standsFor } })
  const pair = checked.value
  if (placesOfNames(pair.pseudonym, [pair]).length > 0)
    return keyPage(c, found, {
      typed,
      errors: { pseudonym: 'This has the name in it: choose another word' },
    })
  const times = await replaceLater(db, { ...of, memberId: member.memberId, pair })
  if (times === 0)
    return wrong(`“${pair.standsFor}” isn’t in the transcript: write it as it stands there`)
  return c.redirect(studyUrls.transcriptNames(area, of, { times: String(times) }), 303)
}
