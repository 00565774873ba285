import type { Hono } from 'hono'
import { uuid } from '../../../platform/db/new-id.ts'
import { emptyForm, filled, statusOf, type Form } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import { readStudy } from '../../bundle/read-study.ts'
import { stillTyped, typedBefore, typedIsSaved, type Drafted } from '../../drafts/typed.ts'
import { frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { forGatherers } from '../who-gathers.ts'
import { checkResponse, type Mode } from './response-form.ts'
import { ResponsePage } from './response-page.tsx'
import { responseAsTyped, toAsk, type ToAsk } from './responses.ts'
import { ResponsesPage } from './responses-page.tsx'
import { addResponse, changeResponse } from './save-response.ts'

/** Surveys as they are entered, on a phone or from paper. */
export function mountResponses(app: Hono<StudyEnv>): void {
  app.get(studyUrls.responses.pattern, forGatherers, async (c) => {
    const data = await readStudy(c.var.db, c.var.study.studyId, [
      ...(['response', 'participant', 'instrument'] as const),
    ])
    return page(c, <ResponsesPage {...frameOf(c)} data={data} />)
  })

  app.get(studyUrls.newResponse.pattern, forGatherers, async (c) => {
    const asked = await askedHere(c)
    return asked ? responsePage(c, asked, await typedBefore(c, asAsked(c, asked))) : c.notFound()
  })

  app.post(studyUrls.newResponse.pattern, forGatherers, async (c) => {
    const asked = await askedHere(c)
    if (!asked) return c.notFound()
    const { area, db, study, member, typed } = c.var
    const { participantId } = asked.participant
    if (asked.tookBack) {
      // It may have waited on a phone: nothing of it is kept, there or here.
      await typedIsSaved(c)
      const query = { taken: 'back' }
      return c.redirect(studyUrls.participant(area, { ...study, participantId }, query), 303)
    }
    const checked = checkedFor(asked, typed)
    if (!checked.ok) return responsePage(c, asked, stillTyped(c, checked.form))
    const { instrumentId } = asked.instrument
    await addResponse(db, study.studyId, {
      ...checked.value,
      ...{ participantId, instrumentId, memberId: member.memberId },
    })
    await typedIsSaved(c)
    const { interviewId } = checked.value
    const next = interviewId
      ? studyUrls.interview(area, { ...study, interviewId })
      : studyUrls.participant(area, { ...study, participantId })
    return c.redirect(next, 303)
  })

  app.get(studyUrls.response.pattern, forGatherers, async (c) => {
    const found = await responseHere(c)
    if (!found) return c.notFound()
    const form = await typedBefore(c, filled(found.there.typed))
    return responsePage(c, found.asked, form, true)
  })

  app.post(studyUrls.response.pattern, forGatherers, async (c) => {
    const found = await responseHere(c)
    if (!found) return c.notFound()
    const { area, db, study, typed } = c.var
    const { responseId, mode } = found.there.typed
    const own = mode?.[0] === 'link' ? { ...typed, responseId: responseId!, mode } : typed
    const checked = checkedFor(found.asked, { ...own, responseId: responseId! })
    if (!checked.ok) return responsePage(c, found.asked, stillTyped(c, checked.form), true)
    await changeResponse(db, study.studyId, checked.value)
    await typedIsSaved(c)
    return c.redirect(studyUrls.participant(area, { ...study, ...found.asked.participant }), 303)
  })
}

/** The form, and whether she agreed to it on that day. */
function checkedFor(asked: ToAsk, typed: Form['typed']) {
  const checked = checkResponse(asked.instrument.definition, typed, asked.serviceType)
  if (!checked.ok) return checked
  const { answeredOn, interviewId } = checked.value
  const why = asked.mayNot(answeredOn)
  if (why) return { ok: false as const, form: { typed, errors: { answeredOn: why } } }
  const isHers = asked.interviews.some((one) => one.interviewId === interviewId)
  if (!interviewId || isHers) return checked
  const errors = {
    interviewId: `${asked.participant.code} isn’t in that interview: choose another`,
  }
  return { ok: false as const, form: { typed, errors } }
}

/** A survey that is opened from an interview belongs to it, and was answered on its day. */
function asAsked(c: StudyRequest, { interviews }: ToAsk): Form {
  const found = interviews.find(({ interviewId }) => interviewId === c.req.query('interview'))
  if (!found) return emptyForm
  const { interviewId, isHeld, day, mode } = found
  return filled({
    ...{ interviewId, mode: interviewModeOf[mode ?? ''] },
    // The day on which it is asked, where it is still to come.
    ...(isHeld && { answeredOn: day }),
  })
}

const interviewModeOf: Record<string, Mode> = { 'in person': 'interview', phone: 'phone' }

function askedHere(c: StudyRequest): Promise<ToAsk | undefined> {
  const { participantId, instrumentId } = c.req.param()
  return toAsk(c.var.db, c.var.study.studyId, { participantId, instrumentId })
}

async function responseHere(c: StudyRequest) {
  const { db, study } = c.var
  const responseId = uuid(c.req.param('responseId'))
  const there = responseId && (await responseAsTyped(db, study.studyId, responseId))
  const asked = there ? await toAsk(db, study.studyId, there) : undefined
  return there && asked ? { there, asked } : undefined
}

function responsePage(c: StudyRequest, asked: ToAsk, form: Drafted, isThere = false) {
  const { participant, instrument, interviews } = asked
  const options = { ...frameOf(c), form, participant, instrument, interviews, isThere }
  return page(c, <ResponsePage {...options} />, statusOf(form))
}
