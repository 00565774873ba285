import { areaSite, type Area } from '#areas'
import { dateWords, listWords, plural } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button, SummaryList, WarningText } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Desk } from '../desk.ts'
import type { Planned } from '../week/planned.ts'
import { planWords, spanWords, whenWords } from './plan-words.ts'
import type { Plan } from './plan.ts'

interface Options {
  area: Area
  desk: Desk
  plan: Plan
  personName: string
  /** The next visits by it. */
  next: Planned[]
  /** It is over, or was ended. */
  isOver: boolean
  today: string
}

/** One plan: when somebody comes, which visits are next, and what can be done about it. */
export function PlanPage({ area, desk, plan, personName, next, isOver, today }: Options) {
  const { providerId, workers } = desk
  const worker = workers.find(({ workerId }) => workerId === plan.workerId)
  const row = (key: string, value: string | undefined) =>
    value ? { key: { text: key }, value: { text: value } } : undefined
  const clashes = next.filter(({ overlaps }) => overlaps.length > 0)
  const ids = { providerId, planId: plan.planId }
  return (
    <Layout
      site={areaSite(area)}
      title={`Visits with ${personName}`}
      before={<Back href={urls.plans(area, { providerId })} text="Plan visits" />}
      hidden
    >
      <h1 class="govuk-heading-l">Visits with {personName}</h1>
      {isOver && <p class="govuk-body">This plan is over. Nobody comes by it any more.</p>}
      {clashes.length > 0 && (
        <WarningText
          iconFallbackText="Warning"
          text={`${plural(clashes.length, 'visit is', 'visits are')} at the same time as another by ${worker?.name ?? 'the same person'}: ${clashWords(clashes, today)}. That may be meant so.`}
        />
      )}
      <SummaryList
        rows={[
          row('When', planWords(plan)),
          row('How long', spanWords(plan, today)),
          row('Who comes', worker?.name ?? 'Not said yet'),
          row('Where', plan.place),
          row('What matters', plan.words),
        ].filter((one) => one !== undefined)}
      />
      {next.length > 0 && (
        <>
          <h2 class="govuk-heading-m">The next visits</h2>
          <ul class="govuk-list">
            {next.slice(0, 8).map(({ occurrence }) => (
              <li>
                <a
                  class="govuk-link"
                  href={urls.weekDay(area, {
                    planId: plan.planId,
                    plannedOn: occurrence.plannedOn,
                  })}
                >
                  {dateWords(occurrence.day, today)}
                </a>
                , {whenWords(occurrence, area.timeZone).toLowerCase()}
              </li>
            ))}
          </ul>
        </>
      )}
      {!isOver && (
        <div class="gc-actions">
          <Button
            text="Change it from a day on"
            href={urls.planChange(area, ids)}
            classes="govuk-button--secondary"
          />
          <Button
            text="End it from a day on"
            href={urls.planEnd(area, ids)}
            classes="govuk-button--secondary"
          />
        </div>
      )}
    </Layout>
  )
}

function clashWords(clashes: Planned[], today: string): string {
  const days = clashes.slice(0, 3).map(({ occurrence, overlaps }) => {
    return `${dateWords(occurrence.day, today)} with ${listWords(overlaps)}`
  })
  return days.join('; ')
}
