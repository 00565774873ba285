import { areaSite, type Area, type Locality } from '#areas'
import { legalForms, type Terms } from '#providers'
import { newId } from '../../platform/db/new-id.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Checkboxes, Input, Select, Textarea } from '../../platform/web/govuk/index.ts'
import type { Listing } from '../listing/listings.ts'
import type { EditingDesk } from './desk.ts'
import { choices, Revision, several, Ticks } from './fields.tsx'

/** A form about a provider, new or known. */
export function EditProviderPage({
  area,
  desk,
  listing,
  form,
  names,
  localities,
}: {
  area: Area
  desk: EditingDesk
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
      before={<Back {...desk.back(area, listing)} />}
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
      <Textarea {...field(form, 'about')} label={{ text: desk.says.about }} rows={8} />
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
