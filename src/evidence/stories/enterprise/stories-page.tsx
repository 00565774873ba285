import { areaSite, type Area } from '#areas'
import { dateWords, isoDate } from '../../../platform/i18n/words.ts'
import { Back } from '../../../platform/web/form-page.tsx'
import { Layout } from '../../../platform/web/layout.tsx'
import { urls } from '../../../urls.ts'
import type { Desk, OfEnterprise } from './open-story.ts'
import { stateWords } from './state-words.ts'

interface Options {
  area: Area
  desk: Desk
  all: OfEnterprise[]
}

/** The stories of an enterprise, and where each stands. */
export function StoriesPage({ area, desk, all }: Options) {
  const { providerId, providerName, runs } = desk
  return (
    <Layout
      site={areaSite(area)}
      title={`Stories of ${providerName}`}
      hidden
      before={
        <Back
          href={runs ? urls.enterprise(area, { providerId }) : urls.today(area, {})}
          text={runs ? providerName : 'Today'}
        />
      }
    >
      <h1 class="govuk-heading-l">Stories</h1>
      <p class="govuk-body">
        A figure says how much, a story says what it was like. A story is told with the yes of the
        person it is about: they choose who reads it and until when, and can take it back at any
        time.
      </p>
      {all.length === 0 ? (
        <>
          <h2 class="govuk-heading-m">No stories yet</h2>
          <p class="govuk-body">
            Open a visit whose note you are glad of, and choose “Worth telling?” below it. Names are
            found for you, you take them out, and the person reads it before anyone else.
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={urls.notes(area, {})}>
              Find a note
            </a>
          </p>
        </>
      ) : (
        all.map((one) => <Row {...{ area, desk, ...one }} />)
      )}
    </Layout>
  )
}

function Row({ area, desk, story, state, name, isUnused }: OfEnterprise & Omit<Options, 'all'>) {
  const { providerId, runs } = desk
  const { storyId, words, begunAt } = story
  const title = `About a visit to ${name}`
  const isThere = words !== null && !isUnused
  return (
    <section class="gc-result">
      <h2 class="govuk-heading-s">
        {isThere ? (
          <a class="govuk-link" href={urls.story(area, { providerId, storyId })}>
            {title}
            <span class="govuk-visually-hidden">
              {' '}
              begun on {dateWords(isoDate(begunAt, area.timeZone))}
            </span>
          </a>
        ) : (
          title
        )}
      </h2>
      {isThere && <p class="gc-words">{shortened(words)}</p>}
      <p class="gc-quiet">
        {isUnused
          ? `${name}’s record is kept unused now, so nothing of this is shown anywhere.`
          : `${stateWords({ area, story, state, name, runs })}.`}
      </p>
    </section>
  )
}

function shortened(words: string): string {
  return words.length <= 120 ? words : `${words.slice(0, 120).replace(/\s+\S*$/, '')} …`
}
