import type { Child } from 'hono/jsx'
import { areaSite } from '#areas'
import { newSecret } from '#accounts'
import { newId } from '../../platform/db/new-id.ts'
import {
  EasyButton,
  EasyCheckboxes,
  EasyFormPage,
  EasyInput,
  EasyRadios,
  EasyTextarea,
  HardWord,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { scopePictures } from '../access/easy-scopes.tsx'
import { scopeLines } from '../access/access-words.ts'
import { scopes } from '../access/scopes.ts'
import { EasyDecisionFields } from '../decisions/easy-decision-fields.tsx'
import { saying, Whose } from '../easy-parts.tsx'
import { whoseIs } from '../whose.ts'
import { supporterScopes } from './offer-form.ts'
import type { OfferPageOptions } from './offer-page.tsx'

/** Lets somebody see something, in Easy Read: for the person herself, or who helps her. */
export function EasyOfferPage(options: OfferPageOptions) {
  const { form, own, person } = options
  const whose = whoseIs(options)
  const say = saying(options)
  return (
    <Frame
      {...options}
      title="Let somebody see something"
      button="Invite them"
      first={
        <>
          <Whose {...options} />
          <Idea picture="people">
            {say(`You can let somebody see something of ${whose.their} record.`)}
          </Idea>
        </>
      }
    >
      <Idea picture="nurse">They may be a professional.</Idea>
      <HardWord word="professional" />
      <EasyRadios
        {...field(form, 'relation')}
        idPrefix="relation"
        picture="friend"
        question={
          own ? (
            'Who are they to you?'
          ) : (
            <>
              Who are they to <Name>{person.name}</Name>?
            </>
          )
        }
        items={[
          { value: 'family', text: 'Family', picture: 'family' },
          { value: 'friend', text: 'Friend', picture: 'friend' },
          { value: 'professional', text: 'Professional', picture: 'nurse' },
        ]}
      />
      <Idea picture="eye">They can look.</Idea>
      <Idea picture="lock">They can change nothing.</Idea>
      <Idea picture="goal">{say(`You can let them see ${whose.their} goals.`)}</Idea>
      <HardWord word="goal" />
      <EasyCheckboxes
        {...field(form, 'scopes')}
        idPrefix="scopes"
        values={form.typed.scopes ?? []}
        picture="eye"
        question="What may they see?"
        items={supporterScopes.map((scope) => ({
          value: scope,
          text: own ? scopes[scope] : say(scopeLines([scope], 'helper', person.name)[0]!),
          picture: scopePictures[scope],
        }))}
      />
    </Frame>
  )
}

/** Chooses somebody to help with all of it, in Easy Read. */
export function EasyHelperPage(options: OfferPageOptions) {
  return (
    <Frame
      {...options}
      title="Somebody to help you with all of it"
      button="Invite them to help"
      first={
        <>
          <Idea picture="help">Somebody can help you with all of your record.</Idea>
          <HardWord word="record" />
          <Idea picture="eye">They can see everything in your record.</Idea>
          <Idea picture="pencil">They can write and change it for you.</Idea>
          <Idea picture="people">They can let other people see something.</Idea>
          <Idea picture="hand-stop">They can stop that too.</Idea>
          <Idea picture="agreement">They can agree to support if you want that.</Idea>
          <h2 class="govuk-heading-m">What they can’t do</h2>
          <Idea picture="door">They can’t shut you out.</Idea>
          <Idea picture="cross">They can’t choose another helper.</Idea>
          <Idea picture="clock">You can read when they looked.</Idea>
          <Idea picture="hand-stop">You can stop it at any time.</Idea>
          <h2 class="govuk-heading-m">Who it is</h2>
        </>
      }
    />
  )
}

type FrameOptions = OfferPageOptions & {
  title: string
  button: string
  first: Child
  children?: Child
}

function Frame(options: FrameOptions) {
  const { area, own, person, form, sends, title, button, first, children } = options
  const { personId, name } = person
  const say = saying(options)
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={title}
      form={form}
      before={<Back href={urls.access(area, { personId })} text="Who can see what" />}
      first={
        <>
          {first}
          {children ? <HardWord word="record" /> : null}
        </>
      }
    >
      <input type="hidden" name="offerId" value={form.typed.offerId?.[0] ?? newId()} />
      <input type="hidden" name="secret" value={form.typed.secret?.[0] ?? newSecret()} />
      <Idea picture="speech">
        Write the name as {own ? 'you know' : say(`${name} knows`)} them.
      </Idea>
      <EasyInput
        {...field(form, 'name')}
        picture="name"
        label={{ text: 'What is their name?' }}
        autocomplete="off"
        spellcheck={false}
      />
      {children}
      <Idea picture="letter">They read this too.</Idea>
      <EasyTextarea {...field(form, 'why')} picture="question" label={{ text: 'Why?' }} rows={2} />
      <Idea picture="tick">The last day is included.</Idea>
      <Idea picture="hand-stop">Without a day, it goes on until you stop it.</Idea>
      <EasyInput
        {...field(form, 'untilOn')}
        picture="calendar"
        label={{ text: 'Until which day?' }}
        type="date"
        classes="govuk-input--width-10"
      />
      {sends && (
        <>
          <Idea picture="letter">We send them a link.</Idea>
          <Idea picture="website">Without an email address, you get the link.</Idea>
          <Idea picture="friend">Then you give it to them.</Idea>
          <EasyInput
            {...field(form, 'email')}
            picture="email"
            label={{ text: 'Do you know their email address?' }}
            type="email"
            autocomplete="off"
            spellcheck={false}
          />
        </>
      )}
      {!own && <EasyDecisionFields form={form} name={name} />}
      <EasyButton picture="letter" text={button} classes="govuk-button--crest" />
    </EasyFormPage>
  )
}
