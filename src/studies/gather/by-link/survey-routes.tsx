import type { Hono } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
import { asOwner } from '../../../platform/db/context.ts'
import { stableId } from '../../../platform/db/new-id.ts'
import { isoDate } from '../../../platform/i18n/words.ts'
import { versions } from '../../../platform/web/easy-read/index.ts'
import { statusOf, type Form } from '../../../platform/web/forms.ts'
import { studyUrls } from '../../../study-urls.ts'
import { asMember } from '../../apart.ts'
import { study as studyOf, type Study } from '../../study/study.ts'
import { consentsInTurn } from '../consent/in-turn.ts'
import { answerField, checkResponse } from '../responses/response-form.ts'
import { toAsk, type ToAsk } from '../responses/responses.ts'
import { addResponse } from '../responses/save-response.ts'
import { answerLinkAt, keepTyped, useUp, type AnswerLink } from './answer-links.ts'
import { EasySurveyEndPage } from './easy-survey-end-page.tsx'
import { EasySurveyPage } from './easy-survey-page.tsx'
import { SurveyEndPage, SurveyPage, type SurveyEnd } from './survey-page.tsx'

/** A survey that a participant answers by herself: whoever has the link is asked, signed in or not. */
export function mountSurveyByLink(app: Hono<AreaEnv>): void {
  app.get(studyUrls.survey.pattern, async (c) => {
    const opened = await open(c)
    if (!opened) return c.notFound()
    if (opened.end) return endPage(c, opened.study, opened.end)
    return surveyPage(c, opened, { typed: opened.link.typed, errors: {} })
  })

  app.post(studyUrls.surveyDraft.pattern, async (c) => {
    const opened = await open(c)
    if (!opened) return c.notFound()
    if (opened.end) return endPage(c, opened.study, opened.end)
    const { link, asked } = opened
    await inStudyOf(c, link, (db) => keepTyped(db, link, ofSurvey(asked, c.var.typed)))
    if (c.req.header('accept') === 'application/json') return c.body(null, 204)
    return endPage(c, opened.study, 'kept')
  })

  app.post(studyUrls.survey.pattern, async (c) => {
    const opened = await open(c)
    if (!opened) return c.notFound()
    const { link, asked, study, end } = opened
    if (end) return endPage(c, study, end)
    const { typed } = c.var
    const checked = checkResponse(asked.instrument.definition, asHers(typed), asked.serviceType)
    if (!checked.ok) {
      await inStudyOf(c, link, (db) => keepTyped(db, link, ofSurvey(asked, typed)))
      return surveyPage(c, opened, { typed, errors: asHerErrors(checked.form.errors) })
    }
    const { participantId, instrumentId } = link
    // It may have been held without her meanwhile.
    const interviewId = asked.interviews.find(
      (one) => one.interviewId === link.interviewId,
    )?.interviewId
    // Two that are sent at once are one.
    const responseId = stableId('answer link', link.linkId)
    await inStudyOf(c, link, async (db) => {
      const said = { ...checked.value, responseId, participantId, instrumentId, interviewId }
      await addResponse(db, link.studyId, said)
      await useUp(db, link, responseId)
    })
    return endPage(c, study, 'sent')
  })
}

interface Opened {
  link: AnswerLink
  study: Study
  asked: ToAsk
  /** Why nothing is asked any more. */
  end: SurveyEnd | undefined
}

async function open(c: AreaRequest): Promise<Opened | undefined> {
  const secret = c.req.param('secret') ?? ''
  const link = await asOwner(c.var.db, (all) => answerLinkAt(all, secret))
  if (!link) return undefined
  return inStudyOf(c, link, async (db) => {
    if (c.req.method === 'POST') await consentsInTurn(db, link.studyId)
    const study = await studyOf(db, link.studyId)
    const asked = await toAsk(db, link.studyId, link)
    if (!study || !asked) return undefined
    return { link, study, asked, end: endOf(link, asked) }
  })
}

function endOf(link: AnswerLink, asked: ToAsk): SurveyEnd | undefined {
  if (link.isAnswered) return 'answered'
  if (link.isOver) return 'over'
  return asked.mayNot(isoDate(new Date())) ? 'stopped' : undefined
}

function inStudyOf<T>(
  c: AreaRequest,
  { studyId }: AnswerLink,
  work: Parameters<typeof asMember<T>>[2],
): Promise<T> {
  return asMember(c.var.db, { studyId }, work)
}

/** What the survey asks, and nothing else that whoever has the link may send. */
function ofSurvey({ instrument }: ToAsk, typed: Form['typed']): Form['typed'] {
  const asked = instrument.definition.questions.map(({ id }) => answerField(id))
  const own = [...asked, 'helped', 'other'].flatMap((name) => {
    const [said = ''] = typed[name] ?? []
    return said === '' ? [] : [[name, [said.slice(0, 10_000)]] as const]
  })
  return Object.fromEntries(own) as unknown as Form['typed']
}

/** What is asked of her is less than of the team: it is by link, today, by herself or with help. */
function asHers(typed: Form['typed']): Form['typed'] {
  const [helped] = typed.helped ?? []
  const answeredBy = helped === 'yes' ? 'helped' : helped === 'no' ? 'self' : ''
  return {
    ...typed,
    ...{ answeredBy: [answeredBy], mode: ['link'], answeredOn: [isoDate(new Date())] },
  }
}

function asHerErrors({ answeredBy, other, ...errors }: Form['errors']): Form['errors'] {
  return {
    ...errors,
    ...(answeredBy && { helped: 'Say whether somebody helped you' }),
    ...(other && { other: 'Say who helped you' }),
  }
}

function surveyPage(c: AreaRequest, { study, asked, link }: Opened, form: Form) {
  const { area } = c.var
  const draft = studyUrls.surveyDraft(area, { secret: c.req.param('secret') ?? '' })
  const isKept = Object.keys(link.typed).length > 0
  const options = { area, study, instrument: asked.instrument, form, draft, isKept }
  return versions(c, <SurveyPage {...options} />, <EasySurveyPage {...options} />, statusOf(form))
}

function endPage(c: AreaRequest, study: Study, end: SurveyEnd) {
  const options = { area: c.var.area, study, end }
  return versions(c, <SurveyEndPage {...options} />, <EasySurveyEndPage {...options} />)
}
