import { field } from '../../platform/web/forms.ts'
import { Input } from '../../platform/web/govuk/index.ts'
import { studyUrls } from '../../study-urls.ts'
import type { StudyData } from '../bundle/study-data.ts'
import type { Drafted } from '../drafts/typed.ts'
import { KnownWords, knownWords } from '../plan/known-words.tsx'
import { serviceTypes } from '../plan/plan.ts'
import { RemoveForm } from '../plan/remove-form.tsx'
import { PlanForm, type Frame } from '../plan/plan-frame.tsx'

type Options = Frame & {
  plan: StudyData
  /** None: another one. */
  serviceType?: string
  form: Drafted
}

/** How many organisations of one type of service are wanted in each arm. */
export function WantedPage({ plan, serviceType, form, ...frame }: Options) {
  const { area, study } = frame
  return (
    <PlanForm
      {...frame}
      form={form}
      title={serviceType ? `${serviceType}: how many are wanted` : 'How many are wanted'}
      back={{ href: studyUrls.sample(area, study), text: 'The sample' }}
      below={
        serviceType &&
        plan.wanted.some((one) => one.serviceType === serviceType) && (
          <RemoveForm
            what={serviceType}
            words="Organisations of this type that have joined stay in the study."
          />
        )
      }
    >
      <Input
        {...field(form, 'serviceType')}
        label={{ text: 'Which type of service?', classes: 'govuk-label--s' }}
        hint={{ text: 'Such as “Home care”' }}
        attributes={knownWords('serviceTypes')}
      />
      <KnownWords id="serviceTypes" words={serviceTypes(plan)} />
      {plan.arm.length === 0 && (
        <p class="govuk-body">
          There are no arms yet. <a href={studyUrls.arms(area, study)}>Add them first</a>.
        </p>
      )}
      {plan.arm.map(({ name }, at) => (
        <Input
          {...field(form, `arm${at + 1}`)}
          label={{ text: `In ${name}`, classes: 'govuk-label--s' }}
          inputmode="numeric"
          classes="govuk-input--width-4"
          suffix={{ text: 'organisations' }}
        />
      ))}
    </PlanForm>
  )
}
