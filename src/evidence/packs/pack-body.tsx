import type { CategoryNames } from '../figures/category-words.ts'
import { dateWords } from '../../platform/i18n/words.ts'
import { parts, type Part } from '../indicators/indicator.ts'
import { Shares } from '../pictures/pictures.tsx'
import { Places } from '../pictures/places.tsx'
import { caseMixWords } from '../releases/benchmarks/case-mix-words.ts'
import type { CaseMix } from '../releases/benchmarks/case-mix.ts'
import { quarterWords } from '../releases/quarter.ts'
import type { Release, ReleasedFigure } from '../releases/release.ts'
import { EightNote } from './eight-note.tsx'
import { valueWords } from '../releases/value-words.ts'
import type { FigureHref } from './figure-href.ts'
import { FigureTable, Headlines } from './figure-table.tsx'
import { GroupTable } from './group-table.tsx'
import { Spreads } from './spreads.tsx'
import { Methods } from './methods.tsx'
import { ToldStories, type ToldStory } from '../stories/index.ts'

export interface Pack {
  release: Release
  /** Where localities lie. */
  places: readonly { name: string; latitude: number; longitude: number }[]
  /** Names of categories: ways of paying, kinds. */
  names: CategoryNames
  stories: readonly ToldStory[]
  caseMix: readonly CaseMix[]
  href?: FigureHref
}

/** All of a pack but its title: on a page, and in a file that stands alone. */
export function PackBody({ release, places, names, stories, caseMix, href }: Pack) {
  const { eight, figures, headlines, area } = release
  return (
    <>
      <p class="govuk-body gc-quiet">
        {periodWords(release)}. Release {release.number}, made on {dayWords(release.madeOn)}.
        {area.invented && ' This is a demonstration: everybody in it is invented.'}
      </p>
      <Headlines headlines={headlines} href={href} />
      {caseMix.map((one) => (
        <p class="govuk-body">{caseMixWords(one)}</p>
      ))}
      <h2 class="govuk-heading-m">The eight numbers</h2>
      <dl class="gc-eight">
        {eight.map((figure) => (
          <div>
            <dt>
              {href ? (
                <a class="govuk-link" href={href(figure)}>
                  {figure.title}
                </a>
              ) : (
                figure.title
              )}
            </dt>
            <dd>
              {figure.value === null ? (
                <span data-figure={figure.indicator}>{valueWords(figure)}</span>
              ) : (
                <strong data-figure={figure.indicator}>{valueWords(figure)}</strong>
              )}
              {figure.value !== null &&
                figure.nOf !== 'records' &&
                figure.n !== null &&
                figure.unit === 'people' &&
                figure.n !== figure.value && (
                  <span class="gc-quiet"> of about {figure.n} people supported</span>
                )}
            </dd>
          </div>
        ))}
      </dl>
      <EightNote />
      <Places figures={figures} places={places} />
      {(Object.keys(parts) as Part[]).map((part) => (
        <PartOf
          part={part}
          figures={figures.filter((one) => one.part === part)}
          names={names}
          href={href}
        />
      ))}
      <ToldStories told={stories} />
      {stories.length === 0 && (
        <>
          <h2 class="govuk-heading-m">Stories</h2>
          <p class="govuk-body">
            No stories yet. They stand here when people have read theirs and said yes to these
            readers.
          </p>
        </>
      )}
      <Methods release={release} isPage={href !== undefined} />
    </>
  )
}

/** With its year, whatever year it is now. */
export const dayWords = (day: string) => dateWords(day, '0000')

/** "July to September 2026", and until when, where it hasn’t ended. */
export function periodWords({
  quarter,
  soFar,
  until,
}: Pick<Release, 'quarter' | 'soFar' | 'until'>): string {
  return soFar
    ? `${quarterWords(quarter)}, so far: until ${dayWords(until)}`
    : quarterWords(quarter)
}

interface OfPart {
  part: Part
  figures: readonly ReleasedFigure[]
  names: CategoryNames
  href: FigureHref
}

function PartOf({ part, figures, names, href }: OfPart) {
  const title = parts[part]
  const whole = figures.filter(({ group }) => group.by === 'area')
  if (whole.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <Shares title={title} figures={whole} />
      <FigureTable caption={`${title}: the whole area`} figures={whole} href={href} />
      <Spreads figures={whole} names={names} />
      {(['locality', 'kind'] as const).map((by) => (
        <Groups
          by={by}
          title={title}
          figures={figures.filter(({ group }) => group.by === by)}
          {...{ names, href }}
        />
      ))}
    </>
  )
}

const said = {
  locality: {
    title: 'By locality of the enterprise',
    head: 'Locality',
    note: '',
  },
  kind: {
    title: 'By kind of support',
    head: 'Kind of support',
    note: 'An enterprise may offer several kinds: these can’t be added up. ',
  },
}

/** Folded on a page; in a file that stands alone it is open, and on paper. */
function Groups({
  by,
  title,
  figures,
  names,
  href,
}: { by: 'locality' | 'kind'; title: string } & Omit<OfPart, 'part'>) {
  if (figures.length === 0) return null
  const isShown = ({ withheld }: ReleasedFigure) => withheld === null
  const nameless = figures.filter((one) => !isShown(one)).length
  const { title: heading, head, note } = said[by]
  const inside = (
    <>
      <p class="govuk-body gc-quiet">
        {note}
        {figures.some(isShown)
          ? `${hidden(nameless)}Below each figure: how sure it is, and of about how many.`
          : 'None of these figures is shown: too few enterprises or people, or it would tell of too few.'}
      </p>
      {figures.some(isShown) && (
        <GroupTable
          caption={`${title}: ${heading.toLowerCase()}`}
          {...{ head, figures, names, href }}
        />
      )}
    </>
  )
  if (href === undefined)
    return (
      <section class="gc-groups">
        <h3>{heading}</h3>
        {inside}
      </section>
    )
  return (
    <details class="govuk-details gc-groups">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{heading}</span>
      </summary>
      <div class="govuk-details__text">{inside}</div>
    </details>
  )
}

const hidden = (count: number) =>
  count === 0 ? '' : count === 1 ? 'One figure isn’t shown. ' : `${count} figures aren’t shown. `
