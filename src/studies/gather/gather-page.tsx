import { plural } from '../../platform/i18n/words.ts'
import { studyUrls } from '../../study-urls.ts'
import type { StudyData } from '../bundle/study-data.ts'
import { does, type InFrame } from '../study/in-study.ts'
import { StudyPage } from '../study-page.tsx'

export type GatherCounts = Pick<
  StudyData,
  'instrument' | 'participant' | 'interview' | 'response' | 'price' | 'import'
>

/** What is gathered so far, and the way to each part of it. */
export function GatherPage({ data, ...frame }: InFrame & { data: GatherCounts }) {
  const { area, study, member } = frame
  const held = data.interview.filter((one) => one.happenedOn !== null).length
  const counted = (rows: readonly unknown[], one: string, many: string) =>
    rows.length === 0 ? 'None yet' : plural(rows.length, one, many)
  const parts = [
    [
      'Instruments',
      studyUrls.instruments,
      data.instrument.length === 0 ? 'None locked yet' : `${data.instrument.length} locked`,
    ],
    ['Participants', studyUrls.participants, counted(data.participant, 'person', 'people')],
    ['Information and consent, in Easy Read', studyUrls.aboutStudy, 'to look at or print'],
    [
      'Interviews',
      studyUrls.interviews,
      data.interview.length === 0 ? 'None yet' : `${held} held, of ${data.interview.length}`,
    ],
    ['Surveys', studyUrls.responses, counted(data.response, 'survey', 'surveys')],
    ['Prices', studyUrls.prices, counted(data.price, 'price', 'prices')],
  ] as const
  return (
    <StudyPage {...frame} title="Gather" at="Gather">
      <ul class="gc-results">
        {parts.map(([name, href, count]) => (
          <li class="gc-result">
            <h2 class="govuk-heading-s">
              <a class="govuk-link" href={href(area, study)}>
                {name}
              </a>
            </h2>
            <p class="govuk-body">{count}</p>
          </li>
        ))}
        {does(member, 'lead', 'keeper', 'researcher') && (
          <li class="gc-result">
            <h2 class="govuk-heading-s">
              <a class="govuk-link" href={studyUrls.imports(area, study)}>
                Files
              </a>
            </h2>
            <p class="govuk-body">{plural(data.import.length, 'file', 'files')} brought in</p>
          </li>
        )}
      </ul>
    </StudyPage>
  )
}
