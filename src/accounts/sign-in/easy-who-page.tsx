import { areaSite } from '#areas'
import {
  EasyButton,
  EasyFormPage,
  EasyInput,
  EasyRadios,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { field } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import type { WhoPageOptions } from './who-page.tsx'

/** The last step, in Easy Read: who she is of those who share an address, or what she is called. */
export function EasyWhoPage({ area, form, back, accounts }: WhoPageOptions) {
  const isNew = accounts.length === 0
  const name = (
    <EasyInput
      {...field(form, 'name')}
      picture="name"
      label={{ text: 'What should we call you?' }}
      autocomplete="name"
      spellcheck={false}
    />
  )
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={isNew ? 'Welcome' : 'Who are you?'}
      form={form}
      action={urls.signInWho(area, {}, { back })}
      first={
        isNew ? (
          <>
            <Idea picture="speech">Tell us your name.</Idea>
            <Idea picture="people">Use the name that people know you by.</Idea>
          </>
        ) : (
          <Idea picture="people">More than one person uses this email address.</Idea>
        )
      }
    >
      {isNew ? (
        name
      ) : (
        <EasyRadios
          {...field(form, 'accountId')}
          picture="question"
          question="Which of these are you?"
          items={[
            ...accounts.map((account) => ({
              value: account.accountId,
              text: <Name>{account.name}</Name>,
              picture: 'person' as const,
            })),
            {
              value: 'new',
              text: 'Somebody else',
              picture: 'question',
              conditional: (
                <>
                  <Idea picture="people">Use the name that people know you by.</Idea>
                  {name}
                </>
              ),
            },
          ]}
        />
      )}
      <EasyButton picture="tick" text="Go on" classes="govuk-button--crest" />
    </EasyFormPage>
  )
}
