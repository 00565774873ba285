import { field } from '../../../platform/web/forms.ts'
import { Input, Radios, Select } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import type { Drafted } from '../../drafts/typed.ts'
import { does } from '../../study/in-study.ts'
import { PlanForm, PlanFrame, type Frame } from '../plan-frame.tsx'
import { PlanList } from '../plan-list.tsx'
import { RemoveForm } from '../remove-form.tsx'
import { benchmarksKnown, keyOf, questionsAsked } from './outcome-form.ts'

/** What is compared between arms: each outcome has a result card. */
export function OutcomesPage({ plan, ...frame }: Frame & { plan: StudyData }) {
  const { area, study, member } = frame
  const { studyId } = study
  const isLead = does(member, 'lead')
  return (
    <PlanFrame {...frame} title="Outcomes">
      <p class="govuk-body">
        An outcome is one question whose answers are compared between the arms. Each of them has a
        result card.
      </p>
      <PlanList
        none="There are no outcomes yet."
        items={plan.outcome.map((row) => ({
          id: row.outcomeId,
          name: row.name,
          href: isLead ? studyUrls.outcome(area, { studyId, outcomeId: row.outcomeId }) : undefined,
          words: outcomeWords(plan, row).map((words) => <p class="govuk-body">{words}</p>),
        }))}
        ordered={isLead}
        add={
          isLead && {
            text: 'Add an outcome',
            href: studyUrls.outcome(area, { studyId, outcomeId: 'new' }),
          }
        }
      />
    </PlanFrame>
  )
}

/** What counts, beside what, and whose answers: a sentence each. */
function outcomeWords(plan: StudyData, row: RowOf<'outcome'>): string[] {
  const asked = questionsAsked(plan).find((one) => keyOf(one) === keyOf(row))
  const top = asked?.levels.slice(0, row.topLevels).map((words) => `“${words}”`)
  const hypothesis = plan.hypothesis.find((one) => one.hypothesisId === row.hypothesisId)
  return [
    asked ? `${asked.words}` : 'Its question is in no instrument that is locked here.',
    ...(top ? [`The top answer: ${top.join(' or ')}.`] : []),
    ...(hypothesis ? [`It bears on “${hypothesis.name}”.`] : []),
    ...(row.benchmark ? [`Read beside ${row.benchmark}, ${row.benchmarkYear}.`] : []),
    `Told in the family “${row.family}”. ${row.withProxies ? 'Proxies’ answers count, and it is said so.' : 'Proxies’ answers don’t count.'}`,
  ]
}

type OneOptions = Frame & { plan: StudyData; row?: RowOf<'outcome'>; form: Drafted }

/** One of them. */
export function OutcomePage({ plan, row, form, ...frame }: OneOptions) {
  const { area, study } = frame
  const asked = questionsAsked(plan)
  const choose = { text: 'Choose', value: '' }
  return (
    <PlanForm
      {...frame}
      form={form}
      title={row ? row.name : 'Add an outcome'}
      back={{ href: studyUrls.outcomes(area, study), text: 'Outcomes' }}
      below={row && <RemoveForm what={row.name} words="What was answered stays." />}
    >
      {asked.length === 0 && (
        <p class="govuk-body">
          No instrument is locked in this study yet.{' '}
          <a class="govuk-link" href={studyUrls.instruments(area, study)}>
            Lock the one that you ask with first
          </a>
          : an outcome is one of its questions.
        </p>
      )}
      <Input
        {...field(form, 'name')}
        label={{ text: 'Its short name', classes: 'govuk-label--s' }}
        hint={{ text: 'Such as “Spends time as they want”' }}
      />
      <Select
        {...field(form, 'asked')}
        label={{ text: 'Which question?', classes: 'govuk-label--s' }}
        items={[choose, ...asked.map((one) => ({ text: one.words, value: keyOf(one) }))]}
      />
      <Input
        {...field(form, 'topLevels')}
        label={{ text: 'How many of the best answers count?', classes: 'govuk-label--s' }}
        hint={{ text: '1: only the best answer. 2: the two best ones.' }}
        inputmode="numeric"
        classes="govuk-input--width-2"
      />
      <Select
        {...field(form, 'hypothesisId')}
        label={{
          text: 'On which hypothesis or question does it bear?',
          classes: 'govuk-label--s',
        }}
        items={[
          { text: 'None of them', value: '' },
          ...plan.hypothesis.map(({ hypothesisId, name }) => ({
            ...{ text: name, value: hypothesisId },
          })),
        ]}
      />
      <Input
        {...field(form, 'family')}
        label={{ text: 'In which family is it told?', classes: 'govuk-label--s' }}
        hint={{
          text: 'The more tests, the more chance finds something. Those of one family are adjusted together (Holm).',
        }}
        classes="govuk-input--width-10"
      />
      <Select
        {...field(form, 'benchmark')}
        label={{ text: 'Beside which benchmark?', classes: 'govuk-label--s' }}
        hint={{ text: 'Shares of groups elsewhere, as they were brought in under Gather.' }}
        items={[
          { text: 'None', value: '' },
          ...benchmarksKnown(plan).map(({ words }) => ({ text: words, value: words })),
        ]}
      />
      <Radios
        {...field(form, 'withProxies')}
        fieldset={{
          legend: { text: 'Do proxies’ answers count?', classes: 'govuk-fieldset__legend--s' },
        }}
        items={[
          { value: 'no', text: 'No: only what people said themselves, or with help' },
          { value: 'yes', text: 'Yes, and it is said so' },
        ]}
      />
    </PlanForm>
  )
}
