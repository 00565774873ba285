import { areaSite } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import { Button } from '../../../platform/web/govuk/index.ts'
import { Layout } from '../../../platform/web/layout.tsx'
import { urls } from '../../../urls.ts'
import { Copies, type OwnStoryOptions } from './own-story-page.tsx'

/** Before a yes is taken back, or a story is refused that is still written. */
export function EndPage({ area, story, state, providerName, copies }: OwnStoryOptions) {
  const { personId, storyId } = story
  const isTold = state === 'told'
  const title = isTold ? 'Take the yes back?' : 'Say no to this story?'
  return (
    <Layout
      site={areaSite(area)}
      title={title}
      hidden
      before={
        <Back
          href={urls.personStory(area, { personId, storyId })}
          text={`A story by ${providerName}`}
        />
      }
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        The story is gone from every page here at once, and its words are not kept. No reason is
        asked.
      </p>
      <form method="post" action={urls.personStoryEnd(area, { personId, storyId })}>
        <Button
          text={isTold ? 'Take the yes back' : 'Say no'}
          preventDoubleClick
          classes="govuk-button--crest"
        />
      </form>
      {isTold && <Copies {...{ area, copies }} />}
    </Layout>
  )
}
