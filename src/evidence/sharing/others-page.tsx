import { areaSite, type Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords } from '../../platform/i18n/words.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Checkboxes, Input } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import {
  audiences,
  readers,
  readersTitles,
  versionAudiences,
  type VersionAudience,
} from '../audiences.ts'
import { periodWords } from '../what-we-add/span.ts'
import { askAgainOn, isYes, type Ask } from './asks.ts'
import type { ForOthers } from './for-others.ts'
import { Shown, staysWords } from './shown.tsx'

/** Something that a person can be asked for. */
export interface Askable {
  /** `<person>` or `<person> <goal>`. */
  value: string
  personId: string
  goalId: string | null
  text: string
}

export interface OthersPageOptions {
  area: Area
  providerId: string
  audience: VersionAudience
  forOthers: ForOthers
  askable: Askable[]
  names: Map<string, string>
  form: Form
  today: string
  /** The day that is suggested as the last one. */
  aYearOn: string
}

/** What others would read; whom to ask before a small count is in it; and the paper to send. */
export function OthersPage(options: OthersPageOptions) {
  const { area, providerId, audience, forOthers, askable, form } = options
  const title = 'What we add, for others'
  const paper = { for: audience }
  return (
    <FormPage
      site={areaSite(area)}
      title={title}
      form={form}
      before={<Back href={urls.whatWeAdd(area, { providerId })} text="What we add" />}
      heading={
        <>
          {title}
          <span class="govuk-caption-l">{periodWords(forOthers)}</span>
        </>
      }
      after={<After {...options} />}
    >
      <nav class="gc-weeks" aria-label="Who reads it">
        {versionAudiences.map((name) =>
          name === audience ? (
            <b aria-current="true">{readersTitles[name]}</b>
          ) : (
            <a class="govuk-link" href={urls.whatWeAddOthers(area, { providerId }, { for: name })}>
              {readersTitles[name]}
            </a>
          ),
        )}
      </nav>
      <p class="govuk-body">
        <strong>{audiences[audience]}.</strong> Without names, and of quarters that are over. A
        count of fewer than 5 people is in it only if each of them has said yes.
      </p>
      <p class="govuk-body">
        {staysWords(forOthers)}
        {!forOthers.keptOn && ' So write down first what is missing, and print it then.'}
      </p>
      <div class="gc-actions">
        <Button
          text="Print it"
          href={urls.whatWeAddPaper(area, { providerId }, paper)}
          classes="govuk-button--crest"
        />
        <Button
          text="Download it as one file"
          href={urls.whatWeAddPaper(area, { providerId }, { ...paper, file: 'html' })}
          classes="govuk-button--secondary"
        />
      </div>
      <section class="gc-panel">
        <h2 class="govuk-heading-m">What they read</h2>
        <Shown forOthers={forOthers} />
      </section>
      <h2 class="govuk-heading-m">Ask people</h2>
      {askable.length === 0 ? (
        <p class="govuk-body">
          There is nobody to ask: no count is under 5, or all who are in one are asked, or said no
          in the last three months.
        </p>
      ) : (
        <>
          <p class="govuk-body">
            Each sees on her own page what would be shown, and says yes or no. She can take a yes
            back at any time.
          </p>
          <input type="hidden" name="formId" value={form.typed.formId?.[0] ?? newId()} />
          <input type="hidden" name="for" value={audience} />
          <Whom {...options} of="counts" />
          <Whom {...options} of="goals" />
          <Input
            {...field(form, 'untilOn', options.aYearOn)}
            label={{ text: 'Until when may it be shown?', classes: 'govuk-label--s' }}
            type="date"
            classes="govuk-input--width-10"
          />
          <Button text="Ask them" classes="govuk-button--secondary" preventDoubleClick />
        </>
      )}
    </FormPage>
  )
}

/** Those who can be asked for one of both. */
function Whom({ askable, form, of }: OthersPageOptions & { of: 'counts' | 'goals' }) {
  const some = askable.filter(({ goalId }) => (goalId === null) === (of === 'counts'))
  if (some.length === 0) return null
  // What is wrong with it is said once, at the first of both.
  const isFirst = of === 'counts' || askable.every(({ goalId }) => goalId !== null)
  const error = isFirst ? form.errors.who : undefined
  return (
    <Checkboxes
      name="who"
      idPrefix={isFirst ? 'who' : 'who-goals'}
      errorMessage={error ? { text: error } : undefined}
      values={form.typed.who ?? []}
      fieldset={{
        legend: {
          text:
            of === 'counts'
              ? 'Who may be in a count of fewer than 5 people?'
              : 'Whose words of a goal may be read?',
          classes: 'govuk-fieldset__legend--s',
        },
      }}
      items={some.map(({ value, text }) => ({ value, text }))}
    />
  )
}

/** What was asked, and what they said. */
function After({ area, forOthers, names, today }: OthersPageOptions) {
  const { asks } = forOthers
  if (asks.length === 0) return null
  return (
    <section class="gc-telling">
      <h2 class="govuk-heading-m">Whom you asked</h2>
      <ul class="govuk-list govuk-list--bullet">
        {asks.map((one) => (
          <li>
            {names.get(one.personId) ?? 'Somebody'}:{' '}
            {one.goalId ? 'a goal in their own words' : 'small counts'}, for {readers[one.audience]}
            , until {dateWords(one.untilOn, '')}.{' '}
            <strong>{stateWords(one, today, area.timeZone)}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}

function stateWords(one: Ask, today: string, timeZone: string): string {
  const again = askAgainOn(one, timeZone)
  if (again && today < again) return `No. You can ask again from ${dateWords(again, '')}.`
  if (today > one.untilOn) return 'Its time is over.'
  if (one.saidYes === null) return 'Nothing said yet.'
  return isYes(one, one.audience, today) ? 'Yes.' : 'No.'
}
