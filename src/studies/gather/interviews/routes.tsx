import type { Hono } from 'hono'
import { uuid } from '../../../platform/db/new-id.ts'
import { isoDate } from '../../../platform/i18n/words.ts'
import { check, emptyForm, filled, statusOf } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import { readStudy } from '../../bundle/read-study.ts'
import { stillTyped, typedBefore, typedIsSaved, type Drafted } from '../../drafts/typed.ts'
import { frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { forGatherers } from '../who-gathers.ts'
import { interviewSchema, participantsOf } from './interview-form.ts'
import { InterviewFormPage } from './interview-form-page.tsx'
import { InterviewsPage } from './interviews-page.tsx'
import { surveysSoon } from '../responses/surveys-to-ask.ts'
import { saveInterview } from './save-interview.ts'

/** Interviews, planned and held. */
export function mountInterviews(app: Hono<StudyEnv>): void {
  app.get(studyUrls.interviews.pattern, forGatherers, async (c) => {
    const data = await readStudy(c.var.db, c.var.study.studyId, [
      ...([
        'interview',
        'interviewed',
        'interviewer',
        'participant',
        'member',
        'instrument',
      ] as const),
    ])
    const soon = await surveysSoon(c.var.db, c.var.study.studyId, c.var.member.memberId)
    return page(c, <InterviewsPage {...{ ...frameOf(c), data, soon }} />)
  })

  app.get(studyUrls.addInterview.pattern, forGatherers, async (c) =>
    formPage(c, 'Add an interview', await typedBefore(c, emptyForm)),
  )

  app.post(studyUrls.addInterview.pattern, forGatherers, (c) => save(c, 'Add an interview'))

  app.get(studyUrls.interview.pattern, forGatherers, async (c) => {
    const before = await interviewAsTyped(c)
    if (!before) return c.notFound()
    return formPage(c, 'Interview', await typedBefore(c, before), before.typed.interviewId?.[0])
  })

  app.post(studyUrls.interview.pattern, forGatherers, async (c) => {
    const before = await interviewAsTyped(c)
    return before ? save(c, 'Interview', before.typed.interviewId) : c.notFound()
  })
}

function known({ var: { db, study } }: StudyRequest) {
  return readStudy(db, study.studyId, [
    ...(['study', 'member', 'participant', 'consent', 'withdrawal', 'topic_guide'] as const),
    ...(['interviewed', 'instrument', 'response'] as const),
  ])
}

/** @param interviewId of one that is there already. */
async function formPage(c: StudyRequest, title: string, form: Drafted, interviewId?: string) {
  const data = await known(c)
  const surveys = interviewId ? { interviewId, data } : undefined
  const options = { ...frameOf(c), title, form, known: data, surveys }
  return page(c, <InterviewFormPage {...options} />, statusOf(form))
}

/** @param interviewId of one that is there already. */
async function save(c: StudyRequest, title: string, interviewId?: string[]) {
  const { area, db, study, typed } = c.var
  const data = await known(c)
  const checked = check(interviewSchema(data), interviewId ? { ...typed, interviewId } : typed)
  if (!checked.ok) return formPage(c, title, stillTyped(c, checked.form), interviewId?.[0])
  const guide = data.topicGuide.find((one) => one.guideId === checked.value.guideId)
  const said = { ...checked.value, guideId: guide?.guideId }
  const participants = participantsOf(data, said)
  await saveInterview(db, study.studyId, said, { participants })
  await typedIsSaved(c)
  return c.redirect(studyUrls.interviews(area, study), 303)
}

/** The interview of the address, as its form has it. */
async function interviewAsTyped(c: StudyRequest) {
  const data = await readStudy(c.var.db, c.var.study.studyId, [
    ...(['interview', 'interviewed', 'interviewer', 'participant'] as const),
  ])
  const interviewId = uuid(c.req.param('interviewId'))
  const found = data.interview.find((one) => one.interviewId === interviewId)
  if (!found) return undefined
  const of = <Row extends { interviewId: string }>(rows: Row[]) =>
    rows.filter((one) => one.interviewId === interviewId)
  const asked = new Set(of(data.interviewed).map((one) => one.participantId))
  const { guideId, plannedFor, happenedOn, mode, notes } = found
  const planned = plannedFor ? new Date(plannedFor) : undefined
  return filled({
    ...{ interviewId, notes, mode: mode ?? '', guideId: guideId ?? '' },
    happenedOn: happenedOn ?? '',
    plannedOn: planned ? isoDate(planned) : '',
    plannedAt: planned ? clock(planned) : '',
    interviewers: of(data.interviewer).map((one) => one.memberId),
    participants: data.participant
      .filter((one) => asked.has(one.participantId))
      .map(({ code }) => code)
      .join(', '),
  })
}

function clock(moment: Date): string {
  const time = moment.toLocaleTimeString('en-GB', {
    ...{ timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' },
  })
  return time === '00:00' ? '' : time
}
