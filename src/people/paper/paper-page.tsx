import { areaSite, Contact, type Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input, Radios, Textarea } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { DecisionFields } from '../decisions/decision-fields.tsx'

/** An enterprise that whoever asks runs. */
export interface Enterprise {
  providerId: string
  name: string
  /** While it is, it begins no record. */
  isClosed: boolean
}

interface Options {
  area: Area
  form: Form
  /** Those that are not closed. */
  enterprises: Enterprise[]
  days: number
}

/** To whoever runs none but what is closed. */
export function ClosedPaperPage({ area, name }: { area: Area; name: string }) {
  return (
    <Layout
      site={areaSite(area)}
      title={`${name} is closed`}
      hidden
      before={<Back href={urls.account(area, {})} text="Your account" />}
    >
      <h1 class="govuk-heading-l">{name} is closed</h1>
      <p class="govuk-body">While it is closed, it begins no new record.</p>
      <Contact area={area} />
    </Layout>
  )
}

/** Begins a record for somebody who has no email. */
export function PaperPage({ area, form, enterprises, days }: Options) {
  const [only] = enterprises
  return (
    <FormPage
      site={areaSite(area)}
      title="A record for somebody without email"
      form={form}
      before={<Back href={urls.people(area, {})} text="People" />}
    >
      <p class="govuk-body">
        Somebody whom you support agrees on paper that you keep a record. You can see it for {days}{' '}
        days; then as long as your agreement with them says. Later they can make it their own.
      </p>
      <input type="hidden" name="personId" value={form.typed.personId?.[0] ?? newId()} />
      {enterprises.length > 1 || form.errors.providerId ? (
        <Radios
          {...field(form, 'providerId')}
          idPrefix="providerId"
          fieldset={{
            legend: { text: 'For which enterprise?', classes: 'govuk-fieldset__legend--s' },
          }}
          items={enterprises.map(({ providerId, name }) => ({ value: providerId, text: name }))}
        />
      ) : (
        <input type="hidden" name="providerId" value={only?.providerId} />
      )}
      <Input
        {...field(form, 'name')}
        label={{ text: 'What is the name of the person?', classes: 'govuk-label--s' }}
        autocomplete="off"
        spellcheck={false}
      />
      <Textarea
        {...field(form, 'agreed')}
        label={{ text: 'What did they agree to?', classes: 'govuk-label--s' }}
        hint={{ text: 'In their words: who may know what about them, and what for' }}
        rows={3}
      />
      <DecisionFields form={form} />
      <Button text="Begin the record" classes="govuk-button--crest" />
    </FormPage>
  )
}
