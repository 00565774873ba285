import { dateWords } from '../../../platform/i18n/words.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { does, type InFrame } from '../../study/in-study.ts'
import { consents } from '../consent/standing.ts'
import { instrumentName, instrumentOf } from '../instruments/instruments.ts'
import { answeredByNames, type AnsweredBy } from '../responses/response-form.ts'

/** What an interview’s page has to know, to open surveys from it. */
export interface SurveysHere {
  interviewId: string
  data: Pick<
    StudyData,
    'study' | 'participant' | 'interviewed' | 'instrument' | 'response' | 'consent' | 'withdrawal'
  >
}

/** The surveys of who is interviewed: those that were answered in it, and those that may be. */
export function InterviewSurveys({ surveys, ...frame }: InFrame & { surveys: SurveysHere }) {
  const { interviewId, data } = surveys
  const asked = new Set(
    data.interviewed
      .filter((one) => one.interviewId === interviewId)
      .map(({ participantId }) => participantId),
  )
  const people = data.participant.filter(({ participantId }) => asked.has(participantId))
  if (people.length === 0 || data.instrument.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Surveys</h2>
      {people.map((person) => (
        <SurveysOfOne {...{ ...frame, surveys, person }} />
      ))}
    </>
  )
}

type Person = StudyData['participant'][number]

function SurveysOfOne({
  area,
  study,
  member,
  surveys: { interviewId, data },
  person: { participantId, code },
}: InFrame & { surveys: SurveysHere; person: Person }) {
  const here = data.response.filter(
    (one) => one.participantId === participantId && one.interviewId === interviewId,
  )
  const mayAsk = consents(data).allows(participantId, 'survey')
  const of = { ...study, participantId }
  return (
    <>
      <h3 class="govuk-heading-s">{code}</h3>
      {!mayAsk && (
        <p class="govuk-body">
          {code} hasn’t agreed to surveys.{' '}
          <a class="govuk-link" href={studyUrls.participant(area, of)}>
            Her consent
          </a>
        </p>
      )}
      <ul class="govuk-list gc-beside-list">
        {data.instrument.map(instrumentOf).map((one) => {
          const answered = here.filter(({ instrumentId }) => instrumentId === one.instrumentId)
          const { instrumentId } = one
          const query = { interview: interviewId }
          return (
            <>
              {answered.map((response) => (
                <li>
                  <a class="govuk-link" href={studyUrls.response(area, { ...study, ...response })}>
                    {instrumentName(one)}
                  </a>
                  : {answeredByNames[response.answeredBy as AnsweredBy].toLowerCase()},{' '}
                  {dateWords(response.answeredOn)}
                </li>
              ))}
              {mayAsk && answered.length === 0 && (
                <li>
                  <a
                    class="govuk-link"
                    href={studyUrls.newResponse(area, { ...of, instrumentId }, query)}
                  >
                    Enter {instrumentName(one)} <span class="govuk-visually-hidden">of {code}</span>
                  </a>
                </li>
              )}
            </>
          )
        })}
        {mayAsk && does(member, 'lead', 'keeper', 'researcher') && (
          <li>
            <a
              class="govuk-link"
              href={studyUrls.answerLinks(area, of, { interview: interviewId })}
            >
              Let {code} answer by a private link
            </a>
          </li>
        )}
      </ul>
    </>
  )
}
