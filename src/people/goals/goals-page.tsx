import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Open } from '../open-record.ts'
import { recordTitle, whoseIs } from '../whose.ts'
import { dayOf, goalsTitle, outcomeWords } from './goal-words.ts'
import { standingOf, type Goal, type Standing } from './goals.ts'

export type GoalsPageOptions = Open & { area: Area; goals: Goal[] }

/** What somebody wants to do or to change, and what became of it. */
export function GoalsPage({ area, goals, ...open }: GoalsPageOptions) {
  const { person, own, mayChange } = open
  const { personId, name } = person
  const whose = whoseIs(open)
  return (
    <Layout
      site={areaSite(area)}
      title={goalsTitle(whose)}
      hidden
      offline
      before={<Back href={urls.person(area, { personId })} text={recordTitle(whose)} />}
    >
      <h1 class="govuk-heading-l">{goalsTitle(whose)}</h1>
      {goals.length === 0 && (
        <p class="govuk-body">
          {own
            ? 'Nothing here yet. A goal can be small: a cake baked, a bus taken, a friend visited.'
            : `${name} has set no goals here yet.`}
        </p>
      )}
      {mayChange && (
        <Button
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
    </Layout>
  )
}

export const groups: [Standing, string][] = [
  ['open', 'Goals now'],
  ['reached', 'Reached'],
  ['let_go', 'Let go'],
]

export interface GroupOptions {
  area: Area
  open: Open
  heading: string
  goals: Goal[]
}

function Group({ area, open, heading, goals }: GroupOptions) {
  if (goals.length === 0) return null
  const { personId } = open.person
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <ul class="gc-results">
        {goals.map((goal) => (
          <li class="gc-result">
            <p class="gc-lines">{goal.words}</p>
            <p class="gc-quiet">{lastWords(goal, area)}</p>
            <a class="govuk-link" href={urls.goal(area, { personId, goalId: goal.goalId })}>
              {open.mayChange && standingOf(goal) === 'open' ? 'How did it go?' : 'How it went'}
              <span class="govuk-visually-hidden"> {goal.words}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function lastWords({ setAt, said }: Goal, area: Area): string {
  const last = said.at(-1)
  return last
    ? `${outcomeWords[last.outcome]} on ${dayOf(last.saidAt, area)}`
    : `Set on ${dayOf(setAt, area)}`
}
