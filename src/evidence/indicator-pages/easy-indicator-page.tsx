import { areaSite, type Area } from '#areas'
import { HardWord, hardWordsIn, Idea } from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { easyParts } from './easy-indicators-page.tsx'

/** One figure in Easy Read: what it says, and who sees it. */
export function EasyIndicatorPage({ area, one }: { area: Area; one: Indicator }) {
  const { picture } = easyParts[one.part]
  const isOwners = one.privacy === 'owner'
  // Those of the heading are explained at the end, where no line does.
  const said = new Set(one.easy.flatMap(hardWordsIn))
  return (
    <Layout
      site={areaSite(area)}
      title={one.title}
      before={<Back href={urls.indicators(area, {})} text="What we count" />}
    >
      <h1 class="govuk-heading-l">{one.title}</h1>
      {one.easy.map((line, index) => (
        <>
          <Idea picture={picture}>{line}</Idea>
          {hardWordsIn(line)
            .filter(
              (word) =>
                !one.easy.slice(0, index).some((before) => hardWordsIn(before).includes(word)),
            )
            .map((word) => (
              <HardWord word={word} />
            ))}
        </>
      ))}
      {one.grain === 'not-yet' && <Idea picture="pause">We can’t count this yet.</Idea>}
      {isOwners ? (
        <Idea picture="lock">Nobody else ever sees this number.</Idea>
      ) : (
        <>
          <Idea picture="people">We add up what many people do.</Idea>
          <Idea picture="lock">So nobody can tell who you are.</Idea>
        </>
      )}
      {hardWordsIn(one.title)
        .filter((word) => !said.has(word))
        .map((word) => (
          <HardWord word={word} />
        ))}
    </Layout>
  )
}
