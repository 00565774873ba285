import { Idea, Name } from '../../../platform/web/easy-read/index.ts'
import { EasyStudyPage } from '../../easy-frame.tsx'
import type { Frame } from '../../plan/plan-frame.tsx'
import { whenWords } from './schedule-page.tsx'
import type { Planned } from './schedule.ts'

type Options = Frame & {
  /** Those that she goes to. */
  own: Planned[]
}

/** When somebody goes to talk with people, and with whom of the team, in Easy Read. */
export function EasySchedulePage({ own, ...frame }: Options) {
  return (
    <EasyStudyPage {...frame} title="When you talk with people">
      {own.length === 0 && <Idea picture="calendar">Nothing is planned for you yet.</Idea>}
      {own.map(({ plannedFor, organisation, guide, interviewers }) => {
        const others = interviewers.filter((one) => one !== frame.member.name)
        return (
          <section>
            <Idea picture="calendar">You go on {whenWords(plannedFor, frame.area.timeZone)}.</Idea>
            {others.map((other) => (
              <Idea picture="friend">
                <Name>{other}</Name> goes with you.
              </Idea>
            ))}
            {others.length === 0 && <Idea picture="person">You go by yourself.</Idea>}
            {organisation && (
              <Idea picture="home">
                You go to <Name>{organisation}</Name>.
              </Idea>
            )}
            {guide && (
              <Idea picture="question">
                You ask what stands in <Name>{guide}</Name>.
              </Idea>
            )}
          </section>
        )
      })}
    </EasyStudyPage>
  )
}
