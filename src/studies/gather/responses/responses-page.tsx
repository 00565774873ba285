import { dateWords, plural } from '../../../platform/i18n/words.ts'
import { Table } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { GatherFrame } from '../gather-frame.tsx'
import { answeredByNames, modeNames, type AnsweredBy, type Mode } from './response-form.ts'
import { Wide } from '../../wide.tsx'
import type { InFrame } from '../../study/in-study.ts'

interface Options extends InFrame {
  data: Pick<StudyData, 'response' | 'participant' | 'instrument'>
}

/** So many on the page: the newest. The others are with their participants. */
const shown = 100

/** The surveys that are there; proxies are told apart. */
export function ResponsesPage({ data, ...frame }: Options) {
  const { area, study } = frame
  const codes = new Map(data.participant.map((one) => [one.participantId, one.code]))
  const names = new Map(data.instrument.map((one) => [one.instrumentId, one.name]))
  const proxies = data.response.filter((one) => one.answeredBy === 'proxy').length
  const newest = data.response
    .toSorted((a, b) => (a.enteredAt > b.enteredAt ? -1 : 1))
    .slice(0, shown)
  return (
    <GatherFrame {...frame} title="Surveys">
      <p class="govuk-body">
        {plural(data.response.length, 'survey', 'surveys')}, of which {proxies || 'none'} by a
        proxy. A proxy’s answers are never counted with the others unless an outcome says so.
      </p>
      <p class="govuk-body">
        To enter one, open its{' '}
        <a class="govuk-link" href={studyUrls.participants(area, study)}>
          participant
        </a>
        .
      </p>
      {data.response.length > shown && <p class="govuk-body">The newest {shown}:</p>}
      {newest.length > 0 && (
        <Wide label="Surveys">
          <Table
            firstCellIsHeader
            head={[{ text: 'Who' }, { text: 'Survey' }, { text: 'Day' }, { text: 'How' }]}
            rows={newest.map((one) => [
              {
                text: (
                  <a
                    class="govuk-link"
                    href={studyUrls.response(area, { ...study, responseId: one.responseId })}
                  >
                    {codes.get(one.participantId)}
                  </a>
                ),
              },
              { text: names.get(one.instrumentId) },
              { text: dateWords(one.answeredOn) },
              {
                text: `${modeNames[one.mode as Mode]}. ${answeredByNames[one.answeredBy as AnsweredBy]}.`,
              },
            ])}
          />
        </Wide>
      )}
    </GatherFrame>
  )
}
