import { dateWords } from '../../platform/i18n/words.ts'

/** A story of a visit, told with the consent of the person it is about until a day. */
export interface ToldStory {
  words: string
  untilOn: string
}

/** What it was like, in a few words each. */
export function StoriesTold({ stories }: { stories: ToldStory[] }) {
  if (stories.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Stories</h2>
      {stories.map(({ words, untilOn }) => (
        <blockquote class="gc-words">
          <p class="govuk-body gc-lines">{words}</p>
          <footer class="gc-quiet">
            Told with the consent of the person it is about, until {dateWords(untilOn)}. Names are
            left out or changed.
          </footer>
        </blockquote>
      ))}
    </>
  )
}
