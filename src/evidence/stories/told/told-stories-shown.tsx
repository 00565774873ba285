import { dateWords } from '../../../platform/i18n/words.ts'
import { Paragraphs } from '../../../platform/web/paragraphs.tsx'
import type { ToldStory } from './told-stories.ts'

/** Stories for readers, each with the consent that it is told by; nothing where there is none. */
export function ToldStories({
  told,
  heading = 'Stories',
}: {
  told: readonly Pick<ToldStory, 'words' | 'untilOn'>[]
  heading?: string
}) {
  if (told.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{heading}</h2>
      {told.map(({ words, untilOn }) => (
        <blockquote class="gc-words">
          <Paragraphs text={words} />
          <footer class="gc-quiet">
            Told with the consent of the person it is about, until {dateWords(untilOn)}. Names are
            left out or changed.
          </footer>
        </blockquote>
      ))}
    </section>
  )
}
