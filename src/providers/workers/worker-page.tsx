import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input, InsetText, Radios } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { answerWords } from './workers-page.tsx'
import { workerKinds, type Hired } from './workers.ts'

interface Options {
  area: Area
  enterprise: { providerId: string; name: string }
  /** None: somebody new. */
  worker?: Hired
  form: Form
  /** The whole address of a link, just made and shown once. */
  link?: string
}

/** One who works in an enterprise: what is said of her, a link by which she says yes, and an end. */
export function WorkerPage({ area, enterprise, worker, form, link }: Options) {
  const { providerId, name } = enterprise
  const action = urls.enterpriseWorker(area, { providerId, workerId: worker?.workerId ?? 'new' })
  return (
    <FormPage
      site={areaSite(area)}
      title={worker ? worker.name : `Add somebody who works with ${name}`}
      form={form}
      action={action}
      before={
        <Back href={urls.enterpriseWorkers(area, { providerId })} text={`Who works with ${name}`} />
      }
      after={worker && <Answer {...{ worker, enterprise, action, link }} />}
    >
      <input type="hidden" name="id" value={form.typed.id?.[0] ?? ''} />
      <Input {...field(form, 'name')} label={{ text: 'Name' }} autocomplete="off" />
      <Radios
        {...field(form, 'kind')}
        fieldset={{
          legend: { text: 'How do they work with you?', classes: 'govuk-fieldset__legend--s' },
        }}
        items={Object.entries(workerKinds).map(([value, text]) => ({ value, text }))}
      />
      <Input
        {...field(form, 'hoursWanted')}
        label={{ text: 'Hours a week that they would like' }}
        hint={{ text: 'Such as 12 or 7.5. You can leave it empty.' }}
        inputmode="decimal"
        classes="govuk-input--width-3"
        suffix={{ text: 'hours' }}
      />
      <Button
        text={worker ? 'Save' : 'Add them'}
        name="change"
        value="save"
        preventDoubleClick
        classes="govuk-button--crest"
      />
    </FormPage>
  )
}

function Answer({
  worker,
  enterprise,
  action,
  link,
}: Required<Pick<Options, 'worker' | 'enterprise'>> & { action: string; link?: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">An account of their own</h2>
      <p class="govuk-body">
        {answerWords(worker)}.{' '}
        {!worker.accountId && 'They need none to work with you; by a link they can say yes.'}
      </p>
      {link && (
        <InsetText>
          <p>Give this link to {worker.name} only. It works once, and is shown only now:</p>
          <p>
            <a class="govuk-link" href={link}>
              {link}
            </a>
          </p>
          <button
            class="govuk-button govuk-button--secondary"
            type="button"
            data-copy={link}
            hidden
          >
            Copy the link
          </button>
        </InsetText>
      )}
      <form class="gc-actions" method="post" action={action}>
        {!worker.accountId && (
          <Button
            text={link ? 'Make another link' : `Make a link for ${worker.name}`}
            name="change"
            value="link"
            classes="govuk-button--secondary"
          />
        )}
        <Button
          text={`${worker.name} no longer works with ${enterprise.name}`}
          name="change"
          value="end"
          classes="govuk-button--warning"
        />
      </form>
    </>
  )
}
