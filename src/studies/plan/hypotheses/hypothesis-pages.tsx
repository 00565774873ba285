import { field } from '../../../platform/web/forms.ts'
import { Checkboxes, Input, Radios, Textarea } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import type { Drafted } from '../../drafts/typed.ts'
import { does } from '../../study/in-study.ts'
import { PlanForm, PlanFrame, type Frame } from '../plan-frame.tsx'
import { PlanList } from '../plan-list.tsx'
import { RemoveForm } from '../remove-form.tsx'
import { expectations, hypothesisKinds } from './hypothesis-form.ts'

/** What the study asks: its hypotheses and questions, in their order. */
export function HypothesesPage({ plan, ...frame }: Frame & { plan: StudyData }) {
  const { area, study, member } = frame
  const { studyId } = study
  const isLead = does(member, 'lead')
  return (
    <PlanFrame {...frame} title="Hypotheses and questions">
      <PlanList
        none="Nothing is asked yet. A hypothesis says before fieldwork what you expect to find."
        items={plan.hypothesis.map((row) => ({
          id: row.hypothesisId,
          name: row.name,
          href: isLead
            ? studyUrls.hypothesis(area, { studyId, hypothesisId: row.hypothesisId })
            : undefined,
          words: <Words row={row} first={plan.arm[0]?.name} />,
        }))}
        ordered={isLead}
        add={
          isLead && {
            text: 'Add a hypothesis or question',
            href: studyUrls.hypothesis(area, { studyId, hypothesisId: 'new' }),
          }
        }
      />
    </PlanFrame>
  )
}

function Words({ row, first }: { row: RowOf<'hypothesis'>; first?: string }) {
  const expects = row.expects && expectations[row.expects as keyof typeof expectations]
  return (
    <>
      {row.words && <p class="govuk-body">{row.words}</p>}
      <p class="govuk-hint">
        {row.kind === 'question'
          ? 'A question: nothing is expected.'
          : `Expected of ${first ?? 'the first arm'}: ${expects?.toLowerCase()} ${row.expects === 'different' ? 'from' : 'than'} the others.`}
        {row.withPrices && ' Prices bear on it, too.'}
      </p>
    </>
  )
}

/** One of them. */
export function HypothesisPage({
  row,
  form,
  ...frame
}: Frame & { row?: RowOf<'hypothesis'>; form: Drafted }) {
  const { area, study } = frame
  return (
    <PlanForm
      {...frame}
      form={form}
      title={row ? row.name : 'Add a hypothesis or question'}
      back={{ href: studyUrls.hypotheses(area, study), text: 'Hypotheses and questions' }}
      below={row && <RemoveForm what={row.name} />}
    >
      <Radios
        {...field(form, 'kind')}
        fieldset={{ legend: { text: 'What is it?', classes: 'govuk-fieldset__legend--s' } }}
        items={Object.entries(hypothesisKinds).map(([value, text]) => ({ value, text }))}
      />
      <Input
        {...field(form, 'name')}
        label={{ text: 'Its short name', classes: 'govuk-label--s' }}
        hint={{ text: 'Such as “More personal”' }}
      />
      <Textarea
        {...field(form, 'words')}
        label={{ text: 'In full', classes: 'govuk-label--s' }}
        rows={4}
      />
      <Radios
        {...field(form, 'expects')}
        fieldset={{
          legend: {
            text: 'What do you expect of the first arm, compared with the others?',
            classes: 'govuk-fieldset__legend--s',
          },
        }}
        items={[
          ...Object.entries(expectations).map(([value, text]) => ({ value, text })),
          { value: '', text: 'Nothing', checked: form.typed.expects?.[0] === '' },
        ]}
      />
      <Checkboxes
        name="withPrices"
        idPrefix="withPrices"
        values={form.typed.withPrices ?? []}
        items={[{ value: 'yes', text: 'Prices bear on it, too' }]}
      />
    </PlanForm>
  )
}
