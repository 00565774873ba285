import { areaSite, type Area } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import { Button, Details, InsetText } from '../../../platform/web/govuk/index.ts'
import { Layout } from '../../../platform/web/layout.tsx'
import { Paragraphs } from '../../../platform/web/paragraphs.tsx'
import { dateWords, isoDate } from '../../../platform/i18n/words.ts'
import { urls } from '../../../urls.ts'
import type { OpenStory } from './open-story.ts'
import { stateWords } from './state-words.ts'

export interface StoryPageOptions extends OpenStory {
  area: Area
  /** Nobody can say yes on screen for the person: it is read to her. */
  isReadAloud: boolean
  copies: { what: string; at: Date }[]
  /** The person changed the words last. */
  byPerson: boolean
}

/** A story as it is now, and the next thing to do with it. */
export function StoryPage(options: StoryPageOptions) {
  const { area, story, state, name, desk, isReadAloud, copies, byPerson } = options
  const { providerId, runs } = desk
  const of = { providerId, storyId: story.storyId }
  const mayWrite = ['names', 'to_read', 'with_owner', 'shown'].includes(state)
  const isHers = state !== 'with_owner' || runs
  return (
    <Layout
      site={areaSite(area)}
      title={`A story about a visit to ${name}`}
      hidden
      before={<Back href={urls.stories(area, { providerId })} text="Stories" />}
    >
      <h1 class="govuk-heading-l">A story about a visit to {name}</h1>
      <InsetText>{stateWords({ area, story, state, name, runs })}.</InsetText>
      {byPerson && state === 'names' && (
        <p class="govuk-body">
          {name} changed the words. There may be a name in them that nobody has looked at yet.
        </p>
      )}
      <div class="gc-panel">
        <Paragraphs text={story.words ?? ''} />
      </div>
      {isHers && <Next {...{ area, of, state, runs, name, isReadAloud }} />}
      {copies.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What it was put into</h2>
          <ul class="govuk-list govuk-list--bullet">
            {copies.map(({ what, at }) => (
              <li>
                {what}, on {dateWords(isoDate(at, area.timeZone))}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body gc-no-print">
        {mayWrite && isHers && (
          <>
            <a class="govuk-link" href={urls.storyWords(area, of)}>
              Change the words
            </a>
            {' · '}
          </>
        )}
        <a class="govuk-link" href={urls.storyDown(area, of)}>
          Take it down
        </a>
      </p>
      <Details summaryText="Who sees this now">
        <p class="govuk-body">
          {state === 'told'
            ? `Those to whom ${name} said yes. When that day has passed, or ${name} takes it back, it is gone from every page at once.`
            : `Who wrote it, who runs the enterprise, and ${name}, with those who help with everything. Nobody else, until ${name} says yes.`}
        </p>
      </Details>
    </Layout>
  )
}

interface NextOptions extends Pick<StoryPageOptions, 'area' | 'state' | 'name' | 'isReadAloud'> {
  of: { providerId: string; storyId: string }
  runs: boolean
}

function Next({ area, of, state, runs, name, isReadAloud }: NextOptions) {
  const crest = 'govuk-button--crest'
  if (state === 'names')
    return <Button text="Take names out" href={urls.storyNames(area, of)} classes={crest} />
  if (state === 'to_read' || state === 'with_owner')
    return <Button text="Read it once more" href={urls.storyRead(area, of)} classes={crest} />
  if (state !== 'shown') return null
  if (!isReadAloud)
    return (
      <p class="govuk-body">
        {name} finds it under “Stories” in the record, in Easy Read too, and says yes or no there.
      </p>
    )
  return runs ? (
    <>
      <p class="govuk-body">
        {name} has no account here. Read it aloud together, then write down the answer.
      </p>
      <Button
        text={`Write down what ${name} said`}
        href={urls.storyTold(area, of)}
        classes={crest}
      />
    </>
  ) : (
    <p class="govuk-body">
      {name} has no account here. Who runs the enterprise writes down the answer.
    </p>
  )
}
