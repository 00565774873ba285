import type { Hono } from 'hono'
import { newId, uuid } from '../../../platform/db/new-id.ts'
import { check, emptyForm, statusOf, type Form } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import { onlyFor, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { codes } from '../codebook/codes.ts'
import { assignments, sayDone } from '../transcripts/assign.ts'
import { readyOne } from '../transcripts/routes.tsx'
import { turnsOf } from '../transcripts/transcripts.ts'
import { coders } from '../who-codes.ts'
import { codeStretch, recode, takeOff, type Outcome } from './code-stretch.ts'
import { coderState, codings, recentCodes } from './codings.ts'
import { stretchSchema, takeOffSchema, turnsSchema } from './coding-form.ts'
import { TranscriptPage } from './transcript-page.tsx'
import { TurnsPage } from './turns-page.tsx'

/** Coding a transcript: by selecting its words, or by whole turns without JavaScript. */
export function mountCoder(app: Hono<StudyEnv>): void {
  app.get(studyUrls.transcript.pattern, async (c) => {
    const found = await readyOne(c)
    if (!found) return c.notFound()
    const { area, study, member, db } = c.var
    const of = ofWhom(c, found.transcriptId)
    const all = await codes(db, study.studyId)
    const who = await assignments(db, study.studyId, found.transcriptId)
    const content = {
      ...{ turns: await turnsOf(db, study.studyId, found.transcriptId), codes: all },
      ...{ codings: await codings(db, of, all), assignments: who },
    }
    return page(c, <TranscriptPage {...{ area, study, member, ...found, ...content }} />)
  })

  // She says that she is done with a pass, or goes on.
  app.post(studyUrls.transcript.pattern, onlyFor(...coders), async (c) => {
    const found = await readyOne(c)
    if (!found) return c.notFound()
    const { area, db, typed } = c.var
    const of = ofWhom(c, found.transcriptId)
    await sayDone(db, { ...of, pass: typed.pass?.[0] ?? '', isDone: typed.do?.[0] === 'done' })
    return c.redirect(studyUrls.transcript(area, of), 303)
  })

  app.get(studyUrls.transcriptCodings.pattern, async (c) => {
    const found = await readyOne(c)
    if (!found) return c.notFound()
    return c.json(await coderState(c.var.db, ofWhom(c, found.transcriptId)))
  })
  app.post(studyUrls.transcriptCodings.pattern, onlyFor(...coders), async (c) => {
    const found = await readyOne(c)
    if (!found) return c.notFound()
    const of = ofWhom(c, found.transcriptId)
    const outcome = await doAsAsked(c, of)
    const state = await coderState(c.var.db, of)
    return outcome.ok ? c.json(state) : c.json({ ...state, sentence: outcome.sentence }, 409)
  })

  app.use(studyUrls.transcriptTurns.pattern, onlyFor(...coders))
  app.get(studyUrls.transcriptTurns.pattern, (c) => turnsPage(c, emptyForm))
  app.post(studyUrls.transcriptTurns.pattern, async (c) => {
    const found = await readyOne(c)
    if (!found) return c.notFound()
    const { area, db, typed } = c.var
    const of = ofWhom(c, found.transcriptId)
    const off = uuid(typed.takeOff?.[0])
    if (off) await takeOff(db, { ...of, codingId: off })
    if (off) return c.redirect(studyUrls.transcriptTurns(area, of), 303)
    const checked = check(turnsSchema, typed)
    if (!checked.ok) return turnsPage(c, checked.form)
    const turns = await turnsOf(db, of.studyId, of.transcriptId)
    for (const { turn, startsAt, endsAt } of turns) {
      if (!checked.value.turns.includes(turn)) continue
      const { codeId } = checked.value
      const outcome = await codeStretch(db, { ...of, codeId, startsAt, endsAt, codingId: newId() })
      if (!outcome.ok) return turnsPage(c, { typed, errors: { codeId: outcome.sentence } })
    }
    return c.redirect(studyUrls.transcriptTurns(area, of, { code: checked.value.codeId }), 303)
  })
}

function ofWhom({ var: { study, member } }: StudyRequest, transcriptId: string) {
  return { studyId: study.studyId, transcriptId, memberId: member.memberId }
}

type Of = ReturnType<typeof ofWhom>

const notUnderstood: Outcome = {
  ok: false,
  sentence: 'That wasn’t understood: open the page again.',
}

/** What the script of the page sent. */
async function doAsAsked({ var: { db, typed } }: StudyRequest, of: Of): Promise<Outcome> {
  if (typed.do?.[0] === 'take-off') {
    const checked = check(takeOffSchema, typed)
    return checked.ok ? takeOff(db, { ...of, ...checked.value }) : notUnderstood
  }
  const checked = check(stretchSchema, typed)
  if (!checked.ok) return notUnderstood
  const { from, ...coding } = checked.value
  return from ? recode(db, { ...of, ...coding, from }) : codeStretch(db, { ...of, ...coding })
}

async function turnsPage(c: StudyRequest, form: Form) {
  const found = await readyOne(c)
  if (!found) return c.notFound()
  const { area, study, member, db } = c.var
  const of = ofWhom(c, found.transcriptId)
  const all = await codes(db, study.studyId)
  const content = {
    ...{ turns: await turnsOf(db, study.studyId, found.transcriptId), codes: all, form },
    ...{ codings: await codings(db, of, all), recent: await recentCodes(db, of) },
    chosen: c.req.query('code'),
  }
  return page(c, <TurnsPage {...{ area, study, member, ...found, ...content }} />, statusOf(form))
}
