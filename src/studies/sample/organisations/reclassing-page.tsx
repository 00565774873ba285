import { plural } from '../../../platform/i18n/words.ts'
import { field, type Form } from '../../../platform/web/forms.ts'
import { Button, Checkboxes } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { PlanFrame, type Frame } from '../../plan/plan-frame.tsx'
import { armName } from './organisation-pages.tsx'
import type { Reclassed } from './reclass.ts'

type Options = Frame & {
  plan: StudyData
  changes: Reclassed[]
  form: Form
}

/** What would change if organisations were put into arms by the plan as it is now. */
export function ReclassingPage({ plan, changes, form, ...frame }: Options) {
  const { area, study } = frame
  return (
    <PlanFrame
      {...frame}
      form={form}
      title="Put organisations into other arms"
      back={{ href: studyUrls.organisations(area, study), text: 'Organisations' }}
    >
      {changes.length === 0 ? (
        <p class="govuk-body">
          Every organisation is in the arm that the plan leads to. There is nothing to change.
        </p>
      ) : (
        <form method="post" novalidate>
          <p class="govuk-body">
            {plural(changes.length, 'organisation', 'organisations')} would be in another arm by the
            plan as it is now. Every result that compares arms changes with them. Nothing is changed
            until you press the button.
          </p>
          <Checkboxes
            name="change"
            idPrefix="change"
            errorMessage={field(form, 'change').errorMessage}
            values={form.typed.change ?? changes.map(valueOf)}
            fieldset={{
              legend: {
                text: 'Which are to be put elsewhere?',
                classes: 'govuk-fieldset__legend--s',
              },
            }}
            items={changes.map((one) => ({
              value: valueOf(one),
              text: `${one.organisation.code}: from “${armName(plan, one.organisation.armId)}” to “${armName(plan, one.armId)}”`,
              hint: { text: one.because },
            }))}
          />
          <Button text="Put these into their new arms" classes="govuk-button--warning" />
        </form>
      )}
    </PlanFrame>
  )
}

/** With the arms, so that what was shown is what is done. */
export function valueOf({ organisation, armId }: Reclassed): string {
  return [organisation.organisationId, organisation.armId ?? '', armId ?? ''].join(' ')
}
