import { areaSite, type Area, type Locality } from '#areas'
import { legalForms, type Terms } from '#providers'
import { newId } from '../../platform/db/new-id.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import {
  Button,
  Checkboxes,
  Input,
  Radios,
  Select,
  Textarea,
} from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Listing } from '../listing/listings.ts'

/** A form about a provider, new or known. */
export function EditProviderPage({
  area,
  listing,
  form,
  names,
  localities,
}: {
  area: Area
  listing?: Listing
  form: Form
  names: Terms
  localities: Locality[]
}) {
  const locality = field(form, 'locality')
  return (
    <FormPage
      site={areaSite(area)}
      title={listing ? `Change ${listing.name}` : 'Add a provider'}
      form={form}
      before={<BackToListing area={area} listing={listing} />}
    >
      <Revision form={form} />
      {!listing && (
        <input type="hidden" name="providerId" value={form.typed.providerId?.[0] ?? newId()} />
      )}
      <Input {...field(form, 'name')} label={{ text: 'Name of the enterprise' }} />
      <Input {...field(form, 'contactName')} label={{ text: 'Who to ask for' }} />
      <Select
        {...locality}
        label={{ text: 'Where is it?' }}
        items={[
          { value: '', text: 'Choose a place' },
          ...localities.map(({ name }) => ({ value: name, text: name })),
        ]}
      />
      <Select
        {...field(form, 'legalForm')}
        label={{ text: 'Kind of enterprise' }}
        items={[{ value: '', text: 'Choose a kind' }, ...choices(Object.entries(legalForms))]}
      />
      <Input
        {...field(form, 'fullTimeEquivalent')}
        label={{ text: 'Staff, paid or not, counted as full time' }}
        hint={{ text: 'Two people who work half the week count as 1.' }}
        inputmode="decimal"
        classes="govuk-input--width-5"
      />
      <Checkboxes
        {...several(form, 'runByPeopleWhoDrawOnSupport')}
        items={[{ value: 'yes', text: 'Run by people who draw on support themselves' }]}
      />
      <Input
        {...field(form, 'phone')}
        label={{ text: 'Phone' }}
        type="tel"
        classes="govuk-input--width-20"
      />
      <Input
        {...field(form, 'email')}
        label={{ text: 'Email address' }}
        hint={{ text: 'Questions from people go there. It is not shown.' }}
        type="email"
      />
      <Input {...field(form, 'website')} label={{ text: 'Website' }} type="url" />
      <Textarea
        {...field(form, 'about')}
        label={{ text: 'Who they are and what they do, in their own words' }}
        rows={8}
      />
      <Ticks form={form} name="languages" legend="Languages" names={names.language} />
      <Ticks
        form={form}
        name="communities"
        legend="Communities it is especially for"
        names={names.community}
      />
      <Ticks form={form} name="fundingRoutes" legend="Ways of paying" names={names.funding_route} />
      <Button text="Save the provider" classes="govuk-button--crest" />
    </FormPage>
  )
}

export function BackToListing({ area, listing }: { area: Area; listing?: Listing }) {
  return listing ? (
    <Back href={urls.adminListing(area, { slug: listing.slug })} text={listing.name} />
  ) : (
    <Back href={urls.admin(area, {})} text="All listings" />
  )
}

/** Which revision the form was opened on: a change made meanwhile isn't overwritten. */
export function Revision({ form }: { form: Form }) {
  const error = form.errors.revision
  return (
    <>
      {error && (
        <p id="revision" class="govuk-error-message" tabindex={-1}>
          {error}.
        </p>
      )}
      <input type="hidden" name="revision" value={form.typed.revision?.[0] ?? '0'} />
    </>
  )
}

export function Ticks({
  form,
  name,
  legend,
  names,
}: {
  form: Form
  name: string
  legend: string
  names: Map<string, string>
}) {
  return (
    <Checkboxes
      {...several(form, name)}
      classes="govuk-checkboxes--small"
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      items={choices([...names])}
    />
  )
}

/** A field whose answers are several. */
function several(form: Form, name: string) {
  const { errorMessage } = field(form, name)
  return { name, idPrefix: name, values: form.typed[name] ?? [], errorMessage }
}

export function choices(entries: (readonly [string, string])[]) {
  return entries.map(([value, text]) => ({ value, text }))
}

export function Choose({
  form,
  name,
  legend,
  entries,
}: {
  form: Form
  name: string
  legend: string
  entries: (readonly [string, string])[]
}) {
  return (
    <Radios
      {...field(form, name)}
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      items={choices(entries)}
    />
  )
}
