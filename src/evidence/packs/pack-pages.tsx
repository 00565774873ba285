import { areaSite, type Area } from '#areas'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button, Details } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Release } from '../releases/release.ts'
import { quarterOf, quarterWords } from '../releases/quarter.ts'
import { formats, type Copy, type Format } from './copies.ts'
import { figureHref } from './figure-href.ts'
import { dayWords, PackBody, periodWords, type Pack } from './pack-body.tsx'

/** All packs of a place. */
export function PacksPage({ area, releases }: { area: Area; releases: Release[] }) {
  return (
    <Layout site={areaSite(area)} title="Evidence packs" hidden>
      <h1 class="govuk-heading-l">Evidence packs of {area.name}</h1>
      <p class="govuk-body-l">
        What small enterprises add here, quarter by quarter, from what they write down anyway. A
        pack is frozen when it is made, and points at nobody.
      </p>
      {releases.length === 0 && (
        <p class="govuk-body">
          No pack yet. Each quarter gets one by itself, two weeks after it has ended. You can have
          one of this quarter so far today.
        </p>
      )}
      {releases.length > 0 && (
        <ul class="govuk-list gc-packs">
          {releases.map((release) => (
            <li>
              <a class="govuk-link" href={urls.pack(area, { releaseId: release.releaseId })}>
                {periodWords(release)}
              </a>
              <span class="gc-quiet">
                {' '}
                release {release.number}, made on {dayWords(release.madeOn)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <SoFar area={area} isNext={releases.length === 0} />
    </Layout>
  )
}

/** The button that publishes the quarter so far. */
export function SoFar({ area, isNext }: { area: Area; isNext: boolean }) {
  const { quarter } = quarterOf(Temporal.Now.plainDateISO(area.timeZone).toString())
  return (
    <form method="post" action={urls.newPack(area, {})}>
      <input type="hidden" name="quarter" value={quarter} />
      <p class="govuk-body">
        One of {quarterWords(quarter)} so far shows the whole area only. What it shows stays shown:
        the pack of the whole quarter may have to hide a little more.
      </p>
      <Button
        text="Make a pack of this quarter so far"
        classes={isNext ? 'govuk-button--crest' : 'govuk-button--secondary'}
      />
    </form>
  )
}

/** One pack. */
export function PackPage({
  area,
  pack,
  taken,
  me,
}: {
  area: Area
  pack: Pack
  taken: Copy[]
  /** Whoever reads it, as it is noted who took a copy. */
  me: string
}) {
  const { release } = pack
  const { releaseId } = release
  return (
    <Layout
      site={areaSite(area)}
      title={`Evidence: ${periodWords(release)}`}
      before={<Back href={urls.packs(area, {})} text="All packs" />}
      hidden
    >
      <h1 class="govuk-heading-l">Evidence of {area.name}</h1>
      <PackBody {...pack} href={figureHref(area, releaseId)} />
      <div class="gc-no-print">
        <h2 class="govuk-heading-m">Take it with you</h2>
        <ul class="govuk-list">
          {Object.entries(formats).map(([format, words]) => (
            <li>
              <a
                class="govuk-link gc-tall"
                href={urls.packFile(area, { releaseId, format: format as Format })}
                download
              >
                {words}
              </a>
            </li>
          ))}
        </ul>
        <p class="govuk-body gc-quiet">
          Goldcrest notes that you took a copy, so that it is known where a story is when somebody
          takes theirs back.
        </p>
        <Taken {...{ area, taken, me }} />
      </div>
    </Layout>
  )
}

/** Where the pack is already, beside this page. */
function Taken({ area, taken, me }: { area: Area; taken: Copy[]; me: string }) {
  if (taken.length === 0) return null
  return (
    <Details summaryText={`Copies that were taken: ${taken.length}`}>
      <ul class="govuk-list govuk-list--bullet">
        {taken.map(({ takenAt, takenBy, format }) => (
          <li>
            {formats[format]}, on {dateWords(isoDate(takenAt, area.timeZone), '')}, by{' '}
            {takenBy === me ? 'you' : 'somebody else'}
          </li>
        ))}
      </ul>
    </Details>
  )
}
