import { areaSite, type Area } from '#areas'
import { recordTitle, whoseIs, type Open, type Whose } from '#people'
import { dateWords, isoDate } from '../../../platform/i18n/words.ts'
import { Back } from '../../../platform/web/form-page.tsx'
import { InsetText } from '../../../platform/web/govuk/index.ts'
import { Layout } from '../../../platform/web/layout.tsx'
import { urls } from '../../../urls.ts'
import { readers } from '../../audiences.ts'
import { isEnding, yesOf } from '../story.ts'
import type { OwnStory } from './open-own.ts'

export type OwnStoriesOptions = Open & {
  area: Area
  all: OwnStory[]
  isUnused: boolean
}

/** The stories about a person: what waits for her first. */
export function OwnStoriesPage({ area, all, isUnused, ...open }: OwnStoriesOptions) {
  const { personId } = open.person
  const whose = whoseIs(open)
  return (
    <Layout
      site={areaSite(area)}
      title={storiesTitle(whose)}
      hidden
      before={<Back href={urls.person(area, { personId })} text={recordTitle(whose)} />}
    >
      <h1 class="govuk-heading-l">{storiesTitle(whose)}</h1>
      <p class="govuk-body">
        Somebody who supports {whose.they} may want to tell of a visit, with names taken out. Nobody
        else reads it before {whose.they} say{whose.s} yes.
      </p>
      {isUnused && (
        <InsetText>
          {whose.own ? 'Your' : `${open.person.name}’s`} record is kept unused now, so no story is
          shown to anybody.
        </InsetText>
      )}
      {all.length === 0 && <p class="govuk-body">There is no story yet.</p>}
      {waitingFirst(all).map((one) => (
        <section class="gc-result">
          <h2 class="govuk-heading-s">
            <a
              class="govuk-link"
              href={urls.personStory(area, { personId, storyId: one.story.storyId })}
            >
              {one.state === 'shown' ? 'Read this story' : 'A story'} by {one.providerName}
              <span class="govuk-visually-hidden">
                {' '}
                begun on {dateWords(isoDate(one.story.begunAt, area.timeZone))}
              </span>
            </a>
          </h2>
          <p class="gc-quiet">{ownStateWords(one, whose, area)}.</p>
        </section>
      ))}
    </Layout>
  )
}

export function storiesTitle({ own, their }: Whose): string {
  return own ? 'Stories about me' : `Stories about ${their.replace(/’s$/, '')}`
}

/** What waits for an answer stands first. */
export function waitingFirst(all: OwnStory[]): OwnStory[] {
  return all.toSorted((a, b) => Number(b.state === 'shown') - Number(a.state === 'shown'))
}

/** Where a story stands, as the person is told. */
export function ownStateWords(
  { story, state, providerName }: OwnStory,
  { own, they }: Whose,
  area: Pick<Area, 'timeZone'>,
): string {
  const You = own ? 'You' : they
  const ending = story.steps.find(isEnding)
  const ended = ending ? dateWords(isoDate(ending.at, area.timeZone)) : ''
  const yes = yesOf(story)
  switch (state) {
    case 'names':
    case 'to_read':
    case 'with_owner':
      return `${providerName} is writing it, and nobody else sees it`
    case 'shown':
      return `It waits for ${own ? 'your' : `${they}’s`} yes or no`
    case 'told':
      return `${You} said yes. Told to ${readers[yes!.audience!]}, until ${dateWords(yes!.untilOn!)}`
    case 'no':
      return `${You} said no on ${ended}. Its words are gone`
    case 'taken_back':
      return `${You} took the yes back on ${ended}. Its words are gone`
    case 'taken_down':
      return `${providerName} took it down on ${ended}. Its words are gone`
    case 'over':
      return 'Its last day has passed. It is shown nowhere'
  }
}
