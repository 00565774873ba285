import type { Area } from '#areas'
import { Idea } from '../../platform/web/easy-read/index.ts'
import type { PictureName } from '../../platform/web/pictures/index.ts'
import { dayOf, outcomeWords } from './goal-words.ts'
import type { Goal, Outcome } from './goals.ts'

interface Options {
  goal: Pick<Goal, 'setAt'>
  /** None: that it was set. */
  said: Goal['said'][number] | undefined
  area: Area
}

/** One thing that was said of a goal, and when. */
export function EasyOutcome({ goal, said, area }: Options) {
  if (!said) return <Idea picture="calendar">Set on {dayOf(goal.setAt, area)}.</Idea>
  return (
    <Idea picture={outcomePictures[said.outcome]}>
      {outcomeWords[said.outcome]} on {dayOf(said.saidAt, area)}.
    </Idea>
  )
}

export const outcomePictures: Record<Outcome, PictureName> = {
  reached: 'star',
  let_go: 'leave',
  taken_up_again: 'path',
}
