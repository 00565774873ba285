import { areaSite, type Area, type Locality } from '#areas'
import type { Terms } from '#providers'
import { newId } from '../../platform/db/new-id.ts'
import { ago, plural, weekdayName, weekdays } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { errorList, field, type Form } from '../../platform/web/forms.ts'
import {
  Button,
  Details,
  ErrorSummary,
  Radios,
  Select,
  Textarea,
} from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Desk } from '../desk.ts'
import { chosen, itemsOf, legend } from '../parts.tsx'
import { kinds, parts, reasons, routes, type Approach, type Kind } from './approach.ts'

export interface ApproachesPageOptions {
  area: Area
  desk: Desk
  all: Approach[]
  /** Of the last 28 days. */
  counts: Map<Kind, number>
  support: Terms['support']
  localities: Locality[]
  form: Form
  today: string
}

/** Who asked, was introduced, or was turned down: written down in two taps, and undone in one. */
export function ApproachesPage(options: ApproachesPageOptions) {
  const { area, desk, all, counts, form } = options
  const errors = errorList(form)
  const count = (kind: Kind) => counts.get(kind) ?? 0
  return (
    <Layout
      site={areaSite(area)}
      title={errors.length > 0 ? 'Error: Who asked' : 'Who asked'}
      before={<Back href={urls.week(area, {})} text="My week" />}
      hidden
    >
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">Who asked</h1>
      <p class="govuk-body">
        Write down each time somebody asks for support, and each time you have to say no. It shows
        what is missing around here. Never write who it was.
      </p>
      <ApproachForm {...options} />
      <h2 class="govuk-heading-m">The last four weeks</h2>
      {all.length === 0 ? (
        <p class="govuk-body gc-quiet">Nothing is written down yet.</p>
      ) : (
        <p class="govuk-body">
          {plural(count('asked'), 'person', 'people')} asked, {count('introduced')} introduced,{' '}
          {count('turned_down')} turned down.
        </p>
      )}
      <ul class="govuk-list gc-approaches">
        {all.map((one) => (
          <li>
            <ApproachLine {...options} one={one} />
            {!one.isUndone && (
              <form method="post" action={urls.approaches(area, desk)}>
                <input type="hidden" name="undo" value={one.approachId} />
                <button class="gc-link-button" type="submit">
                  Undo<span class="govuk-visually-hidden"> {lineOf(one, options)}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <p class="govuk-body gc-quiet">
        Your own words are erased after 90 days, or as the area says. The counts stay.
      </p>
    </Layout>
  )
}

/** What it is, and how they came: two taps. More is folded. */
function ApproachForm({ area, desk, support, localities, form }: ApproachesPageOptions) {
  const nothing = { value: '', text: 'Not said' }
  return (
    <form method="post" action={urls.approaches(area, { providerId: desk.providerId })} novalidate>
      <input type="hidden" name="approachId" value={form.typed.approachId?.[0] ?? newId()} />
      <Radios
        {...chosen(form, 'kind')}
        fieldset={legend('What happened?')}
        items={itemsOf(kinds)}
      />
      <Details summaryText="Say more, if you like" open={Object.keys(form.typed).length > 0}>
        <Radios
          {...chosen(form, 'reason')}
          fieldset={legend('If you said no: why?')}
          items={itemsOf(reasons)}
        />
        <Select
          {...field(form, 'support')}
          label={{ text: 'For what support?', classes: 'govuk-label--s' }}
          items={[nothing, ...[...support].map(([value, text]) => ({ value, text }))]}
        />
        <Select
          {...field(form, 'weekday')}
          label={{ text: 'On which day?', classes: 'govuk-label--s' }}
          items={[nothing, ...weekdays.map((text, index) => ({ value: index + 1, text }))]}
        />
        <Select
          {...field(form, 'part')}
          label={{ text: 'When in the day?', classes: 'govuk-label--s' }}
          items={[nothing, ...itemsOf(parts)]}
        />
        <Select
          {...field(form, 'locality')}
          label={{ text: 'Where?', classes: 'govuk-label--s' }}
          items={[
            nothing,
            ...localities.map(({ localityId, name }) => ({ value: localityId, text: name })),
          ]}
        />
        <Textarea
          {...field(form, 'words')}
          label={{ text: 'Anything else?', classes: 'govuk-label--s' }}
          hint={{ text: 'Leave out names, and whatever would say who it was.' }}
          rows={2}
        />
      </Details>
      <p class="govuk-body govuk-!-font-weight-bold" id="route">
        How did they come? A tap saves it.
      </p>
      <div class="gc-taps" role="group" aria-labelledby="route">
        {itemsOf(routes).map(({ value, text }) => (
          <Button
            {...{ text, value, name: 'route' }}
            preventDoubleClick
            classes="govuk-button--secondary"
          />
        ))}
      </div>
    </form>
  )
}

function ApproachLine(options: ApproachesPageOptions & { one: Approach }) {
  const { one, today } = options
  const line = lineOf(one, options)
  return (
    <>
      {one.isUndone ? <s>{line}</s> : line}
      <span class="gc-quiet">, {ago(one.onDay, today)}</span>
      {one.words && <span class="gc-line">“{one.words}”</span>}
    </>
  )
}

type Names = Pick<ApproachesPageOptions, 'support' | 'localities'>

function lineOf(one: Approach, { support, localities }: Names): string {
  const place = localities.find(({ localityId }) => localityId === one.localityId)?.name
  const said = [
    one.reason && reasons[one.reason].toLowerCase().replace(/^i /, 'I '),
    one.support && support.get(one.support)?.toLowerCase(),
    one.weekday && `on ${weekdayName(one.weekday)}s`,
    one.part && parts[one.part].toLowerCase(),
    place && `in ${place}`,
    `by ${routes[one.route].toLowerCase()}`,
  ].filter(Boolean)
  return `${kinds[one.kind]}: ${said.join(', ')}`
}
