import { areaSite, type Area } from '#areas'
import { whoseIs, type Open } from '#people'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { urls } from '../../urls.ts'
import type { WeekDay } from './week-of.ts'
import { ComingShown, dayTitle, weekTitle } from './week-page.tsx'

export type DayPageOptions = Open & { area: Area; day: WeekDay; today: string }

/** One day of somebody's week, with where it is and what matters then. */
export function DayPage({ area, day: { day, coming }, today, ...open }: DayPageOptions) {
  const { personId } = open.person
  const title = dayTitle(day, today)
  return (
    <Layout
      site={areaSite(area)}
      title={title}
      hidden
      before={<Back href={urls.personWeek(area, { personId })} text={weekTitle(whoseIs(open))} />}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      {coming.length === 0 && <p class="govuk-body">Nobody is planned to come on this day.</p>}
      {coming.map((one) => (
        <ComingShown {...{ area, coming: one, open }}>
          {one.occurrence.plan.place && <p>Where: {one.occurrence.plan.place}</p>}
          {one.occurrence.plan.words && <Paragraphs text={one.occurrence.plan.words} />}
        </ComingShown>
      ))}
    </Layout>
  )
}
