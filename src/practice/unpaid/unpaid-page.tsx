import { areaSite, type Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords, duration } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { chosen, Day, legend } from '../parts.tsx'
import { errorList, type Form } from '../../platform/web/forms.ts'
import { Button, ErrorSummary, Radios } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Desk } from '../desk.ts'
import { inHours } from '../week/hours.ts'
import { unpaidKinds, type UnpaidKind, type UnpaidTime } from './unpaid-time.ts'

/** What a tap can note. */
export const taps = [5, 10, 15, 30, 60]

interface Options {
  area: Area
  desks: Desk[]
  /** Of the week. */
  all: UnpaidTime[]
  monday: string
  form: Form
  today: string
}

/** Travel and paperwork: two taps, and the sum of the week. */
export function UnpaidPage({ area, desks, all, monday, form, today }: Options) {
  const errors = errorList(form)
  const minutes = (kind?: UnpaidKind) =>
    all
      .filter((one) => kind === undefined || one.kind === kind)
      .reduce((sum, one) => sum + one.minutes, 0)
  return (
    <Layout
      site={areaSite(area)}
      title={errors.length > 0 ? 'Error: Travel and paperwork' : 'Travel and paperwork'}
      before={<Back href={urls.week(area, {})} text="My week" />}
      hidden
    >
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">Travel and paperwork</h1>
      <p class="govuk-body">
        Time that nobody pays for. Only you see this: not the people whom you visit, nor who runs an
        enterprise with you, nor the council.
      </p>
      <p class="govuk-body">
        <b>
          In the week from {dateWords(monday, today)}: {inHours(minutes())}.
        </b>{' '}
        {minutes() > 0 &&
          `${inHours(minutes('travel'))} of travel, ${inHours(minutes('paperwork'))} of paperwork.`}
      </p>
      <form method="post" action={urls.unpaid(area, {})} novalidate>
        <input type="hidden" name="unpaidId" value={newId()} />
        {desks.length > 1 && (
          <Radios
            {...chosen(form, 'of', desks[0]!.providerId)}
            fieldset={legend('For whom?')}
            items={desks.map(({ providerId, name }) => ({ value: providerId, text: name }))}
          />
        )}
        <Radios
          {...chosen(form, 'kind', 'travel')}
          fieldset={legend('What was it?')}
          items={Object.entries(unpaidKinds).map(([value, text]) => ({ value, text }))}
        />
        <Day form={form} name="onDay" text="On which day?" />
        <p class="govuk-body govuk-!-font-weight-bold" id="minutes">
          How long? A tap saves it.
        </p>
        <div class="gc-taps" role="group" aria-labelledby="minutes">
          {taps.map((one) => (
            <Button
              text={duration(one)}
              name="minutes"
              value={one}
              preventDoubleClick
              classes="govuk-button--secondary"
            />
          ))}
        </div>
      </form>
      <h2 class="govuk-heading-m">This week</h2>
      {all.length === 0 && <p class="govuk-body gc-quiet">Nothing is noted yet.</p>}
      <ul class="govuk-list gc-approaches">
        {all.map(({ unpaidId, onDay, kind, minutes: length }) => {
          const words = `${unpaidKinds[kind]}, ${duration(length)}, ${dateWords(onDay, today)}`
          return (
            <li>
              {words}
              <form method="post" action={urls.unpaid(area, {})}>
                <input type="hidden" name="undo" value={unpaidId} />
                <button class="gc-link-button" type="submit">
                  Undo<span class="govuk-visually-hidden">: {words}</span>
                </button>
              </form>
            </li>
          )
        })}
      </ul>
    </Layout>
  )
}
