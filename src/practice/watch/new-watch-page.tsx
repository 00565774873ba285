import { areaSite, type Area } from '#areas'
import { DecisionFields, type Open } from '#people'
import { newId } from '../../platform/db/new-id.ts'
import { duration } from '../../platform/i18n/words.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input, Radios } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { onlyEmail, watchTitle } from './watch-page.tsx'

export type NewWatchPageOptions = Open & {
  area: Area
  form: Form
  /** With whom the person has an agreement: names by ids. */
  providers: Map<string, string>
  sendsTexts: boolean
}

/** How long we wait before we ask, in minutes. */
export const graces = [15, 30, 60, 120]

/** Asks whom to tell, and when. */
export function NewWatchPage({ area, form, providers, sendsTexts, ...open }: NewWatchPageOptions) {
  const { personId, name } = open.person
  return (
    <FormPage
      site={areaSite(area)}
      title={newWatchTitle}
      form={form}
      before={<Back href={urls.watch(area, { personId })} text={watchTitle} />}
    >
      <p class="govuk-body">
        We write to them now, once, that they were named. They can say no.{' '}
        {!sendsTexts && onlyEmail}
      </p>
      <input type="hidden" name="watchId" value={form.typed.watchId?.[0] ?? newId()} />
      <Input
        {...field(form, 'contactName')}
        label={{ text: 'What is their name?', classes: 'govuk-label--s' }}
        autocomplete="off"
        spellcheck={false}
      />
      <Input
        {...field(form, 'contactEmail')}
        label={{ text: 'What is their email address?', classes: 'govuk-label--s' }}
        type="email"
        autocomplete="off"
        spellcheck={false}
      />
      {sendsTexts && (
        <Input
          {...field(form, 'contactMobile')}
          label={{ text: 'Their mobile number, if we may text too', classes: 'govuk-label--s' }}
          type="tel"
          autocomplete="off"
        />
      )}
      {providers.size > 0 && (
        <Radios
          {...field(form, 'providerId', 'all')}
          idPrefix="providerId"
          fieldset={{ legend: { text: 'For whose visits?', classes: 'govuk-fieldset__legend--s' } }}
          items={[
            { value: 'all', text: 'All visits' },
            ...[...providers].map(([value, text]) => ({ value, text: `Only visits of ${text}` })),
          ]}
        />
      )}
      <Radios
        {...field(form, 'grace', '30')}
        idPrefix="grace"
        fieldset={{
          legend: {
            text: 'How long after the time do we ask?',
            classes: 'govuk-fieldset__legend--s',
          },
        }}
        items={graces.map((minutes) => ({ value: String(minutes), text: graceWords(minutes) }))}
      />
      <Input
        {...field(form, 'words')}
        label={{ text: 'Should they read something more?', classes: 'govuk-label--s' }}
        hint={{
          text: 'They are told nothing of the visit itself. Such as: ring me first, then my neighbour',
        }}
      />
      {!open.own && <DecisionFields form={form} name={name} />}
      <Button
        text="Tell them that they are named"
        classes="govuk-button--crest"
        preventDoubleClick
      />
    </FormPage>
  )
}

export const newWatchTitle = 'Who should be told?'

export function graceWords(minutes: number): string {
  return duration(minutes).replace(/^./, (letter) => letter.toUpperCase())
}
