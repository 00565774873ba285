import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Radios } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Open } from '../open-record.ts'
import type { Erasable } from './erasable.ts'

export type ErasurePageOptions = Pick<Open, 'own' | 'person'> & {
  area: Area
  all: Erasable[]
  form: Form
}

/** What of a record can be erased: a part of it, or all. */
export function ErasurePage({ area, person, all, form }: ErasurePageOptions) {
  const { personId } = person
  return (
    <FormPage
      site={areaSite(area)}
      title="What would you like to erase?"
      form={form}
      action={urls.erasure(area, { personId })}
      before={<Back href={urls.held(area, { personId })} text="What is kept" />}
    >
      <p class="govuk-body">Nothing happens yet. You are asked once more on the next page.</p>
      <Radios
        {...field(form, 'what')}
        idPrefix="what"
        fieldset={{
          legend: { text: 'What would you like to erase?', classes: 'govuk-visually-hidden' },
        }}
        items={[
          ...all.map(({ what, title, words }) => ({
            value: what,
            text: title,
            hint: words ? { text: words } : undefined,
          })),
          ...(all.length > 0 ? [{ divider: 'or' }] : []),
          {
            value: 'record',
            text: 'The whole record',
            hint: { text: 'All that is in it, and who may see it' },
          },
        ]}
      />
      <Button text="Go on" classes="govuk-button--crest" />
    </FormPage>
  )
}
