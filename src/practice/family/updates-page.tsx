import { areaSite, type Area } from '#areas'
import { recordTitle, whoseIs, type Open, type Whose } from '#people'
import { MediaFigure } from '../../platform/media/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { urls } from '../../urls.ts'
import type { Coming } from '../person-week/week-of.ts'
import { ComingShown, arrivedWords, dayTitle } from '../person-week/week-page.tsx'
import { pieceName } from '../piece/piece-pages.tsx'
import { Initials } from '../person-week/who.tsx'
import type { WhoComes } from '../person-week/who-comes.ts'
import type { Update } from './updates.ts'

/** An update with whoever came. */
export type Told = WhoComes & { update: Update }

/** One day of what the family is told. */
export interface ToldDay {
  day: string
  told: Told[]
}

export type UpdatesPageOptions = Open & {
  area: Area
  today: string
  /** What is planned today and has not begun; none: she may not see the plan. */
  coming?: Coming[]
  /** The newest first; today is there, whatever it has. */
  days: ToldDay[]
  /** Where the days before stand; none: there are no more. */
  before?: string
}

/** What the person lets her family know of how visits went: today first, so that nobody has to phone. */
export function UpdatesPage({ area, today, coming, days, before, ...open }: UpdatesPageOptions) {
  const { personId } = open.person
  const whose = whoseIs(open)
  return (
    <Layout
      site={areaSite(area)}
      title={updatesTitle(whose)}
      hidden
      before={<Back href={urls.person(area, { personId })} text={recordTitle(whose)} />}
    >
      <h1 class="govuk-heading-l">{updatesTitle(whose)}</h1>
      {whose.own && (
        <p class="govuk-body">
          This is what those read whom you let know how visits went.{' '}
          <a class="govuk-link" href={urls.access(area, { personId })}>
            Who that is
          </a>
        </p>
      )}
      {days.map(({ day, told }) => (
        <section class={day === today ? 'gc-day gc-day--today' : 'gc-day'}>
          <h2 class="govuk-heading-m">{dayTitle(day, today)}</h2>
          {told.map((one) => (
            <ToldShown {...{ area, personId, one }} />
          ))}
          {day === today &&
            coming?.map((one) => <ComingShown {...{ area, coming: one, open: reading(open) }} />)}
          {told.length === 0 && !(day === today && coming?.length) && (
            <p class="gc-quiet gc-day__none">{nothingWords}</p>
          )}
        </section>
      ))}
      {before && (
        <p class="govuk-body gc-no-print">
          <a class="govuk-link" href={before}>
            The days before
          </a>
        </p>
      )}
    </Layout>
  )
}

/** Here nothing is said of the plan: that is on its own page. */
export const reading = (open: Open): Open => ({ ...open, mayChange: false })

export const nothingWords = 'Nothing is written down yet.'

function ToldShown({ area, personId, one }: { area: Area; personId: string; one: Told }) {
  const { update, name, providerName } = one
  return (
    <div class="gc-coming">
      <Initials name={name} />
      <div>
        <p class="govuk-!-font-weight-bold">{arrivedWords(update, area.timeZone)}</p>
        <p class="gc-quiet">
          {name}
          {name !== providerName && `, ${providerName}`}
        </p>
        {update.words && <Paragraphs text={update.words} />}
        <FamilyPieces {...{ area, personId, update }} />
      </div>
    </div>
  )
}

/** Pictures and voices that are for the family. */
export function FamilyPieces({
  area,
  personId,
  update,
}: {
  area: Area
  personId: string
  update: Update
}) {
  if (update.pieces.length === 0) return null
  return (
    <ul class="gc-pieces">
      {update.pieces.map(({ pieceId, kind, words, width, height }) => (
        <li>
          <MediaFigure
            {...{ kind, words, name: pieceName({ kind, words }) }}
            src={urls.familyPiece(area, { personId, pieceId })}
            width={width ?? undefined}
            height={height ?? undefined}
            lazy
          />
        </li>
      ))}
    </ul>
  )
}

export function updatesTitle({ own, their }: Whose): string {
  return own ? 'What my family is told' : `How ${their} visits went`
}
