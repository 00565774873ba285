import { SummaryList } from '../../platform/web/govuk/index.ts'
import type { StudyData } from '../bundle/study-data.ts'
import { StudyPage } from '../study-page.tsx'
import type { Frame } from './plan-frame.tsx'
import { planParts } from './plan-parts.ts'

export type PlanOptions = Frame & { plan: StudyData }

/** What the plan is made of, and how far each part has come. */
export function PlanPage({ plan, ...frame }: PlanOptions) {
  const { area, study, member } = frame
  return (
    <StudyPage {...frame} title="Plan" at="Plan">
      <p class="govuk-body">What is asked, of whom and by whom: decided before fieldwork begins.</p>
      {planParts(area, study.studyId, plan, member).map(({ title, parts }) => (
        <>
          <h2 class="govuk-heading-m">{title}</h2>
          <SummaryList
            rows={parts.map(({ name, href, words }) => ({
              key: {
                text: (
                  <a class="govuk-link" href={href}>
                    {name}
                  </a>
                ),
              },
              value: { text: words },
            }))}
          />
        </>
      ))}
    </StudyPage>
  )
}
