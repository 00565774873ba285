import { areaSite, type Area } from '#areas'
import { dateWords, listWords } from '../../platform/i18n/words.ts'
import { newId } from '../../platform/db/new-id.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button, SummaryList, WarningText } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { whenWords } from '../plan/plan-words.ts'
import { dayTitle } from './day-words.ts'
import { ratherWords } from '../saying/day-wish-words.ts'
import { doingsFor, mayBeWritten, type Doing } from './doings.ts'
import { standWords, whyWords } from './planned-words.ts'
import type { Planned } from './planned.ts'

interface Options {
  area: Area
  one: Planned
  today: string
  now: Date
}

const buttonWords: Record<Exclude<Doing, 'as-planned'>, string> = {
  move: 'Move it',
  'call-off': 'Call it off',
  missed: 'Nobody came',
  give: 'Give it to somebody else',
}

/** One planned visit: how it stands, and what can become of it. */
export function DayPage({ area, one, today, now }: Options) {
  const { occurrence, personName, workerName, desk, recorded, wish, away, overlaps } = one
  const { plan, plannedOn, day, change } = occurrence
  const ids = { planId: plan.planId, plannedOn }
  const doings = doingsFor(one, now)
  const row = (key: string, value: string | undefined) =>
    value ? { key: { text: key }, value: { text: value } } : undefined
  const at = (doing: Doing) => urls.weekDayChange(area, { ...ids, doing })
  return (
    <Layout
      site={areaSite(area)}
      title={dayTitle(one, today)}
      before={<Back href={urls.week(area, {}, { from: day })} text="My week" />}
      hidden
    >
      <h1 class="govuk-heading-l">{dayTitle(one, today)}</h1>
      {overlaps.length > 0 && (
        <WarningText
          iconFallbackText="Warning"
          text={`It is at the same time as the visit to ${listWords(overlaps)}. That may be meant so.`}
        />
      )}
      <SummaryList
        rows={[
          row('How it stands', standWords(one, area.timeZone) ?? 'As planned'),
          row('Why', whyWords(one)),
          row(
            'When',
            `${dateWords(day, today)}, ${whenWords(occurrence, area.timeZone).toLowerCase()}`,
          ),
          row('Planned for', day === plannedOn ? undefined : dateWords(plannedOn, today)),
          row('Who comes', workerName ?? 'Not said yet'),
          row(`${personName} would rather`, wish && ratherWords(wish)),
          row('Where', plan.place),
          row('What matters', plan.words),
        ].filter((said) => said !== undefined)}
      />
      {recorded && (
        <p class="govuk-body">
          It was written down, so nothing of the plan can be changed any more.
        </p>
      )}
      {away && (
        <p class="govuk-body">
          {away === 'person' ? personName : (workerName ?? desk.name)} is away then. What becomes of
          the visit?
        </p>
      )}
      {mayBeWritten(one, now) && (
        <Button
          text="Write it down"
          href={urls.newVisit(area, {}, { plan: plan.planId, on: plannedOn })}
          classes="govuk-button--crest"
        />
      )}
      {doings.length > 0 && (
        <div class="gc-actions">
          {doings.map((doing) =>
            doing === 'as-planned' ? (
              <form method="post" action={at(doing)}>
                <input type="hidden" name="changeId" value={newId()} />
                <input type="hidden" name="seen" value={change?.changeId ?? ''} />
                <Button
                  text={away ? 'Leave it as it is' : 'As planned again'}
                  preventDoubleClick
                  classes="govuk-button--secondary"
                />
              </form>
            ) : (
              <Button
                text={buttonWords[doing]}
                href={at(doing)}
                classes="govuk-button--secondary"
              />
            ),
          )}
        </div>
      )}
      {desk.runs && (
        <p class="govuk-body gc-no-print">
          <a
            class="govuk-link"
            href={urls.plan(area, { providerId: plan.providerId, planId: plan.planId })}
          >
            All visits by this plan
          </a>
        </p>
      )}
    </Layout>
  )
}
