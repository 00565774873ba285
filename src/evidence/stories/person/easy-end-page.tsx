import { EasyPage, EasyWhose } from '#people'
import { EasyButton, Idea, Name } from '../../../platform/web/easy-read/index.ts'
import { urls } from '../../../urls.ts'
import { EasyCopies } from './easy-own-story-page.tsx'
import type { OwnStoryOptions } from './own-story-page.tsx'

/** Before a yes is taken back, in Easy Read. */
export function EasyEndPage({
  area,
  story,
  state,
  providerName,
  copies,
  ...open
}: OwnStoryOptions) {
  const { personId, storyId } = story
  const isTold = state === 'told'
  return (
    <EasyPage
      area={area}
      title={isTold ? 'Take the yes back?' : 'Say no to this story?'}
      back={{
        href: urls.personStory(area, { personId, storyId }),
        text: (
          <>
            A story by <Name>{providerName}</Name>
          </>
        ),
      }}
    >
      <EasyWhose {...open} />
      <Idea picture="eye-closed">Then nobody reads the story here.</Idea>
      <Idea picture="bin">We do not keep its words.</Idea>
      <Idea picture="speech">You need not say why.</Idea>
      <form method="post" action={urls.personStoryEnd(area, { personId, storyId })}>
        <EasyButton
          picture="hand-stop"
          text={isTold ? 'Take the yes back' : 'Say no'}
          preventDoubleClick
          classes="govuk-button--crest"
        />
      </form>
      {isTold && <EasyCopies {...{ area, copies }} />}
    </EasyPage>
  )
}
