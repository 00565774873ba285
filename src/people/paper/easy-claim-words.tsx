import { HardWord, Idea, Name } from '../../platform/web/easy-read/index.ts'

/** What a link to a record on paper says, in Easy Read. */
export function EasyClaimWords({ name }: { name: string }) {
  return (
    <>
      <Idea picture="question">
        Are you <Name>{name}</Name>?
      </Idea>
      <Idea picture="about-me">Then this record is about you.</Idea>
      <HardWord word="record" />
      <Idea picture="key">It is yours from now on.</Idea>
      <Idea picture="paper">Until now it was kept on paper.</Idea>
      <Idea picture="book">You can read it.</Idea>
      <Idea picture="pencil">You can write in it.</Idea>
      <Idea picture="eye">You can choose who else may see it.</Idea>
    </>
  )
}

/** The link is for the person: whoever keeps her record opened it. */
export function EasyNotHers() {
  return (
    <>
      <Idea picture="about-me">You keep this record for someone.</Idea>
      <HardWord word="record" />
      <Idea picture="person">Or you have seen who they are.</Idea>
      <Idea picture="letter">Give the link to them.</Idea>
      <Idea picture="tick">It still works.</Idea>
      <Idea picture="question">Is it your own record?</Idea>
      <Idea picture="email">Then use an email address that only you use.</Idea>
    </>
  )
}

export function EasyHasAnother({ coordinator }: { coordinator: string }) {
  return (
    <>
      <Idea picture="about-me">You have a record already.</Idea>
      <HardWord word="record" />
      <Idea picture="cross">We can’t put two records together yet.</Idea>
      <Idea picture="lock">We changed nothing.</Idea>
      <Idea picture="tick">The link still works.</Idea>
      <Idea picture="help">
        Ask <Name>{coordinator}</Name> what to do.
      </Idea>
      <Idea picture="paper">Until then, what is on paper stays where it is.</Idea>
    </>
  )
}
