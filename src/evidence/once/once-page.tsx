import { areaSite, type Area, type Locality } from '#areas'
import type { Worker } from '#providers'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { WorkerFields } from './worker-fields.tsx'

interface Options {
  area: Area
  providerId: string
  name: string
  /** Of whom whoever runs it is asked: herself, and those without an account. */
  asked: Worker[]
  /** Those who say it themselves. */
  others: Worker[]
  accountId: string
  localities: Locality[]
  form: Form
}

/** What no record can carry of an enterprise: asked once, and all of it may stay empty. */
export function AskedOncePage(options: Options) {
  const { area, providerId, name, asked, others, accountId, localities, form } = options
  return (
    <FormPage
      site={areaSite(area)}
      title="Asked once"
      form={form}
      action={urls.askedOnce(area, { providerId })}
      before={<Back href={urls.whatWeAdd(area, { providerId })} text="What we add" />}
    >
      <p class="govuk-body">
        Your visits say nearly all there is to say of {name}. These few things no visit can say.
        Answer what you like, leave the rest, and change it whenever it changes.
      </p>
      <Input
        {...field(form, 'beganOn')}
        label={{ text: `When did ${name} begin?`, classes: 'govuk-label--s' }}
        hint={{
          text: 'If you know only the month, choose its first day. It is counted in how long enterprises last.',
        }}
        type="date"
        classes="govuk-input--width-10"
      />
      <Input
        {...field(form, 'cost')}
        label={{ text: 'What does it cost you in a month?', classes: 'govuk-label--s' }}
        hint={{
          text: 'Insurance, petrol, phone, wages that you pay. It shows you what an hour really brings. Only you see it: it is in no figure for anybody else, not even counted with others.',
        }}
        prefix={{ text: '£' }}
        inputmode="decimal"
        classes="govuk-input--width-5"
      />
      {asked.map((worker) => {
        const isYou = worker.accountId === accountId
        return (
          <WorkerFields
            {...{ form, localities, workerId: worker.workerId }}
            asks={isYou ? 'you' : 'them'}
            isOwner={worker.kind === 'owner'}
            heading={<h2 class="govuk-heading-m">{isYou ? 'You' : worker.name}</h2>}
          />
        )
      })}
      {others.map((worker) => (
        <>
          <h2 class="govuk-heading-m">{worker.name}</h2>
          <p class="govuk-body">
            {worker.name} has an account, and is asked there. You see where they live and until when
            their training is in date, as hours and shares; nothing else.
          </p>
        </>
      ))}
      <Button text="Save" preventDoubleClick classes="govuk-button--crest" />
    </FormPage>
  )
}
