import { weekdays } from '../../platform/i18n/words.ts'
import { FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import {
  Button,
  Checkboxes,
  Input,
  InsetText,
  Radios,
  Textarea,
} from '../../platform/web/govuk/index.ts'
import type { LayoutOptions } from '../../platform/web/layout.tsx'
import type { Worker } from '#providers'
import { chosen, Day, legend, Time } from '../parts.tsx'
import { repeats } from './plan-form.ts'
import { partWords, capital } from './plan-words.ts'

export interface PlanFormPageOptions extends LayoutOptions {
  form: Form
  action: string
  personName: string
  workers: Worker[]
  /** It stands in the place of another from its first day on. */
  isChange: boolean
}

/** When somebody comes: on which days, when and for how long. What is done then is not planned. */
export function PlanFormPage(options: PlanFormPageOptions) {
  const { site, title, before, form, action, personName, workers, isChange } = options
  return (
    <FormPage {...{ site, title, before, form, action }}>
      <InsetText
        text={
          isChange
            ? 'What was planned before the first day stays as it was.'
            : `Plan it together with ${personName}. What you do then is not planned: that is for the day itself.`
        }
      />
      <input type="hidden" name="planId" value={form.typed.planId?.[0] ?? ''} />
      <Radios
        {...chosen(form, 'repeat')}
        fieldset={legend('How often?')}
        items={Object.entries(repeats)
          .toSorted(([a], [b]) => Number(b === 'once') - Number(a === 'once'))
          .map(([value, text]) => ({ value, text }))}
      />
      <Day
        form={form}
        name="beginsOn"
        text={isChange ? 'From which day on?' : 'On which day does it begin?'}
      />
      <Checkboxes
        {...chosen(form, 'weekdays')}
        values={form.typed.weekdays ?? []}
        fieldset={legend('On which days of the week?')}
        hint={{ text: 'You need not say, if it is just once.' }}
        items={weekdays.map((text, index) => ({ value: String(index + 1), text }))}
      />
      <Radios
        {...chosen(form, 'part')}
        fieldset={legend('When in the day?')}
        items={Object.entries(partWords).map(([value, text]) => ({ value, text: capital(text) }))}
      />
      <Time
        form={form}
        name="beginsAt"
        text="At which time of the clock?"
        hint="Leave it empty if it is some time in a part of the day."
      />
      <Input
        {...field(form, 'length')}
        label={{ text: 'How long?', classes: 'govuk-label--s' }}
        hint={{ text: 'In minutes, like 45. Or in hours, like 1:30.' }}
        classes="govuk-input--width-5"
      />
      <Day
        form={form}
        name="endsOn"
        text="Which is the last day?"
        hint="Leave it empty if it goes on until you end it."
      />
      <Radios
        {...chosen(form, 'workerId', 'none')}
        fieldset={legend('Who comes?')}
        items={[
          ...workers.map(({ workerId, name }) => ({ value: workerId, text: name })),
          { value: 'none', text: 'Not said yet' },
        ]}
      />
      <Input
        {...field(form, 'place')}
        label={{ text: 'Where?', classes: 'govuk-label--s' }}
        hint={{ text: 'Such as: at home, the side door. You need not say.' }}
      />
      <Textarea
        {...field(form, 'words')}
        label={{ text: 'What matters then?', classes: 'govuk-label--s' }}
        hint={{ text: `Such as: her coat is by the door. ${personName} can read it.` }}
        rows={3}
      />
      <Button
        text={isChange ? 'Plan it so' : 'Plan these visits'}
        preventDoubleClick
        classes="govuk-button--crest"
      />
    </FormPage>
  )
}
