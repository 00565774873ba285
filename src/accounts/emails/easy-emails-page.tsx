import { areaSite } from '#areas'
import {
  EasyButton,
  EasyFormPage,
  EasyInput,
  HardWord,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import type { EmailsPageOptions } from './emails-page.tsx'

/** The addresses to which codes are sent, in Easy Read. */
export function EasyEmailsPage({ area, emails, form }: EmailsPageOptions) {
  return (
    <EasyFormPage
      site={areaSite(area)}
      title="Your email addresses"
      form={form}
      action={urls.accountEmails(area, {})}
      before={<Back href={urls.account(area, {})} text="Your account" />}
      first={
        <>
          <Idea picture="code">We send you a code to sign in.</Idea>
          <HardWord word="code" />
          <HardWord word="sign in" />
          <Idea picture="email">You can have more than one email address.</Idea>
          <Idea picture="question">Did you lose one of them?</Idea>
          <Idea picture="happy">Then you can use the other one.</Idea>
          <h2 class="govuk-heading-m">Add an email address</h2>
          <Idea picture="letter">We send a code to the new address.</Idea>
          <Idea picture="tick">Then we know that it is yours.</Idea>
        </>
      }
      after={
        <>
          <h2 class="govuk-heading-m">Your email addresses now</h2>
          {emails.map((email) => (
            <>
              <Idea picture="email">
                We send codes to <Name>{email}</Name>.
              </Idea>
              {emails.length > 1 && (
                <form method="post" action={urls.accountEmailRemoval(area, {})}>
                  <EasyButton
                    picture="bin"
                    name="email"
                    value={email}
                    text="Take this address away"
                    aria-label={`Take away ${email}`}
                    classes="govuk-button--secondary"
                  />
                </form>
              )}
            </>
          ))}
        </>
      }
    >
      <EasyInput
        {...field(form, 'email')}
        picture="email"
        label={{ text: 'What is the new email address?' }}
        type="email"
        autocomplete="email"
        spellcheck={false}
      />
      <EasyButton picture="letter" text="Send a code" classes="govuk-button--crest" />
    </EasyFormPage>
  )
}
