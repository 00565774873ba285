import type { Hono } from 'hono'
import { absolute } from '#areas'
import type { Installation } from '../../../platform/config/installation.ts'
import { isoDate } from '../../../platform/i18n/words.ts'
import { filled, statusOf, type Form } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import { readStudy } from '../../bundle/read-study.ts'
import { frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { participantOf } from '../consent/routes.tsx'
import { instrumentOf } from '../instruments/instruments.ts'
import { interviewsOf } from '../responses/interviews-of.ts'
import { toAsk } from '../responses/responses.ts'
import { forCollectors } from '../who-gathers.ts'
import { mayNotAsk } from '#surveys'
import { endAnswerLinks, makeAnswerLink } from './answer-links.ts'
import { LinksPage } from './links-page.tsx'

/** Links by which participants answer by themselves. */
export function mountAnswerLinks(app: Hono<StudyEnv>, installation: Installation): void {
  app.get(studyUrls.answerLinks.pattern, forCollectors, (c) =>
    linksPage(c, filled({ interviewId: c.req.query('interview') })),
  )

  app.post(studyUrls.answerLinks.pattern, forCollectors, async (c) => {
    const { area, db, study, typed } = c.var
    const participant = await participantOf(c)
    if (!participant) return c.notFound()
    const { participantId } = participant
    const instrumentId = typed.instrumentId?.[0]
    const asked = await toAsk(db, study.studyId, { participantId, instrumentId })
    if (!asked) return linksPage(c, wrong(typed, 'Choose a survey'))
    const of = { participantId, instrumentId: asked.instrument.instrumentId }
    if (typed.end?.[0]) {
      await endAnswerLinks(db, study.studyId, of)
      return c.redirect(studyUrls.participant(area, { ...study, participantId }), 303)
    }
    const how = { answeredBy: 'self', mode: 'link', serviceType: asked.serviceType } as const
    const why = asked.mayNot(isoDate(new Date())) ?? mayNotAsk(asked.instrument.definition, how)
    if (why) return linksPage(c, wrong(typed, why))
    const said = typed.interviewId?.[0]
    const interviewId = asked.interviews.find((one) => one.interviewId === said)?.interviewId
    const secret = await makeAnswerLink(db, study.studyId, { ...of, interviewId })
    return linksPage(
      c,
      { typed, errors: {} },
      absolute(installation, area, studyUrls.survey(area, { secret })),
    )
  })
}

function wrong(typed: Form['typed'], instrumentId: string): Form {
  return { typed, errors: { instrumentId } }
}

async function linksPage(c: StudyRequest, form: Form, made?: string) {
  const participant = await participantOf(c)
  if (!participant) return c.notFound()
  const data = await readStudy(c.var.db, c.var.study.studyId, [
    ...(['instrument', 'interview', 'interviewed'] as const),
  ])
  const options = {
    ...{ ...frameOf(c), participant, form, made },
    instruments: data.instrument.map(instrumentOf),
    interviews: interviewsOf(data, participant.participantId),
  }
  return page(c, <LinksPage {...options} />, statusOf(form))
}
