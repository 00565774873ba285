import { areaSite, type Area } from '#areas'
import { checkKinds, dbsLevels } from '#providers'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input, Select } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { choices, Group, Revision } from '../editing/fields.tsx'
import type { Listing } from '../listing/listings.ts'
import { kinds } from './checks-form.ts'

/** The checks that a coordinator has seen: they stay hers, whoever edits the rest. */
export function EditChecksPage({
  area,
  listing,
  form,
}: {
  area: Area
  listing: Listing
  form: Form
}) {
  return (
    <FormPage
      site={areaSite(area)}
      title={`Checks of ${listing.name}`}
      form={form}
      before={<Back href={urls.adminListing(area, { slug: listing.slug })} text={listing.name} />}
    >
      <Revision form={form} />
      <p class="govuk-body">
        Only what you have seen yourself. Of a criminal-record check, keep its level and dates,
        never what it says.
      </p>
      {kinds.map((kind) => (
        <Group legend={checkKinds[kind]}>
          {kind === 'dbs' ? (
            <Select
              {...field(form, `${kind}-level`)}
              label={{ text: 'Level' }}
              items={[{ value: '', text: 'Choose a level' }, ...choices(Object.entries(dbsLevels))]}
            />
          ) : (
            <Input {...field(form, `${kind}-level`)} label={{ text: 'Amount, level or number' }} />
          )}
          <div class="gc-pair">
            <Day form={form} name={`${kind}-issuedOn`} text="Date on it" />
            <Day form={form} name={`${kind}-expiresOn`} text="Runs until" />
            <Day form={form} name={`${kind}-seenOn`} text="You saw it on" />
          </div>
        </Group>
      ))}
      <Button text="Save the checks" classes="govuk-button--crest" />
    </FormPage>
  )
}

function Day({ form, name, text }: { form: Form; name: string; text: string }) {
  return (
    <Input {...field(form, name)} label={{ text }} type="date" classes="govuk-input--width-10" />
  )
}
