import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Checkboxes, Input } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { DecisionFields } from '../decisions/decision-fields.tsx'
import type { Open } from '../open-record.ts'
import type { Asked } from '../requests/providers-to-ask.ts'
import { whoseIs } from '../whose.ts'

export interface EraseRecordPageOptions extends Pick<Open, 'own' | 'person'> {
  area: Area
  form: Form
  /** Who keep something of their own. */
  keepers: Asked[]
}

/** What goes at once, what stays and why, and the name, so that nobody does it by a slip. */
export function EraseRecordPage({ area, form, keepers, ...open }: EraseRecordPageOptions) {
  const { own, person } = open
  const { personId, name } = person
  const { their } = whoseIs(open)
  return (
    <FormPage
      site={areaSite(area)}
      title={own ? 'Erase your whole record?' : `Erase the whole record of ${name}?`}
      form={form}
      action={urls.erasureOf(area, { personId, what: 'record' })}
      before={<Back href={urls.erasure(area, { personId })} text="What would you like to erase?" />}
    >
      <h2 class="govuk-heading-m">This goes at once, and nobody can bring it back</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>About me, with all pictures and voices</li>
        <li>What {own ? 'you want' : `${name} wants`} from support, and the goals</li>
        <li>Who may see what: from then on nobody sees anything</li>
        <li>What was decided, and who looked</li>
      </ul>
      <h2 class="govuk-heading-m">This stays</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>That a record was erased, and when: without a name, and nothing of what it said.</li>
        {keepers.map((one) => (
          <li>
            What {one.name} keeps: agreements, and what was done. They answer for it themselves, and
            may have to keep it for some years.
          </li>
        ))}
        {own && <li>Your account. You can erase it too, afterwards.</li>}
      </ul>
      <p class="govuk-body">
        You can{' '}
        <a class="govuk-link" href={urls.held(area, { personId })}>
          download all of it
        </a>{' '}
        first. Or you can{' '}
        <a class="govuk-link" href={urls.restriction(area, { personId })}>
          keep it, but stop others from using it
        </a>
        .
      </p>
      {keepers.length > 0 && (
        <Checkboxes
          name="ask"
          idPrefix="ask"
          fieldset={{
            legend: {
              text: 'Shall we ask them to erase what they keep?',
              classes: 'govuk-fieldset__legend--s',
            },
          }}
          hint={{ text: 'They see the name, and have a month to answer. You see what they say.' }}
          values={form.typed.ask}
          items={keepers.map((one) => ({ value: one.providerId, text: `Ask ${one.name}` }))}
        />
      )}
      {!own && <DecisionFields form={form} name={name} />}
      <Input
        {...field(form, 'name')}
        label={{
          text: `To be sure: write the name that stands on ${their} record`,
          classes: 'govuk-label--s',
        }}
        hint={{ text: name }}
        autocomplete="off"
        spellcheck={false}
      />
      <Button text="Erase this record for good" classes="govuk-button--warning" />
    </FormPage>
  )
}
