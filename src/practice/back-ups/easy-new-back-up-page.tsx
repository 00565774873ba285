import { areaSite } from '#areas'
import { EasyWhose } from '#people'
import { newId } from '../../platform/db/new-id.ts'
import {
  EasyButton,
  EasyFormPage,
  EasyInput,
  EasyRadios,
  HardWord,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { newBackUpTitle, type NewBackUpPageOptions } from './back-ups-page.tsx'

/** Asks who can stand in, in Easy Read. */
export function EasyNewBackUpPage({ area, form, providers, known, ...open }: NewBackUpPageOptions) {
  const { personId } = open.person
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={newBackUpTitle}
      form={form}
      before={<Back href={urls.backUps(area, { personId })} text="Who can stand in" />}
      first={
        <>
          <EasyWhose {...open} />
          <Idea picture="book">Your provider reads this.</Idea>
          <HardWord word="provider" />
          <Idea picture="friend">It can be a worker or a friend.</Idea>
        </>
      }
    >
      <input type="hidden" name="backUpId" value={form.typed.backUpId?.[0] ?? newId()} />
      {known.length > 0 && (
        <EasyRadios
          {...field(form, 'who')}
          idPrefix="who"
          picture="friend"
          question="Who is it?"
          items={[
            ...known.map(({ value, name }) => ({
              value,
              text: <Name>{name}</Name>,
              picture: 'person' as const,
            })),
            { value: 'other', text: 'Someone else', picture: 'question' as const },
          ]}
        />
      )}
      <EasyInput
        {...field(form, 'name')}
        picture="name"
        label={{
          text: known.length > 0 ? 'What is the name of someone else?' : 'What is their name?',
        }}
        autocomplete="off"
        spellcheck={false}
      />
      <EasyRadios
        {...field(form, 'providerId', providers.size === 1 ? [...providers.keys()][0]! : '')}
        idPrefix="providerId"
        picture="worker"
        question="For whose visits?"
        items={[...providers].map(([value, text]) => ({
          value,
          text: <Name>{text}</Name>,
          picture: 'worker' as const,
        }))}
      />
      <EasyButton picture="tick" text="Name them" classes="govuk-button--crest" />
    </EasyFormPage>
  )
}
