import { EasyButton, Go, HardWord, Idea, NameIn, Said } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { EasyPage, saying, Whose } from '../easy-parts.tsx'
import { recordTitle, whoseIs } from '../whose.ts'
import { EasyOutcome } from './easy-outcome.tsx'
import { goalsTitle } from './goal-words.ts'
import { groups, type GoalsPageOptions, type GroupOptions } from './goals-page.tsx'
import { standingOf } from './goals.ts'

/** What somebody wants to do or to change, in Easy Read. */
export function EasyGoalsPage({ area, goals, ...open }: GoalsPageOptions) {
  const { person, own, mayChange } = open
  const { personId, name } = person
  const whose = whoseIs(open)
  const say = saying(open)
  return (
    <EasyPage
      area={area}
      offline
      title={goalsTitle(whose)}
      heading={say(goalsTitle(whose))}
      back={{ href: urls.person(area, { personId }), text: say(recordTitle(whose)) }}
    >
      <Whose {...open} />
      <Idea picture="goal">{say(`Here are ${whose.their} goals.`)}</Idea>
      <HardWord word="goal" />
      {goals.length === 0 &&
        (own ? (
          <>
            <Idea picture="paper">Nothing is here yet.</Idea>
            <Idea picture="cup">A goal can be small.</Idea>
            <Idea picture="food">You may want to bake a cake.</Idea>
            <Idea picture="bus">You may want to take a bus.</Idea>
            <Idea picture="friend">You may want to visit a friend.</Idea>
          </>
        ) : (
          <Idea picture="paper">
            <NameIn text={`${name} has set no goals here yet.`} name={name} />
          </Idea>
        ))}
      {mayChange && (
        <EasyButton
          picture="goal"
          text="Set a goal"
          href={urls.newGoal(area, { personId })}
          classes="govuk-button--crest"
        />
      )}
      {groups.map(([standing, heading]) => (
        <Group
          {...{ area, open, heading }}
          goals={goals.filter((goal) => standingOf(goal) === standing)}
        />
      ))}
    </EasyPage>
  )
}

function Group({ area, open, heading, goals }: GroupOptions) {
  if (goals.length === 0) return null
  const { personId } = open.person
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      {goals.map((goal) => (
        <section class="gc-result">
          <Said picture="goal" text={goal.words} />
          <EasyOutcome goal={goal} said={goal.said.at(-1)} area={area} />
          <Go picture="enter" href={urls.goal(area, { personId, goalId: goal.goalId })}>
            {open.mayChange && standingOf(goal) === 'open' ? 'How did it go?' : 'How it went'}
            <span class="govuk-visually-hidden"> {goal.words}</span>
          </Go>
        </section>
      ))}
    </>
  )
}
