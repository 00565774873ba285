import {
  EasyCheckboxes,
  EasyInput,
  EasyRadios,
  EasyTextarea,
  Beside,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { field, type Form } from '../../platform/web/forms.ts'
import { Details } from '../../platform/web/govuk/index.ts'
import type { PictureName } from '../../platform/web/pictures/index.ts'
import type { Named } from '../named/named.ts'
import { helping } from './worry-form.ts'

/** The fields in which somebody says a worry, in Easy Read: see `WorryFields`. */
export function EasyWorryFields({ form, named }: { form: Form; named: Named[] }) {
  return (
    <>
      <Idea picture="speech">Use your own words.</Idea>
      <Idea picture="eye">You can say what you saw or heard.</Idea>
      <Idea picture="calendar">You can say when it was.</Idea>
      <EasyTextarea
        {...field(form, 'words')}
        picture="worry"
        label={{ text: 'What are you worried about?' }}
        rows={8}
      />
      <Idea picture="question">You need not answer the other questions.</Idea>
      <Idea picture="name">You can say a name.</Idea>
      <Idea picture="home">You can say where they live.</Idea>
      <EasyInput
        {...field(form, 'person')}
        picture="person"
        label={{ text: 'Who is it about?' }}
        autocomplete="off"
        spellcheck={false}
      />
      <EasyInput
        {...field(form, 'relation')}
        picture="friend"
        label={{ text: 'How do you know them?' }}
        autocomplete="off"
      />
      <HelpingQuestions form={form} />
      {named.length > 0 && (
        <>
          <Idea picture="book">These people read what is sent.</Idea>
          <Idea picture="tick">You can tick a name.</Idea>
          <Idea picture="eye-closed">That person will not see it.</Idea>
          <EasyCheckboxes
            {...choices(form, 'about')}
            picture="people"
            question="Is it about one of these people?"
            items={named.map(({ accountId, name }) => ({
              value: accountId,
              text: <Name>{name}</Name>,
              picture: 'person',
            }))}
          />
        </>
      )}
      <Idea picture="lock">You need not say who you are.</Idea>
      <Idea picture="letter">You may want an answer.</Idea>
      <Idea picture="phone">Then give a phone number or an email address.</Idea>
      <Idea picture="tick">It must be safe for you.</Idea>
      <EasyInput
        {...field(form, 'contact')}
        picture="phone"
        label={{ text: 'How can we reach you?' }}
        autocomplete="off"
        spellcheck={false}
      />
      <Idea picture="pause">If you leave this empty, we tell nobody your name.</Idea>
      <Idea picture="council">Perhaps we must tell the police or the council.</Idea>
      <Idea picture="help">We only do that to keep someone safe.</Idea>
      <Idea picture="question">We try to ask you first.</Idea>
      <EasyRadios
        {...choices(form, 'mayTell')}
        value={form.typed.mayTell?.[0]}
        picture="speech"
        question="May we say that it came from you?"
        items={[
          { value: 'yes', text: 'Yes', picture: 'hand-yes' },
          { value: 'no', text: 'No', picture: 'hand-stop' },
        ]}
      />
    </>
  )
}

/** The questions that only help to tell, each in short sentences. */
export const easyHelping: Record<keyof typeof helping, [picture: PictureName, text: string]> = {
  needs: ['help', 'What help do they need each day?'],
  harm: ['worry', 'Is someone hurting them?'],
  safe: ['lock', 'What makes it hard for them to keep safe?'],
  wishes: ['heart', 'What do they want?'],
}

function HelpingQuestions({ form }: { form: Form }) {
  const names = Object.keys(helping) as (keyof typeof helping)[]
  const isUsed = names.some((name) => form.typed[name]?.[0] || form.errors[name])
  return (
    <Details
      summaryText={<Beside picture="question">Questions that may help you to tell</Beside>}
      open={isUsed}
    >
      <Idea picture="cross">You need not answer these.</Idea>
      <Idea picture="question">You need not be sure.</Idea>
      <Idea picture="pause">You do not have to decide anything.</Idea>
      <Idea picture="council">The council decides what to do.</Idea>
      {names.map((name) => (
        <>
          {name === 'harm' && <Idea picture="help">It may not have happened yet.</Idea>}
          {name === 'wishes' && <Idea picture="eye">Do they know that you tell us?</Idea>}
          <EasyTextarea
            {...field(form, name)}
            picture={easyHelping[name][0]}
            label={{ text: easyHelping[name][1] }}
            rows={3}
          />
        </>
      ))}
    </Details>
  )
}

function choices(form: Form, name: string) {
  const error = form.errors[name]
  return {
    name,
    values: form.typed[name] ?? [],
    errorMessage: error ? { text: error } : undefined,
  }
}
