import { Go, Idea } from '../../platform/web/easy-read/index.ts'
import { EasyStudyPage } from '../easy-frame.tsx'
import { nextToSay } from './things.ts'
import { verdictUrl, type VerdictsOptions } from './verdicts-page.tsx'

/** What there is to read, and how much of it was read, in Easy Read. */
export function EasyVerdictsPage({ area, study, member, things }: VerdictsOptions) {
  const next = nextToSay(things)
  const done = things.filter(({ said }) => said)
  return (
    <EasyStudyPage {...{ area, study, member }} title="Does it fit?">
      <Idea picture="book">You can read what the study found.</Idea>
      <Idea picture="speech">You can read what people said.</Idea>
      <Idea picture="question">Then you say if it fits.</Idea>
      <Idea picture="heart">There is no wrong answer.</Idea>
      {things.length === 0 && <Idea picture="later">There is nothing to read yet.</Idea>}
      {things.length > 0 && (
        <Idea picture="count">
          You have done {done.length} of {things.length}.
        </Idea>
      )}
      {next ? (
        <Go picture="enter" href={verdictUrl(area, study, next)}>
          Read the next one
        </Go>
      ) : (
        done.length > 0 && <Idea picture="happy">You have done all of them.</Idea>
      )}
      {done.length > 0 && <Idea picture="pencil">You can change what you said.</Idea>}
      {done.map((thing) => (
        <Go picture="eye" href={verdictUrl(area, study, thing)}>
          Look at number {things.indexOf(thing) + 1} again
        </Go>
      ))}
    </EasyStudyPage>
  )
}
