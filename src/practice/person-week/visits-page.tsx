import { areaSite, type Area } from '#areas'
import { whoseIs, type Open, type Whose } from '#people'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { Picture } from '../../platform/web/pictures/index.ts'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { urls } from '../../urls.ts'
import type { VisitSaid } from '../saying/visit-said.ts'
import type { Visit } from '../visit/visits.ts'
import type { WhoComes } from './who-comes.ts'
import { hows } from './visit-words.ts'
import { arrivedWords, weekTitle } from './week-page.tsx'

/** A visit that was, and what the person said of it. */
export interface Been extends WhoComes {
  visit: Visit
  said?: VisitSaid
}

export type VisitsPageOptions = Open & {
  area: Area
  /** The newest first. */
  visits: Been[]
  /** Where the visits before these stand; none: there are no more. */
  before?: string
}

/** Earlier visits, with their notes. */
export function VisitsPage({ area, visits, before, ...open }: VisitsPageOptions) {
  const { personId } = open.person
  const whose = whoseIs(open)
  return (
    <Layout
      site={areaSite(area)}
      title={visitsTitle(whose)}
      hidden
      before={<Back href={urls.personWeek(area, { personId })} text={weekTitle(whose)} />}
    >
      <h1 class="govuk-heading-l">{visitsTitle(whose)}</h1>
      {visits.length === 0 && (
        <p class="govuk-body">No visits are written down here yet. They come here by themselves.</p>
      )}
      {visits.map((been) => (
        <section class="gc-result">
          <h2 class="govuk-heading-s">
            <a
              class="govuk-link"
              href={urls.personVisit(area, { personId, visitId: been.visit.visitId })}
            >
              {dateWords(isoDate(been.visit.beganAt, area.timeZone))}: {been.name}
            </a>
          </h2>
          <BeenShown {...{ area, been }} />
        </section>
      ))}
      {before && (
        <p class="govuk-body gc-no-print">
          <a class="govuk-link" href={before}>
            Visits before these
          </a>
        </p>
      )}
    </Layout>
  )
}

/** When somebody came and left, the note, and how the person said it went. */
export function BeenShown({ area, been }: { area: Area; been: Been }) {
  const { visit, said } = been
  return (
    <>
      <p class="gc-quiet">{arrivedWords(visit, area.timeZone)}</p>
      {visit.words && <Paragraphs text={visit.words} />}
      {visit.progress.map(({ words }) => (
        <p class="govuk-body">A goal: {words}</p>
      ))}
      {said && (
        <p class="gc-beside">
          <Picture name={hows[said.how].picture} small />
          <span>
            {hows[said.how].text}
            {said.words && `: ${said.words}`}
          </span>
        </p>
      )}
    </>
  )
}

export function visitsTitle({ own, their }: Whose): string {
  return own ? 'My earlier visits' : `${their} earlier visits`
}
