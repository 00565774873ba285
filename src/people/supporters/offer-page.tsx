import type { Child } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { newSecret } from '#accounts'
import { newId } from '../../platform/db/new-id.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Checkboxes, Input, Radios, Textarea } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { scopes } from '../access/scopes.ts'
import { scopeLines } from '../access/access-words.ts'
import { DecisionFields } from '../decisions/decision-fields.tsx'
import type { Open } from '../open-record.ts'
import { supporterRelations, supporterScopes } from './offer-form.ts'

export interface OfferPageOptions extends Pick<Open, 'own' | 'person'> {
  area: Area
  form: Form
  /** Whether an email reaches anybody. */
  sends: boolean
}

/** Lets somebody see something: who, what, why and until when. */
export function OfferPage(options: OfferPageOptions) {
  const { own, person, form } = options
  return (
    <Frame {...options} title="Let somebody see something" button="Invite them">
      <Radios
        {...field(form, 'relation')}
        idPrefix="relation"
        fieldset={legend(own ? 'Who are they to you?' : `Who are they to ${person.name}?`)}
        items={Object.entries(supporterRelations).map(([value, text]) => ({ value, text }))}
      />
      <Checkboxes
        {...field(form, 'scopes')}
        idPrefix="scopes"
        fieldset={legend('What may they see?')}
        hint={{ text: 'They can look, and change nothing.' }}
        values={form.typed.scopes ?? []}
        items={supporterScopes.map((scope) => ({
          value: scope,
          text: own ? scopes[scope] : scopeLines([scope], 'helper', person.name)[0]!,
        }))}
      />
    </Frame>
  )
}

/** Chooses somebody to help with all of it, which only the person does. */
export function HelperPage(options: OfferPageOptions) {
  return (
    <Frame
      {...options}
      title="Somebody to help you with all of it"
      button="Invite them to help"
      first={
        <>
          <p class="govuk-body">Whoever helps you with all of it can:</p>
          <ul class="govuk-list govuk-list--bullet">
            <li>see everything in your record</li>
            <li>write and change it for you</li>
            <li>let other people see something, and stop it</li>
            <li>agree to support for you, if you want that</li>
          </ul>
          <p class="govuk-body">
            They can’t shut you out, and can’t choose another helper. You can read when they looked,
            and you can stop it at any time.
          </p>
        </>
      }
    />
  )
}

const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } })

type FrameOptions = OfferPageOptions & {
  title: string
  button: string
  first?: Child
  children?: Child
}

function Frame({ area, own, person, form, sends, title, button, first, children }: FrameOptions) {
  const { personId, name } = person
  return (
    <FormPage
      site={areaSite(area)}
      title={title}
      form={form}
      before={<Back href={urls.access(area, { personId })} text="Who can see what" />}
    >
      {first}
      <input type="hidden" name="offerId" value={form.typed.offerId?.[0] ?? newId()} />
      <input type="hidden" name="secret" value={form.typed.secret?.[0] ?? newSecret()} />
      <Input
        {...field(form, 'name')}
        label={{ text: 'What is their name?', classes: 'govuk-label--s' }}
        hint={{ text: own ? 'As you know them: Ffion, my daughter' : `As ${name} knows them` }}
        autocomplete="off"
        spellcheck={false}
      />
      {children}
      <Textarea
        {...field(form, 'why')}
        label={{ text: 'Why?', classes: 'govuk-label--s' }}
        hint={{ text: 'They read this too' }}
        rows={2}
      />
      <Input
        {...field(form, 'untilOn')}
        label={{ text: 'Until which day?', classes: 'govuk-label--s' }}
        hint={{ text: 'That day is included. Leave it empty: until you stop it.' }}
        type="date"
        classes="govuk-input--width-10"
      />
      {sends && (
        <Input
          {...field(form, 'email')}
          label={{ text: 'Their email address, if you know it', classes: 'govuk-label--s' }}
          hint={{ text: 'We send them a link. Leave it empty: you get the link, to give to them.' }}
          type="email"
          autocomplete="off"
          spellcheck={false}
        />
      )}
      {!own && <DecisionFields form={form} name={name} />}
      <Button text={button} classes="govuk-button--crest" />
    </FormPage>
  )
}
