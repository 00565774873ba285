import { field } from '../../../platform/web/forms.ts'
import { Button, Fieldset, Input, Radios, Textarea } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { does } from '../../study/in-study.ts'
import { PlanForm, PlanFrame, type Frame } from '../plan-frame.tsx'
import { PlanList } from '../plan-list.tsx'
import { serviceTypes } from '../plan.ts'
import { RemoveForm } from '../remove-form.tsx'
import { armWords } from './arm-words.ts'

/** The arms: groups of organisations that are compared; the first is the one the study is about. */
export function ArmsPage({ plan, form, ...frame }: Frame & { plan: StudyData; form: Drafted }) {
  const { area, study, member } = frame
  const { studyId } = study
  const isLead = does(member, 'lead')
  return (
    <PlanFrame {...frame} form={form} title="Arms">
      <p class="govuk-body">
        Arms are the groups of organisations that are compared. The first is the one that the study
        is about.
      </p>
      <PlanList
        none="There are no arms yet. Add the one that the study is about first."
        items={plan.arm.map((row) => ({
          id: row.armId,
          name: row.name,
          href: isLead ? studyUrls.arm(area, { studyId, armId: row.armId }) : undefined,
          words: armWords(plan, row).map((words) => <p class="govuk-body">{words}</p>),
        }))}
        ordered={isLead}
        add={isLead && { text: 'Add an arm', href: studyUrls.arm(area, { studyId, armId: 'new' }) }}
      />
      {isLead && (
        <TypedForm {...{ area, study, form }}>
          <Radios
            {...field(form, 'armsBy')}
            fieldset={{
              legend: {
                text: 'By what are organisations put into arms?',
                classes: 'govuk-fieldset__legend--m',
              },
            }}
            items={[
              { value: 'fte', text: 'By their size, in full-time equivalents' },
              {
                value: 'attribute',
                text: 'By something else about them',
                conditional: (
                  <Input
                    {...field(form, 'armAttribute')}
                    label={{ text: 'What is it called?' }}
                    hint={{ text: 'Such as “ownership”' }}
                  />
                ),
              },
            ]}
          />
          <p class="govuk-hint">
            An organisation is put into its arm when it joins. It stays there until you put it
            elsewhere.
          </p>
          <Button text="Save" preventDoubleClick classes="govuk-button--secondary" />
        </TypedForm>
      )}
    </PlanFrame>
  )
}

type OneOptions = Frame & { plan: StudyData; row?: RowOf<'arm'>; form: Drafted }

/** One arm: its name, and what leads to it. */
export function ArmPage({ plan, row, form, ...frame }: OneOptions) {
  const { area, study } = frame
  return (
    <PlanForm
      {...frame}
      form={form}
      title={row ? row.name : 'Add an arm'}
      back={{ href: studyUrls.arms(area, study), text: 'Arms' }}
      below={row && <RemoveForm what={row.name} />}
    >
      <Input
        {...field(form, 'name')}
        label={{ text: 'What is it called?', classes: 'govuk-label--s' }}
        hint={{ text: 'Such as “Micro”' }}
      />
      {plan.study[0]?.armsBy === 'attribute' ? (
        <Textarea
          {...field(form, 'values')}
          label={{
            text: `Which values of “${plan.study[0].armAttribute}” lead here?`,
            classes: 'govuk-label--s',
          }}
          hint={{ text: 'One on each line.' }}
          rows={4}
        />
      ) : (
        <Sizes {...{ plan, form }} />
      )}
    </PlanForm>
  )
}

function Sizes({ plan, form }: { plan: StudyData; form: Drafted }) {
  const types = serviceTypes(plan)
  return (
    <>
      <Input
        {...field(form, 'above')}
        label={{ text: 'It has more full-time equivalents than', classes: 'govuk-label--s' }}
        hint={{
          text: '0 for the smallest. It ends where the next arm begins: micro above 0 and small above 5 make micro up to 5.',
        }}
        inputmode="decimal"
        classes="govuk-input--width-5"
      />
      {types.length > 0 && (
        <Fieldset
          legend={{
            text: 'Another size for some types of service',
            classes: 'govuk-fieldset__legend--s',
          }}
        >
          <p class="govuk-hint">
            A type goes by the size above unless its arms have sizes of their own here.
          </p>
          {types.map((type, at) => (
            <Input
              {...field(form, `above${at + 1}`)}
              label={{ text: `${type}: more than` }}
              inputmode="decimal"
              classes="govuk-input--width-5"
            />
          ))}
        </Fieldset>
      )}
    </>
  )
}
