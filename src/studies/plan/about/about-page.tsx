import { field } from '../../../platform/web/forms.ts'
import { Input, Radios, Textarea } from '../../../platform/web/govuk/index.ts'
import type { Drafted } from '../../drafts/typed.ts'
import { PlanForm, type Frame } from '../plan-frame.tsx'

type Options = Frame & { form: Drafted }

const strong = (text: string) => ({ text, classes: 'govuk-label--s' })

/** The study's own facts: what it is for, who answers for it, and by what approval. */
export function AboutPage({ area, study, member, form }: Options) {
  return (
    <PlanForm {...{ area, study, member, form }} title="About the study">
      <Input {...field(form, 'title')} label={strong('What is the study called?')} />
      <Textarea {...field(form, 'aim')} label={strong('What is it to find out?')} rows={4} />
      <Input
        {...field(form, 'controller')}
        label={strong('Who answers for its data?')}
        hint={{ text: 'The university, council or charity that decides why and how it is kept.' }}
      />
      <Input {...field(form, 'contact')} label={strong('How do people reach them?')} />
      <Textarea
        {...field(form, 'approval')}
        label={strong('Who approved it, and what did they approve?')}
        hint={{ text: 'The ethics committee, its reference and the date.' }}
        rows={3}
      />
      <Radios
        {...field(form, 'includesWithoutCapacity')}
        fieldset={{
          legend: {
            text: 'Does it include people without capacity to consent?',
            classes: 'govuk-fieldset__legend--s',
          },
        }}
        hint={{ text: 'Only where the approval above says so.' }}
        items={[
          { value: 'no', text: 'No, they are not included' },
          { value: 'yes', text: 'Yes, as the approval says' },
        ]}
      />
      <Input
        {...field(form, 'wantedMinutes')}
        label={strong('How long is the visit that people want?')}
        hint={{ text: 'Prices are compared at this visit, each with its shortest visit.' }}
        inputmode="numeric"
        classes="govuk-input--width-3"
        suffix={{ text: 'minutes' }}
      />
      <Input
        {...field(form, 'keptUntil')}
        type="date"
        label={strong('Until when is what people said kept?')}
        hint={{ text: 'What the consent says; within ten years of when the study began.' }}
        classes="govuk-input--width-10"
      />
    </PlanForm>
  )
}
