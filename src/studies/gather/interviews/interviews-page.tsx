import { dateWords, isoDate, listWords, plural } from '../../../platform/i18n/words.ts'
import { Button, Table } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { instrumentName, instrumentOf } from '../instruments/instruments.ts'
import type { surveysSoon } from '../responses/surveys-to-ask.ts'
import { GatherFrame } from '../gather-frame.tsx'
import { Wide } from '../../wide.tsx'
import type { InFrame } from '../../study/in-study.ts'

export type InterviewsData = Pick<
  StudyData,
  'interview' | 'interviewed' | 'interviewer' | 'participant' | 'member' | 'instrument'
>

type Options = InFrame & {
  data: InterviewsData
  /** Surveys of whom she interviews these days: their pages are on her phone. */
  soon: Awaited<ReturnType<typeof surveysSoon>>
}

/** Interviews, planned and held: the next first, then the latest. */
export function InterviewsPage({ data, soon, ...frame }: Options) {
  const { area, study } = frame
  const codes = new Map(data.participant.map((one) => [one.participantId, one.code]))
  const surveys = new Map(
    data.instrument.map((one) => [one.instrumentId, instrumentName(instrumentOf(one))]),
  )
  const names = new Map(data.member.map((one) => [one.memberId, one.name]))
  const asked = Map.groupBy(data.interviewed, (one) => one.interviewId)
  const asking = Map.groupBy(data.interviewer, (one) => one.interviewId)
  const held = data.interview.filter((one) => one.happenedOn !== null)
  const planned = data.interview.filter((one) => one.happenedOn === null)
  const rows = [
    ...planned.toSorted((a, b) => ((a.plannedFor ?? '') < (b.plannedFor ?? '') ? -1 : 1)),
    ...held.toSorted((a, b) => (a.happenedOn! > b.happenedOn! ? -1 : 1)),
  ]
  const people = new Set(
    held.flatMap((one) => asked.get(one.interviewId) ?? []).map((one) => one.participantId),
  )
  return (
    <GatherFrame {...frame} title="Interviews" offline>
      <p class="govuk-body">
        {plural(held.length, 'interview', 'interviews')} held, with{' '}
        {plural(people.size, 'participant', 'participants')}; {planned.length || 'none'} planned.
      </p>
      <Button text="Add an interview" href={studyUrls.addInterview(area, study)} />
      {soon.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Surveys at your next interviews</h2>
          <p class="govuk-body">
            Open this page where there is signal before you go: then they work without.
          </p>
          <ul class="govuk-list gc-beside-list">
            {soon.map(({ interviewId: interview, ...one }) => (
              <li>
                <a
                  class="govuk-link"
                  href={studyUrls.newResponse(area, { ...study, ...one }, { interview })}
                >
                  {codes.get(one.participantId)}: {surveys.get(one.instrumentId)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {rows.length > 0 && (
        <Wide label="Interviews">
          <Table
            firstCellIsHeader
            head={[{ text: 'With' }, { text: 'When' }, { text: 'By' }]}
            rows={rows.map(({ interviewId, happenedOn, plannedFor }) => [
              {
                text: (
                  <a class="govuk-link" href={studyUrls.interview(area, { ...study, interviewId })}>
                    {(asked.get(interviewId) ?? [])
                      .map((one) => codes.get(one.participantId))
                      .join(', ') || 'Nobody any more'}
                  </a>
                ),
              },
              { text: when(happenedOn, plannedFor) },
              {
                text: listWords(
                  (asking.get(interviewId) ?? []).map((one) => names.get(one.memberId) ?? ''),
                ),
              },
            ])}
          />
        </Wide>
      )}
    </GatherFrame>
  )
}

function when(happenedOn: string | null, plannedFor: string | null): string {
  if (happenedOn) return `Held on ${dateWords(happenedOn)}`
  return plannedFor ? `Planned for ${dateWords(isoDate(new Date(plannedFor)))}` : 'Planned'
}
