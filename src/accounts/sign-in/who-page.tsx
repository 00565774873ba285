import { areaSite, type Area } from '#areas'
import { FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input, Radios } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Account } from '../account.ts'

export interface WhoPageOptions {
  area: Area
  form: Form
  back?: string
  /** Those who use the address; none: she is new. */
  accounts: Account[]
}

/** The last step: which of those who share an address she is, or what she is called. */
export function WhoPage({ area, form, back, accounts }: WhoPageOptions) {
  const name = (
    <Input
      {...field(form, 'name')}
      label={{ text: 'What should we call you?', classes: accounts.length ? '' : 'govuk-label--m' }}
      hint={{ text: 'The name that people here know you by.' }}
      autocomplete="name"
      spellcheck={false}
    />
  )
  return (
    <FormPage
      site={areaSite(area)}
      title={accounts.length ? 'Who are you?' : 'Welcome'}
      form={form}
      action={urls.signInWho(area, {}, { back })}
    >
      {accounts.length === 0 ? (
        name
      ) : (
        <Radios
          {...field(form, 'accountId')}
          fieldset={{ legend: { text: 'These people use this email address' } }}
          items={[
            ...accounts.map(({ accountId, name: text }) => ({ value: accountId, text })),
            { divider: 'or' },
            { value: 'new', text: 'Somebody else', conditional: name },
          ]}
        />
      )}
      <Button text="Go on" classes="govuk-button--crest" />
    </FormPage>
  )
}
