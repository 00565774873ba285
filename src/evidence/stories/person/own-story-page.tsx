import { areaSite, type Area } from '#areas'
import { DecisionFields, whoseIs, type Open } from '#people'
import { dateWords, isoDate } from '../../../platform/i18n/words.ts'
import { Back } from '../../../platform/web/form-page.tsx'
import { errorList, type Form } from '../../../platform/web/forms.ts'
import { Button, ErrorSummary, InsetText } from '../../../platform/web/govuk/index.ts'
import { Layout } from '../../../platform/web/layout.tsx'
import { Paragraphs } from '../../../platform/web/paragraphs.tsx'
import { urls } from '../../../urls.ts'
import { Revision } from '../enterprise/writing-pages.tsx'
import { YesFields } from '../yes-fields.tsx'
import type { OwnStory } from './open-own.ts'
import { ownStateWords, storiesTitle } from './own-stories-page.tsx'

export type OwnStoryOptions = Open &
  OwnStory & {
    area: Area
    form: Form
    /** In the area. */
    today: string
    isUnused: boolean
  }

/** A story as its person reads it, before anyone else, and what she says to it. */
export function OwnStoryPage(options: OwnStoryOptions) {
  const { area, story, state, providerName, form, isUnused, copies } = options
  const { personId } = options.person
  const whose = whoseIs(options)
  const errors = errorList(form)
  const title = `A story by ${providerName}`
  const isThere = story.words !== null && (state === 'shown' || state === 'told')
  return (
    <Layout
      site={areaSite(area)}
      title={errors.length ? `Error: ${title}` : title}
      hidden
      before={<Back href={urls.personStories(area, { personId })} text={storiesTitle(whose)} />}
    >
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{ownStateWords(options, whose, area)}.</p>
      {isUnused && state === 'told' && (
        <InsetText>The record is kept unused now, so nobody is shown this story.</InsetText>
      )}
      {isThere && (
        <div class="gc-panel">
          <Paragraphs text={story.words!} />
        </div>
      )}
      {state === 'shown' && <Answer {...options} />}
      {state !== 'shown' && story.words !== null && (
        <Button
          text={state === 'told' ? 'Take the yes back' : 'Say no to this story'}
          href={urls.personStoryEnd(area, { personId, storyId: story.storyId })}
          classes="govuk-button--secondary"
        />
      )}
      {(state === 'told' || copies.length > 0) && <Copies {...{ area, copies }} />}
    </Layout>
  )
}

/** Yes, to whom and until when; other words; or no. */
function Answer(options: OwnStoryOptions) {
  const { area, form, story, today, own, person } = options
  const { personId, name } = person
  const { storyId, revision } = story
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={urls.personStoryWords(area, { personId, storyId })}>
          Change the words
        </a>
      </p>
      <form method="post" novalidate>
        <Revision {...{ form, revision }} />
        <YesFields {...{ form, today }} />
        {!own && <DecisionFields form={form} name={name} />}
        <div class="gc-actions">
          <Button
            text="Yes, it may be told"
            name="say"
            value="yes"
            preventDoubleClick
            classes="govuk-button--crest"
          />
          <Button
            text="No"
            name="say"
            value="no"
            preventDoubleClick
            classes="govuk-button--secondary"
          />
        </div>
      </form>
      <p class="govuk-body">
        {own ? 'You' : name} need{own ? '' : 's'} no reason to say no. Its words are gone then. A
        yes can be taken back at any time: the story is gone from every page here at once.
      </p>
    </>
  )
}

/** What can't be taken back: what was printed or downloaded with it. */
export function Copies({ area, copies }: Pick<OwnStoryOptions, 'area' | 'copies'>) {
  return (
    <>
      <h2 class="govuk-heading-m">Copies outside this website</h2>
      {copies.length === 0 ? (
        <p class="govuk-body">
          It was put into nothing that was downloaded here. What somebody prints or copies from a
          page, we can’t know.
        </p>
      ) : (
        <>
          <p class="govuk-body">These were downloaded with it, and are not ours to take back:</p>
          <ul class="govuk-list govuk-list--bullet">
            {copies.map(({ what, at }) => (
              <li>
                {what}, on {dateWords(isoDate(at, area.timeZone))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
