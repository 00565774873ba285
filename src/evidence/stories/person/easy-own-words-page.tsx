import { areaSite } from '#areas'
import { EasyWhose } from '#people'
import {
  EasyButton,
  EasyFormPage,
  EasyTextarea,
  HardWord,
  Idea,
  Name,
} from '../../../platform/web/easy-read/index.ts'
import { Back } from '../../../platform/web/form-page.tsx'
import { field } from '../../../platform/web/forms.ts'
import { urls } from '../../../urls.ts'
import { Revision } from '../enterprise/writing-pages.tsx'
import type { OwnStoryOptions } from './own-story-page.tsx'

/** The person says it in other words, in Easy Read. */
export function EasyOwnWordsPage({ area, form, story, providerName, ...open }: OwnStoryOptions) {
  const { personId, storyId, revision } = story
  return (
    <EasyFormPage
      site={areaSite(area)}
      title="Change the words"
      form={form}
      before={
        <Back
          href={urls.personStory(area, { personId, storyId })}
          text={
            <>
              A story by <Name>{providerName}</Name>
            </>
          }
        />
      }
      first={
        <>
          <EasyWhose {...open} />
          <Idea picture="pencil">You can say it in other words.</Idea>
          <Idea picture="name">Leave names out.</Idea>
          <Idea picture="worker">If there is a name, the provider looks first.</Idea>
          <HardWord word="provider" />
        </>
      }
    >
      <Revision {...{ form, revision }} />
      <EasyTextarea
        {...field(form, 'words', story.words ?? '')}
        picture="book"
        label={{ text: 'The story' }}
        rows={10}
      />
      <EasyButton
        picture="tick"
        text="Save the words"
        preventDoubleClick
        classes="govuk-button--crest"
      />
    </EasyFormPage>
  )
}
