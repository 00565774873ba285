import { areaSite, type Area } from '#areas'
import { becameKinds } from '#providers'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import {
  Button,
  Fieldset,
  Input,
  Radios,
  Select,
  Textarea,
} from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Listing } from '../listing/listings.ts'
import { intoFields, mistake } from './became-form.ts'

interface Options {
  area: Area
  listing: Listing
  /** All listings of the area. */
  listings: readonly { providerId: string; name: string }[]
  form: Form
  /** Something that was said, to be corrected. */
  correcting: boolean
}

const hints: Partial<Record<keyof typeof becameKinds, string>> = {
  merged: 'Choose below which listing it goes on as',
  split: 'Choose below which listings it goes on as; its own may be one of them',
  taken_over: 'Choose below by whom, or write it in the note where they are not listed here',
  grew: 'More than five people’s work, counted as full time. Its listing stays',
}

const ways = ['It goes on as', 'And as, where it was split', 'And as, where it was split in three']

/** What became of an enterprise that closed, left or grew. */
export function BecamePage({ area, listing, listings, form, correcting }: Options) {
  const { name, slug, closedAt } = listing
  const names = [
    { value: '', text: 'None' },
    ...listings.map((one) => ({ value: one.providerId, text: one.name })),
  ]
  return (
    <FormPage
      site={areaSite(area)}
      title={correcting ? `Correct what became of ${name}` : `What became of ${name}?`}
      form={form}
      before={<Back href={urls.adminListing(area, { slug })} text={name} />}
    >
      <p class="govuk-body">
        An enterprise that merged, moved or grew hasn’t failed: figures of how long enterprises last
        count it until that day, and no longer. What goes on from it is not counted as new.
      </p>
      {!closedAt && (
        <p class="govuk-body">
          Its listing is closed when you save this, unless it grew, or goes on as itself.
        </p>
      )}
      {correcting && (
        <p class="govuk-body">What stood here before is kept, and this stands in its place.</p>
      )}
      <input type="hidden" name="becameId" value={form.typed.becameId?.[0] ?? ''} />
      <Radios
        {...field(form, 'what')}
        fieldset={{ legend: { text: 'What became of it?', classes: 'govuk-fieldset__legend--s' } }}
        items={[
          ...Object.entries(becameKinds).map(([value, text]) => {
            const hint = hints[value as keyof typeof becameKinds]
            return { value, text, ...(hint && { hint: { text: hint } }) }
          }),
          ...(correcting
            ? [{ value: mistake, text: 'Nothing of this: it was said by mistake' }]
            : []),
        ]}
      />
      <Input
        {...field(form, 'onDay')}
        label={{ text: 'On which day?', classes: 'govuk-label--s' }}
        type="date"
        classes="govuk-input--width-10"
      />
      <Fieldset
        legend={{ text: 'Which listings go on from it?', classes: 'govuk-fieldset__legend--s' }}
      >
        {intoFields.map((one, at) => (
          <Select {...field(form, one)} label={{ text: ways[at]! }} items={names} />
        ))}
      </Fieldset>
      <Textarea
        {...field(form, 'note')}
        label={{ text: 'A note, if you like', classes: 'govuk-label--s' }}
        hint={{ text: 'Only coordinators read it. Write nothing about a person' }}
        rows={3}
      />
      <Button text="Save" preventDoubleClick classes="govuk-button--crest" />
    </FormPage>
  )
}
