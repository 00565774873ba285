import { clockTime, dateWords, isoDate, listWords } from '../../../platform/i18n/words.ts'
import { Button } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { PlanList } from '../../plan/plan-list.tsx'
import { does } from '../../study/in-study.ts'
import { PlanFrame, type Frame } from '../../plan/plan-frame.tsx'
import type { Planned } from './schedule.ts'

type Options = Frame & {
  all: Planned[]
  /** Only those that who asks goes to. */
  own: boolean
}

/** Which interviews are planned, and who goes to each. */
export function SchedulePage({ all, own, ...frame }: Options) {
  const { area, study, member } = frame
  const { studyId } = study
  const shown = own ? all.filter(({ memberIds }) => memberIds.includes(member.memberId)) : all
  const without = all.filter(({ memberIds }) => memberIds.length === 0).length
  const address = studyUrls.schedule(area, study)
  const interviews = does(member, 'lead', 'researcher', 'co_researcher')
  return (
    <PlanFrame {...frame} title="Who interviews when">
      <p class="govuk-body">
        {own ? (
          <a class="govuk-link" href={address}>
            Everybody’s interviews
          </a>
        ) : (
          <a class="govuk-link" href={studyUrls.schedule(area, study, { whose: 'own' })}>
            Only those that I go to
          </a>
        )}
      </p>
      {without > 0 && (
        <p class="govuk-body">
          <strong>Nobody goes to {without} of these yet.</strong>
        </p>
      )}
      <PlanList
        none={own ? 'You go to no interview that is planned.' : 'No interview is planned.'}
        items={shown.map((one) => ({
          id: one.interviewId,
          name: whenWords(one.plannedFor, area.timeZone),
          href: interviews
            ? studyUrls.interview(area, { studyId, interviewId: one.interviewId })
            : undefined,
          words: (
            <p class="govuk-body">
              {one.interviewers.length ? listWords(one.interviewers) : 'Nobody yet'}
              {one.organisation && ` · ${one.organisation}`}
              {one.guide && ` · ${one.guide}`}
            </p>
          ),
        }))}
      />
      {does(member, 'lead', 'researcher') && (
        <Button
          text="Plan an interview"
          href={studyUrls.addInterview(area, study)}
          classes="govuk-button--secondary"
        />
      )}
    </PlanFrame>
  )
}

/** `Tuesday 3 March, 9:30am` */
export function whenWords(moment: Date, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(moment)
  return `${dateWords(isoDate(moment, timeZone))}, ${clockTime(time)}`
}
