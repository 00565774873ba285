import { dateWords, duration } from '../../../platform/i18n/words.ts'
import { Idea, Name } from '../../../platform/web/easy-read/index.ts'
import { EasyStudyPage } from '../../easy-frame.tsx'
import type { Frame } from '../../plan/plan-frame.tsx'
import { together, type Training } from './training.ts'

type Options = Frame & { trainings: Training[]; nameOf(memberId: string): string }

/** What the team has learnt for the study, in Easy Read. */
export function EasyTrainingPage({ trainings, nameOf, ...frame }: Options) {
  return (
    <EasyStudyPage {...frame} title="Who has learned what">
      {trainings.length === 0 && <Idea picture="later">Nobody has learned anything yet.</Idea>}
      {together(trainings).map(([{ what, heldOn, minutes }, who]) => (
        <section>
          <Idea picture="book">
            They learned this: <Name>{what}</Name>.
          </Idea>
          <Idea picture="calendar">It was on {dateWords(heldOn)}.</Idea>
          {minutes !== null && <Idea picture="clock">It took {duration(minutes)}.</Idea>}
          {who.map(({ memberId }) => (
            <Idea picture="person">
              <Name>{nameOf(memberId)}</Name> was there.
            </Idea>
          ))}
        </section>
      ))}
    </EasyStudyPage>
  )
}
