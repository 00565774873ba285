import { areaSite, type Area } from '#areas'
import { contactKinds } from '#providers'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input, Radios, Textarea } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Listing } from '../listing/listings.ts'

interface Options {
  area: Area
  listing: Listing
  form: Form
  /** One that was noted, to be corrected. */
  correcting: boolean
}

/** A talk, a visit, a question answered. */
export function ContactPage({ area, listing, form, correcting }: Options) {
  const { name, slug } = listing
  return (
    <FormPage
      site={areaSite(area)}
      title={correcting ? `Correct a contact with ${name}` : `Note a contact with ${name}`}
      form={form}
      before={<Back href={urls.adminListing(area, { slug })} text={name} />}
    >
      <p class="govuk-body">
        Only coordinators read it. Write about the enterprise, never about a person whom it
        supports.
      </p>
      {correcting && (
        <p class="govuk-body">What stood here before is kept, and this stands in its place.</p>
      )}
      <input type="hidden" name="contactId" value={form.typed.contactId?.[0] ?? ''} />
      <Radios
        {...field(form, 'kind')}
        fieldset={{ legend: { text: 'What was it?', classes: 'govuk-fieldset__legend--s' } }}
        items={Object.entries(contactKinds).map(([value, text]) => ({ value, text }))}
      />
      <Input
        {...field(form, 'onDay')}
        label={{ text: 'When?', classes: 'govuk-label--s' }}
        type="date"
        classes="govuk-input--width-10"
      />
      <Textarea
        {...field(form, 'words')}
        label={{ text: 'What was it about?', classes: 'govuk-label--s' }}
        rows={5}
      />
      <Button text="Save" preventDoubleClick classes="govuk-button--crest" />
    </FormPage>
  )
}
