import { areaSite, type Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, ErrorSummary, Textarea } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Open } from '../open-record.ts'
import { whoseIs } from '../whose.ts'
import { dayOf, goalsTitle, newGoalQuestion, outcomeWords } from './goal-words.ts'
import { outcomesOf, standingOf, type Goal, type Outcome } from './goals.ts'

export type NewGoalPageOptions = Open & { area: Area; form: Form }

/** Asks for a goal. */
export function NewGoalPage({ area, form, ...open }: NewGoalPageOptions) {
  const { personId } = open.person
  const whose = whoseIs(open)
  return (
    <FormPage
      site={areaSite(area)}
      title={newGoalQuestion(whose)}
      form={form}
      waits={{ next: urls.goals(area, { personId }), name: 'A goal' }}
      before={<Back href={urls.goals(area, { personId })} text={goalsTitle(whose)} />}
    >
      <input
        type="hidden"
        name="goalId"
        value={form.typed.goalId?.[0] ?? newId()}
        data-offline-id
      />
      <Textarea
        {...field(form, 'words')}
        label={{
          text: `In ${whose.their} own words`,
          classes: 'govuk-label--s',
        }}
        hint={{ text: goalHint }}
        rows={4}
      />
      <Button text="Set this goal" classes="govuk-button--crest" />
    </FormPage>
  )
}

export const goalHint = 'Such as: bake a cake for my brother. Take the bus on my own. Sleep better.'

export type GoalPageOptions = Open & {
  area: Area
  goal: Goal
  /** What was said can't be said of it any more. */
  changedMeanwhile?: boolean
}

/** One goal, what was said of it, and what can be said now. */
export function GoalPage({ area, goal, changedMeanwhile, ...open }: GoalPageOptions) {
  const { person, mayChange } = open
  const { personId } = person
  const whose = whoseIs(open)
  const outcomes = outcomesOf[standingOf(goal)]
  return (
    <Layout
      site={areaSite(area)}
      title={changedMeanwhile ? 'Error: A goal' : 'A goal'}
      hidden
      before={<Back href={urls.goals(area, { personId })} text={goalsTitle(whose)} />}
    >
      {changedMeanwhile && <ErrorSummary errorList={[meanwhileError]} />}
      <h1 class="govuk-heading-l">A goal</h1>
      <p class="gc-words gc-lines">{goal.words}</p>
      <ul class="govuk-list" id="said" tabindex={-1}>
        <li>Set on {dayOf(goal.setAt, area)}</li>
        {goal.said.map(({ outcome, saidAt }) => (
          <li>
            {outcomeWords[outcome]} on {dayOf(saidAt, area)}
          </li>
        ))}
      </ul>
      {mayChange && (
        <form method="post">
          <input type="hidden" name="outcomeId" value={newId()} />
          <div class="gc-actions">
            {outcomes.map((outcome, index) => (
              <Button
                text={buttonWords[outcome]}
                name="outcome"
                value={outcome}
                classes={index === 0 ? 'govuk-button--crest' : 'govuk-button--secondary'}
              />
            ))}
          </div>
        </form>
      )}
    </Layout>
  )
}

export const meanwhileError = { text: 'Somebody said something else here meanwhile', href: '#said' }

export const buttonWords: Record<Outcome, string> = {
  reached: 'This is reached',
  let_go: 'Let it go',
  taken_up_again: 'Take it up again',
}
