import { areaSite } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import {
  EasyButton,
  EasyErrors,
  EasyFormPage,
  EasyTextarea,
  HardWord,
  Idea,
  Said,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { EasyPage, Examples, saying, Whose } from '../easy-parts.tsx'
import { whoseIs } from '../whose.ts'
import { EasyOutcome, outcomePictures } from './easy-outcome.tsx'
import {
  buttonWords,
  goalHint,
  meanwhileError,
  type GoalPageOptions,
  type NewGoalPageOptions,
} from './goal-page.tsx'
import { goalsTitle, newGoalQuestion } from './goal-words.ts'
import { outcomesOf, standingOf } from './goals.ts'

/** Asks for a goal, in Easy Read. */
export function EasyNewGoalPage({ area, form, ...open }: NewGoalPageOptions) {
  const { personId } = open.person
  const whose = whoseIs(open)
  const say = saying(open)
  const question = newGoalQuestion(whose)
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={question}
      heading={say(question)}
      form={form}
      waits={{ next: urls.goals(area, { personId }), name: 'A goal' }}
      before={<Back href={urls.goals(area, { personId })} text={say(goalsTitle(whose))} />}
      first={
        <>
          <Idea picture="goal">This is for a new goal.</Idea>
          <HardWord word="goal" />
          <Examples hint={goalHint} />
        </>
      }
    >
      <input
        type="hidden"
        name="goalId"
        value={form.typed.goalId?.[0] ?? newId()}
        data-offline-id
      />
      <EasyTextarea
        {...field(form, 'words')}
        picture="pencil"
        label={{ text: say(`In ${whose.their} own words`) }}
        rows={4}
      />
      <EasyButton picture="goal" text="Set this goal" classes="govuk-button--crest" />
    </EasyFormPage>
  )
}

/** One goal, what was said of it, and what can be said now, in Easy Read. */
export function EasyGoalPage({ area, goal, changedMeanwhile, ...open }: GoalPageOptions) {
  const { person, mayChange } = open
  const { personId } = person
  const say = saying(open)
  const outcomes = outcomesOf[standingOf(goal)]
  return (
    <EasyPage
      area={area}
      title={changedMeanwhile ? 'Error: A goal' : 'A goal'}
      heading="A goal"
      back={{ href: urls.goals(area, { personId }), text: say(goalsTitle(whoseIs(open))) }}
      errors={changedMeanwhile && <EasyErrors errors={[meanwhileError]} />}
    >
      <Whose {...open} />
      <Idea picture="goal">This is a goal.</Idea>
      <HardWord word="goal" />
      <Said text={goal.words} />
      <div id="said" tabindex={-1}>
        <EasyOutcome {...{ goal, area }} said={undefined} />
        {goal.said.map((said) => (
          <EasyOutcome {...{ goal, said, area }} />
        ))}
      </div>
      {mayChange && (
        <form method="post">
          <input type="hidden" name="outcomeId" value={newId()} />
          <div class="gc-actions">
            {outcomes.map((outcome, index) => (
              <EasyButton
                picture={outcomePictures[outcome]}
                text={buttonWords[outcome]}
                name="outcome"
                value={outcome}
                classes={index === 0 ? 'govuk-button--crest' : 'govuk-button--secondary'}
              />
            ))}
          </div>
        </form>
      )}
    </EasyPage>
  )
}
