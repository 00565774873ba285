import { dateWords } from '../../../platform/i18n/words.ts'
import { Button } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import { does, type InFrame } from '../../study/in-study.ts'
import type { Standing } from '../consent/standing.ts'
import { instrumentName, instrumentOf } from '../instruments/instruments.ts'
import { answeredByNames, type AnsweredBy } from './response-form.ts'

interface Options extends InFrame {
  data: Pick<StudyData, 'instrument' | 'interview' | 'interviewed' | 'response'>
  participant: RowOf<'participant'>
  standing: Standing
}

/** What a participant gave: surveys and interviews, and what may be asked of her next. */
export function SurveysOf({ data, participant, standing, ...frame }: Options) {
  const { area, study, member } = frame
  const { participantId } = participant
  const own = data.response.filter((one) => one.participantId === participantId)
  const interviews = new Set(
    data.interviewed
      .filter((one) => one.participantId === participantId)
      .map((one) => one.interviewId),
  )
  const instruments = data.instrument.map(instrumentOf)
  const mayAsk = standing.agreesTo.includes('survey')
  return (
    <>
      <h2 class="govuk-heading-m">Surveys</h2>
      {!mayAsk && <p class="govuk-body">She hasn’t agreed to surveys, so none can be entered.</p>}
      {own.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {own.map((one) => (
            <li>
              <a
                class="govuk-link"
                href={studyUrls.response(area, { ...study, responseId: one.responseId })}
              >
                {instruments.find(({ instrumentId }) => instrumentId === one.instrumentId)?.name},{' '}
                {dateWords(one.answeredOn)}
              </a>
              : {lower(answeredByNames[one.answeredBy as AnsweredBy])}
              {one.other && ` (${one.other})`}
            </li>
          ))}
        </ul>
      )}
      {mayAsk &&
        instruments.map((one) => (
          <Button
            text={`Enter ${instrumentName(one)}`}
            href={studyUrls.newResponse(area, {
              ...study,
              participantId,
              instrumentId: one.instrumentId,
            })}
            classes="govuk-button--secondary"
          />
        ))}
      {mayAsk && does(member, 'lead', 'keeper', 'researcher') && (
        <p class="govuk-body">
          <a class="govuk-link" href={studyUrls.answerLinks(area, { ...study, participantId })}>
            Let her answer by herself, by a private link
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">Interviews</h2>
      {interviews.size === 0 && <p class="govuk-body">None yet.</p>}
      <ul class="govuk-list govuk-list--bullet">
        {data.interview
          .filter((one) => interviews.has(one.interviewId))
          .map(({ interviewId, happenedOn }) => (
            <li>
              <a class="govuk-link" href={studyUrls.interview(area, { ...study, interviewId })}>
                {happenedOn ? `Held on ${dateWords(happenedOn)}` : 'Planned'}
              </a>
            </li>
          ))}
      </ul>
    </>
  )
}

function lower(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}
