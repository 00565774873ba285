import { dateWords } from '../../../platform/i18n/words.ts'
import { HardWord, Idea, Name } from '../../../platform/web/easy-read/index.ts'
import type { Audience } from '../../audiences.ts'
import { yesOf } from '../story.ts'
import type { OwnStory } from './open-own.ts'

/** Where a story stands, in Easy Read. */
export function EasyState({ story, state, providerName, own }: OwnStory & { own: boolean }) {
  const yes = yesOf(story)
  const you = own ? 'You' : 'They'
  switch (state) {
    case 'names':
    case 'to_read':
    case 'with_owner':
      return (
        <>
          <Idea picture="pencil">
            <Name>{providerName}</Name> is still writing it.
          </Idea>
          <Idea picture="eye-closed">Nobody else sees it.</Idea>
        </>
      )
    case 'shown':
      return <Idea picture="question">It waits for a yes or a no.</Idea>
    case 'told':
      return (
        <>
          <Idea picture="hand-yes">{you} said yes.</Idea>
          <EasyAudience audience={yes!.audience!} />
          <Idea picture="calendar">The last day is {dateWords(yes!.untilOn!)}.</Idea>
        </>
      )
    case 'no':
      return <Gone picture="hand-stop" says={`${you} said no.`} />
    case 'taken_back':
      return <Gone picture="hand-stop" says={`${you} took the yes back.`} />
    case 'taken_down':
      return (
        <>
          <Idea picture="bin">
            <Name>{providerName}</Name> took it down.
          </Idea>
          <Idea picture="eye-closed">The story is gone.</Idea>
        </>
      )
    case 'over':
      return <Gone picture="calendar" says="The last day has passed." />
  }
}

function Gone({ picture, says }: { picture: 'hand-stop' | 'calendar'; says: string }) {
  return (
    <>
      <Idea picture={picture}>{says}</Idea>
      <Idea picture="eye-closed">The story is gone.</Idea>
    </>
  )
}

/** Who may read it. */
function EasyAudience({ audience }: { audience: Audience }) {
  if (audience === 'everyone') return <Idea picture="people">Everyone may read it.</Idea>
  return (
    <>
      <Idea picture="paper">Some people read it.</Idea>
      <Idea picture="eye">They are the people the provider shows it to.</Idea>
      <HardWord word="provider" />
      {audience === 'council' && (
        <>
          <Idea picture="council">The council reads it too.</Idea>
          <HardWord word="council" />
        </>
      )}
    </>
  )
}
