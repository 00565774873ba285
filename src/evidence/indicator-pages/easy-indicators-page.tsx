import { areaSite, type Area } from '#areas'
import { Go, HardWord, hardWordsIn, Idea } from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import type { PictureName } from '../../platform/web/pictures/index.ts'
import { urls } from '../../urls.ts'
import type { Indicator, Part } from '../indicators/indicator.ts'

/** The parts in short words, each with its picture. */
export const easyParts: Record<Part, { title: string; picture: PictureName }> = {
  'sustainable-businesses': { title: 'Support that lasts', picture: 'clock' },
  'social-participation': { title: 'Being out and with others', picture: 'people' },
  'diverse-markets': { title: 'Enough to choose from', picture: 'hand-yes' },
  'local-work': { title: 'Work near home', picture: 'worker' },
}

/** All that is counted, in Easy Read. */
export function EasyIndicatorsPage({ area, all }: { area: Area; all: readonly Indicator[] }) {
  return (
    <Layout
      site={areaSite(area)}
      title="What we count"
      before={<Back href={urls.home(area, {})} text={area.name} />}
    >
      <h1 class="govuk-heading-l">What we count</h1>
      <Idea picture="list">Workers write down their visits.</Idea>
      <Idea picture="count">We count what they write down.</Idea>
      <Idea picture="lock">We never count names or words.</Idea>
      <Idea picture="hand-stop">You can say no to being counted.</Idea>
      {Object.entries(easyParts).map(([part, { title, picture }]) => (
        <>
          <h2 class="govuk-heading-m">{title}</h2>
          {all
            .filter((one) => one.part === part)
            .map((one) => (
              <>
                <Go picture={picture} href={urls.indicator(area, { indicator: one.name })}>
                  {one.easy[0]}
                </Go>
                <HardWords text={one.easy[0]!} />
              </>
            ))}
        </>
      ))}
    </Layout>
  )
}

/** What the hard words of a line mean, right below it. */
function HardWords({ text }: { text: string }) {
  return (
    <>
      {hardWordsIn(text).map((word) => (
        <HardWord word={word} />
      ))}
    </>
  )
}
