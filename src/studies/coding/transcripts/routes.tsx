import type { Hono } from 'hono'
import { check, emptyForm, filled, statusOf } from '../../../platform/web/forms.ts'
import { wasTooLarge } from '../../../platform/web/body-size.ts'
import { uuid } from '../../../platform/db/new-id.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import { stillTyped, typedBefore, typedIsSaved, type Drafted } from '../../drafts/typed.ts'
import { does, onlyFor, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { members } from '../../study/study.ts'
import { coders } from '../who-codes.ts'
import { assign, assignments } from './assign.ts'
import { AddPage, interviewsToChoose } from './add-page.tsx'
import { addTranscript } from './add-transcript.ts'
import { CodePage } from './code-page.tsx'
import { CodersPage } from './coders-page.tsx'
import { SpeakersPage } from './speakers-page.tsx'
import { saveSpeakers, speakersFrom } from './save-speakers.ts'
import { coderSchema, readAdded, transcriptSchema } from './transcript-form.ts'
import { participantsOf, transcript, transcripts, turnsOf } from './transcripts.ts'

/** The list of transcripts, bringing one in, who speaks in it and who codes it. */
export function mountTranscripts(app: Hono<StudyEnv>): void {
  app.get(studyUrls.code.pattern, async (c) => {
    const { area, study, member, db } = c.var
    const all = await transcripts(db, study.studyId)
    return page(c, <CodePage {...{ area, study, member, transcripts: all }} />)
  })

  app.use(studyUrls.addTranscript.pattern, onlyFor('keeper'))
  app.get(studyUrls.addTranscript.pattern, async (c) => {
    const errors = wasTooLarge(c) ? { file: 'Choose a file of 20 MB or less' } : undefined
    return addPage(
      c,
      errors ? stillTyped(c, { typed: {}, errors }) : await typedBefore(c, emptyForm),
    )
  })
  app.post(studyUrls.addTranscript.pattern, async (c) => {
    const { area, study, member, db, typed, files } = c.var
    const { studyId } = study
    const checked = check(transcriptSchema, typed)
    const read = await readAdded(typed, files.file?.[0])
    if (!checked.ok || !read.ok) {
      const errors = { ...(checked.ok ? {} : checked.form.errors), ...(read.ok ? {} : read.errors) }
      return addPage(c, stillTyped(c, { typed, errors }))
    }
    const { transcriptId } = checked.value
    const of = { studyId, memberId: member.memberId, words: read.words }
    if (!(await addTranscript(db, { ...checked.value, ...of })))
      return addPage(
        c,
        stillTyped(c, {
          typed,
          errors: { name: 'Another transcript has this name: choose another' },
        }),
      )
    await typedIsSaved(c)
    return c.redirect(studyUrls.transcriptNames(area, { studyId, transcriptId }), 303)
  })

  app.get(studyUrls.transcriptSpeakers.pattern, async (c) => {
    const found = await readyOne(c)
    return found ? speakersPage(c, found.transcriptId) : c.notFound()
  })
  app.post(studyUrls.transcriptSpeakers.pattern, async (c) => {
    const found = await readyOne(c)
    if (!found || !does(c.var.member, ...coders)) return c.notFound()
    const { area, study, db, typed } = c.var
    const { transcriptId } = found
    const key = { studyId: study.studyId, transcriptId }
    const turns = await turnsOf(db, study.studyId, transcriptId)
    const those = await participantsOf(db, study.studyId)
    await saveSpeakers(db, key, speakersFrom(typed, turns, those))
    return c.redirect(studyUrls.transcript(area, key), 303)
  })

  app.use(studyUrls.transcriptCoders.pattern, onlyFor('lead'))
  app.get(studyUrls.transcriptCoders.pattern, async (c) => {
    const found = await ofAddress(c)
    return found ? codersPage(c, found.transcriptId) : c.notFound()
  })
  app.post(studyUrls.transcriptCoders.pattern, async (c) => {
    const found = await ofAddress(c)
    if (!found) return c.notFound()
    const { area, study, db, typed } = c.var
    const checked = check(coderSchema, typed)
    if (!checked.ok) return codersPage(c, found.transcriptId, checked.form)
    const { transcriptId } = found
    const team = await members(db, study.studyId)
    const who = checked.value.coders.filter((id) => team.some(({ memberId }) => memberId === id))
    await assign(db, { studyId: study.studyId, transcriptId, ...checked.value, coders: who })
    return c.redirect(studyUrls.code(area, { studyId: study.studyId }), 303)
  })
}

/** The transcript of the address. */
export async function ofAddress(c: StudyRequest) {
  const id = uuid(c.req.param('transcriptId'))
  return id ? transcript(c.var.db, c.var.study.studyId, id) : undefined
}

/** The transcript of the address, where its names are decided about. */
export async function readyOne(c: StudyRequest) {
  const found = await ofAddress(c)
  return found?.isReady ? found : undefined
}

async function addPage(c: StudyRequest, form: Drafted) {
  const { area, study, member, db } = c.var
  const interviews = await interviewsToChoose(db, study.studyId)
  return page(c, <AddPage {...{ area, study, member, form, interviews }} />, statusOf(form))
}

async function speakersPage(c: StudyRequest, transcriptId: string) {
  const { area, study, member, db } = c.var
  const { name, interviewId, words } = (await transcript(db, study.studyId, transcriptId))!
  const turns = await turnsOf(db, study.studyId, transcriptId)
  const everybody = await participantsOf(db, study.studyId)
  const those = interviewId ? await participantsOf(db, study.studyId, interviewId) : []
  const of = { transcriptId, name, words, turns, those, everybody }
  return page(c, <SpeakersPage {...{ area, study, member, ...of }} />)
}

async function codersPage(c: StudyRequest, transcriptId: string, sent?: Drafted) {
  const { area, study, member, db } = c.var
  const { name } = (await transcript(db, study.studyId, transcriptId))!
  const now = await assignments(db, study.studyId, transcriptId)
  const pass = c.req.query('pass') === 'inductive' ? 'inductive' : 'deductive'
  const ofPass = now.filter((one) => one.pass === pass)
  const form =
    sent ??
    filled({
      pass,
      coders: ofPass.map(({ memberId }) => memberId),
      blind: ofPass.some(({ isBlind }) => isBlind) ? 'yes' : undefined,
    })
  const team = (await members(db, study.studyId)).filter((one) => does(one, ...coders))
  const content = <CodersPage {...{ area, study, member, transcriptId, name, form, team }} />
  return page(c, content, statusOf(form))
}
