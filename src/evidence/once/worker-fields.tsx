import type { Child } from 'hono/jsx'
import type { Locality } from '#areas'
import { field, type Form } from '../../platform/web/forms.ts'
import { Input, Radios, Select } from '../../platform/web/govuk/index.ts'

interface Options {
  form: Form
  workerId: string
  localities: Locality[]
  /** She is asked herself, or whoever runs the enterprise is asked of her. */
  asks: 'you' | 'them'
  /** Of who runs the enterprise it isn't asked: her own work is no opening. */
  isOwner?: boolean
  heading?: Child
}

const bold = 'govuk-label--s'

/** What is asked once of somebody who works in an enterprise: each may stay empty. */
export function WorkerFields({ form, workerId, localities, asks, isOwner, heading }: Options) {
  const isYou = asks === 'you'
  const fair = `fair-${workerId}`
  const nothing = { value: '', text: 'Not said' }
  return (
    <>
      {heading}
      <Select
        {...field(form, `locality-${workerId}`)}
        label={{ text: isYou ? 'Where do you live?' : 'Where do they live?', classes: bold }}
        hint={{ text: 'The town or village, and no nearer. It shows how much work stays local.' }}
        items={[
          nothing,
          ...localities.map(({ localityId, name }) => ({ value: localityId, text: name })),
        ]}
      />
      <Input
        {...field(form, `trained-${workerId}`)}
        label={{
          text: `Until when is ${isYou ? 'your' : 'their'} core training in date?`,
          classes: bold,
        }}
        hint={{
          text: 'Such as the Care Certificate, moving and handling, first aid: the day on which the first runs out.',
        }}
        type="date"
        classes="govuk-input--width-10"
      />
      {!isOwner && (
        <Radios
          name={fair}
          idPrefix={fair}
          value={form.typed[fair]?.[0] || undefined}
          errorMessage={form.errors[fair] ? { text: form.errors[fair] } : undefined}
          fieldset={{
            legend: {
              text: isYou ? 'Is any of these true of you?' : 'Is any of these true of them?',
              classes: 'govuk-fieldset__legend--s',
            },
          }}
          hint={{
            text: `Disabled · cares for somebody · 50 or older · had been out of work for six months or more, when this work began. We ask for one yes or no, and never which.${
              isYou
                ? ' Nobody in the enterprise sees your answer: it is only counted, with those of many others.'
                : ' Answer only what they are happy for you to say.'
            }`,
          }}
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
            { value: 'not_said', text: isYou ? 'I’d rather not say' : 'They’d rather not say' },
          ]}
        />
      )}
    </>
  )
}
