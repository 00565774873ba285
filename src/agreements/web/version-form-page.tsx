import { FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import {
  Button,
  Checkboxes,
  Details,
  Fieldset,
  Input,
  InsetText,
  Radios,
  Select,
  Textarea,
} from '../../platform/web/govuk/index.ts'
import type { LayoutOptions } from '../../platform/web/layout.tsx'
import type { Content } from '../agreement.ts'
import { mostLines, shownLines } from './version-form.ts'
import { VersionShown } from './version-shown.tsx'
import { askedWords, days, payers, units, type Names } from './version-words.ts'

export interface VersionFormOptions extends LayoutOptions {
  form: Form
  /** Where it is sent. */
  action: string
  /** The names of the funding routes. */
  routes: Map<string, string>
  personName: string
  providerName: string
  /** Of the newest version that was seen. */
  after: number
  /** With whom, where it is the first version. */
  other?: string
  /** What the other party proposed while this was written. */
  newer?: { content: Content; names: Names }
  /** It is not the person herself who writes it, but who helps her. */
  isHelper: boolean
  /** What the button says. */
  button: string
}

const bold = 'govuk-label--s'

/** Writes down what a person and a provider agree, for the other one to read. */
export function VersionFormPage(options: VersionFormOptions) {
  const { form, action, routes, personName, providerName, after, other, button, newer } = options
  const { site, title, before } = options
  return (
    <FormPage {...{ site, title, before }} form={form} action={action}>
      <div id="after" tabindex={-1}>
        <InsetText text="Nothing counts until you have both said yes to it." />
        {newer && (
          <Details summaryText="Read what was proposed meanwhile" open>
            <VersionShown content={newer.content} names={newer.names} />
          </Details>
        )}
      </div>
      <input type="hidden" name="versionId" value={form.typed.versionId?.[0]} />
      <input type="hidden" name="after" value={String(after)} />
      {other && <input type="hidden" name="with" value={other} />}
      <Textarea
        {...field(form, 'words')}
        label={{ text: 'What is the support?', classes: bold }}
        hint={{ text: 'In plain words: what happens, on which days, at what times.' }}
        rows={6}
      />
      <Input
        {...field(form, 'hours')}
        label={{ text: 'How many hours a week?', classes: bold }}
        hint={{ text: 'Such as 10 or 7.5. Leave it empty if it varies.' }}
        inputmode="decimal"
        classes="govuk-input--width-4"
      />
      <Input
        {...field(form, 'minimumVisit')}
        label={{ text: 'How long is the shortest visit, in minutes?', classes: bold }}
        hint={{ text: 'Leave it empty if there is none.' }}
        inputmode="numeric"
        classes="govuk-input--width-4"
      />
      <PriceLines form={form} action={action} />
      <Radios
        {...chosen(form, 'fundingRoute')}
        fieldset={{ legend: { text: 'Who pays?', classes: 'govuk-fieldset__legend--s' } }}
        items={[...payers({ routes, personName })].map(([value, text]) => ({ value, text }))}
      />
      <Radios
        {...chosen(form, 'cover')}
        fieldset={{
          legend: {
            text: `Who comes when ${providerName} can’t?`,
            classes: 'govuk-fieldset__legend--s',
          },
        }}
        hint={{ text: `${personName} decides, always.` }}
        items={[
          { value: 'nobody', text: 'Nobody: the visit is left out, or moved' },
          { value: 'named', text: `Somebody whom ${personName} has chosen` },
          { value: 'asked', text: `${personName} is asked each time` },
        ]}
      />
      <Textarea
        {...field(form, 'coverWords')}
        label={{ text: 'Who is that, or what else is good to know?', classes: bold }}
        rows={2}
      />
      <Input
        {...field(form, 'noticeDays')}
        label={{ text: 'How many days of notice before one of you ends it?', classes: bold }}
        inputmode="numeric"
        classes="govuk-input--width-3"
      />
      <Checkboxes
        name="scopes"
        values={form.typed.scopes ?? []}
        fieldset={{
          legend: {
            text: `What may ${providerName} see of ${personName}’s record?`,
            classes: 'govuk-fieldset__legend--s',
          },
        }}
        hint={{ text: 'Beside this agreement and their own visits. It ends with the agreement.' }}
        items={askedWords(personName).map(([value, text]) => ({ value, text }))}
      />
      <Day form={form} name="beginsOn" text="On which day does it begin?" />
      <Day
        form={form}
        name="endsOn"
        text="On which day does it end?"
        hint="Leave it empty if it goes on until one of you ends it."
      />
      <Button text={button} preventDoubleClick classes="govuk-button--crest" />
    </FormPage>
  )
}

function PriceLines({ form, action }: { form: Form; action: string }) {
  const shown = shownLines(form)
  const lines = Array.from({ length: shown }, (_, index) => index + 1)
  return (
    <Fieldset legend={{ text: 'What does it cost?', classes: 'govuk-fieldset__legend--s' }}>
      <p class="govuk-hint">
        The whole price, with VAT if there is any. Leave lines empty that you don’t need.
      </p>
      <input type="hidden" name="lines" value={String(shown)} />
      {lines.map((line) => (
        <div class="gc-price-line">
          <Input
            {...field(form, `line${line}`)}
            label={{ text: `Price ${line} is for` }}
            hint={line === 1 ? { text: 'Such as: weekday visit.' } : undefined}
          />
          <Input
            {...field(form, `price${line}`)}
            label={{ text: `Price ${line}, in pounds` }}
            prefix={{ text: '£' }}
            inputmode="decimal"
            classes="govuk-input--width-5"
          />
          <div class="gc-pair">
            <Select
              {...field(form, `unit${line}`, 'hour')}
              label={{ text: `Price ${line} is` }}
              items={Object.entries(units).map(([value, text]) => ({ value, text }))}
            />
            <Select
              {...field(form, `days${line}`, 'any')}
              label={{ text: `Price ${line} is on` }}
              items={Object.entries(days).map(([value, text]) => ({ value, text }))}
            />
          </div>
        </div>
      ))}
      {shown < mostLines && (
        <Button
          text="Add another price"
          name="change"
          value="line"
          classes="govuk-button--secondary"
          // Comes back to the line that was added.
          attributes={{ formaction: `${action}#line${shown + 1}` }}
        />
      )}
    </Fieldset>
  )
}

interface DayOptions {
  form: Form
  name: string
  text: string
  hint?: string
}

/** A day, as the browser lets one choose it. */
export function Day({ form, name, text, hint }: DayOptions) {
  return (
    <Input
      {...field(form, name)}
      label={{ text, classes: bold }}
      hint={hint ? { text: hint } : undefined}
      type="date"
      classes="govuk-input--width-10"
    />
  )
}

/** What a group of radios needs of a form. */
export function chosen(form: Form, name: string) {
  const error = form.errors[name]
  return {
    name,
    value: form.typed[name]?.[0],
    errorMessage: error ? { text: error } : undefined,
  }
}
