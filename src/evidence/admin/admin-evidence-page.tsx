import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { CategoryNames } from '../figures/category-words.ts'
import { parts, type Part } from '../indicators/indicator.ts'
import { EightNote } from '../packs/eight-note.tsx'
import { Headlines } from '../packs/figure-table.tsx'
import { periodWords } from '../packs/pack-body.tsx'
import { SoFar } from '../packs/pack-pages.tsx'
import { Places } from '../pictures/places.tsx'
import { latestOfEach } from '../releases/released.ts'
import type { Release } from '../releases/release.ts'
import { OverTime, PartOverTime } from './over-time.tsx'
import { PartByPlace } from './by-place.tsx'

interface Options {
  area: Area
  releases: Release[]
  by: 'area' | 'locality' | 'kind'
  /** Where localities lie. */
  places: readonly { name: string; latitude: number; longitude: number }[]
  /** Names of categories. */
  names: CategoryNames
}

const ways = { area: 'The whole area', locality: 'By locality', kind: 'By kind of support' }

/** The area over time: the eight numbers, and figures in the four parts, from what was published. */
export function AdminEvidencePage({ area, releases, by, places, names }: Options) {
  const quarters = latestOfEach(releases).toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
  const latest = quarters.at(-1)
  // One of a quarter that hasn’t ended is of the whole area only.
  const withPlaces = quarters.findLast(({ soFar }) => !soFar)
  return (
    <Layout
      site={areaSite(area)}
      title="Evidence"
      before={<Back href={urls.admin(area, {})} text="Listings" />}
      hidden
    >
      <h1 class="govuk-heading-l">What enterprises add in {area.name}</h1>
      {!latest && (
        <>
          <p class="govuk-body">
            Here stand the eight numbers that programmes publish (enterprises, new and established,
            jobs, hours a week, people, direct payments and people who pay themselves), and figures
            in four parts, quarter by quarter. Nobody fills in a form for them.
          </p>
          <p class="govuk-body">
            Each quarter comes by itself, two weeks after it has ended. Press the button, and those
            of this quarter so far are here today. What has too few people or enterprises isn’t
            shown.
          </p>
          <SoFar area={area} isNext />
        </>
      )}
      {latest && (
        <>
          <p class="govuk-body gc-quiet">Latest: {periodWords(latest)}.</p>
          <Headlines headlines={latest.headlines} href={undefined} />
          <ul class="govuk-list">
            <li>
              <a class="govuk-link gc-tall" href={urls.pack(area, { releaseId: latest.releaseId })}>
                The whole pack, to print or send
              </a>
            </li>
            <li>
              <a class="govuk-link gc-tall" href={urls.adminBenchmarks(area, {})}>
                Numbers to read figures beside
              </a>
            </li>
          </ul>
          <h2 class="govuk-heading-m">The eight numbers</h2>
          <OverTime
            caption="The eight numbers, quarter by quarter"
            quarters={quarters}
            rows={latest.eight.map(({ title, indicator }) => ({
              name: title,
              of: (one) => one.eight.find((figure) => figure.indicator === indicator),
            }))}
          />
          <EightNote />
          {quarters.length === 1 && (
            <p class="govuk-body">
              There is one quarter so far. How figures go from quarter to quarter stands here from
              the next one on.
            </p>
          )}
          <nav aria-label="Whose figures" class="gc-no-print gc-ways">
            <ul class="gc-study__parts">
              {Object.entries(ways).map(([way, words]) => (
                <li>
                  <a
                    class="govuk-link"
                    href={urls.adminEvidence(area, {}, way === 'area' ? {} : { by: way })}
                    aria-current={way === by ? 'page' : undefined}
                  >
                    {words}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {by === 'kind' && (
            <p class="govuk-body">
              An enterprise may offer several kinds of support: these can’t be added up.
            </p>
          )}
          {by === 'locality' && <Places figures={withPlaces?.figures ?? []} places={places} />}
          {(Object.keys(parts) as Part[]).map((part) =>
            by === 'area' ? (
              <PartOverTime {...{ part, quarters, names }} />
            ) : (
              <PartByPlace {...{ part, by, quarters, names, area }} />
            ),
          )}
          <SoFar area={area} isNext={false} />
        </>
      )}
    </Layout>
  )
}
