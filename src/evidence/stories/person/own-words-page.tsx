import { areaSite } from '#areas'
import { Back, FormPage } from '../../../platform/web/form-page.tsx'
import { field } from '../../../platform/web/forms.ts'
import { Button, Textarea } from '../../../platform/web/govuk/index.ts'
import { urls } from '../../../urls.ts'
import { Revision } from '../enterprise/writing-pages.tsx'
import type { OwnStoryOptions } from './own-story-page.tsx'

/** The person says it in other words. */
export function OwnWordsPage({ area, form, story, providerName }: OwnStoryOptions) {
  const { personId, storyId, revision } = story
  return (
    <FormPage
      site={areaSite(area)}
      title="Change the words"
      form={form}
      before={
        <Back
          href={urls.personStory(area, { personId, storyId })}
          text={`A story by ${providerName}`}
        />
      }
    >
      <Revision {...{ form, revision }} />
      <Textarea
        {...field(form, 'words', story.words ?? '')}
        label={{ text: 'The story', classes: 'govuk-label--s' }}
        hint={{
          text: `If there is a name in the new words, ${providerName} looks at it first, and then it comes back here.`,
        }}
        rows={10}
      />
      <Button text="Save the words" preventDoubleClick classes="govuk-button--crest" />
    </FormPage>
  )
}
