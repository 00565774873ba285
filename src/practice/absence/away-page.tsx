import { areaSite, type Area } from '#areas'
import { dateWords, plural } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { errorList, type Form } from '../../platform/web/forms.ts'
import { Button, ErrorSummary, Radios } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { chosen, Day, itemsOf, legend } from '../parts.tsx'
import { whenWords } from '../plan/plan-words.ts'
import type { Planned } from '../week/planned.ts'
import { awayReasons, daysWords } from './away-words.ts'

export interface AwayShown {
  awayId: string
  who: string
  fromOn: string
  untilOn: string
  reason: keyof typeof awayReasons
  /** She may take it back: it is hers, or of her enterprise. */
  mayTakeBack: boolean
}

interface Options {
  area: Area
  /** Who can be said to be away, by the value of the choice. */
  who: { value: string; text: string }[]
  away: AwayShown[]
  /** Visits of which nobody has said yet what becomes of them. */
  toDecide: Planned[]
  form: Form
  today: string
}

/** Time away: hers, of those who work with her, and of those whom she visits. */
export function AwayPage({ area, who, away, toDecide, form, today }: Options) {
  const errors = errorList(form)
  return (
    <Layout
      site={areaSite(area)}
      title={errors.length > 0 ? 'Error: Time away' : 'Time away'}
      before={<Back href={urls.week(area, {})} text="My week" />}
      hidden
    >
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">Time away</h1>
      {toDecide.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What becomes of these visits?</h2>
          <p class="govuk-body">
            {plural(toDecide.length, 'visit is', 'visits are')} planned while somebody is away. Call
            each off, give it to somebody else, or leave it as it is. Nothing is called off by
            itself.
          </p>
          <ul class="govuk-list gc-visits">
            {toDecide.map(({ occurrence, personName, away: whose }) => (
              <li>
                <a
                  class="govuk-link"
                  href={urls.weekDay(area, {
                    planId: occurrence.plan.planId,
                    plannedOn: occurrence.plannedOn,
                  })}
                >
                  {dateWords(occurrence.day, today)},{' '}
                  {whenWords(occurrence, area.timeZone).toLowerCase()}, {personName}
                </a>
                <span class="gc-quiet gc-line">
                  {whose === 'person' ? 'They are away' : 'Who comes is away'}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 class="govuk-heading-m">Who is away</h2>
      {away.length === 0 && <p class="govuk-body gc-quiet">Nobody, from today on.</p>}
      <ul class="govuk-list gc-approaches">
        {away.map((one) => {
          const words = `${one.who}, ${daysWords(one, today)}`
          return (
            <li>
              {words}
              <span class="gc-quiet">, {awayReasons[one.reason].toLowerCase()}</span>
              {one.mayTakeBack && (
                <form method="post" action={urls.away(area, {})}>
                  <input type="hidden" name="back" value={one.awayId} />
                  <button class="gc-link-button" type="submit">
                    Take it back<span class="govuk-visually-hidden">: {words}</span>
                  </button>
                </form>
              )}
            </li>
          )
        })}
      </ul>
      <h2 class="govuk-heading-m">Say that somebody is away</h2>
      <form method="post" action={urls.away(area, {})} novalidate>
        <input type="hidden" name="awayId" value={form.typed.awayId?.[0] ?? ''} />
        {who.length === 1 ? (
          <input type="hidden" name="who" value={who[0]!.value} />
        ) : (
          <Radios {...chosen(form, 'who')} fieldset={legend('Who is away?')} items={who} />
        )}
        <Day form={form} name="fromOn" text="Which is the first day?" />
        <Day form={form} name="untilOn" text="Which is the last day?" />
        <Radios
          {...chosen(form, 'reason')}
          fieldset={legend('Why?')}
          items={itemsOf(awayReasons)}
        />
        <Button text="Save these days" preventDoubleClick classes="govuk-button--crest" />
      </form>
    </Layout>
  )
}
