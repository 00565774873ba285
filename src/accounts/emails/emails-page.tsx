import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'

export interface EmailsPageOptions {
  area: Area
  emails: string[]
  form: Form
}

/** The addresses to which codes are sent: a second one is a second way in. */
export function EmailsPage({ area, emails, form }: EmailsPageOptions) {
  return (
    <FormPage
      site={areaSite(area)}
      title="Your email addresses"
      form={form}
      action={urls.accountEmails(area, {})}
      before={<Back href={urls.account(area, {})} text="Your account" />}
      after={
        <>
          <h2 class="govuk-heading-m">Where codes go now</h2>
          {emails.map((email) => (
            <form method="post" action={urls.accountEmailRemoval(area, {})}>
              <p class="govuk-body gc-break">{email}</p>
              {emails.length > 1 && (
                <Button
                  name="email"
                  value={email}
                  text={`Remove ${email}`}
                  classes="govuk-button--secondary gc-break"
                />
              )}
            </form>
          ))}
        </>
      }
    >
      <p class="govuk-body">
        With two addresses you still get in when you lose one. A code goes to whichever you type.
      </p>
      <Input
        {...field(form, 'email')}
        label={{ text: 'Add another email address', classes: 'govuk-label--m' }}
        hint={{ text: 'We send a code there, to see that it is yours.' }}
        type="email"
        autocomplete="email"
        spellcheck={false}
      />
      <Button text="Send a code" classes="govuk-button--crest" />
    </FormPage>
  )
}
