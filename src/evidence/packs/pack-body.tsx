import type { CategoryNames } from '../figures/category-words.ts'
import { dateWords, listWords } from '../../platform/i18n/words.ts'
import { parts, type Part } from '../indicators/indicator.ts'
import { bars, Picture } from '../pictures/pictures.tsx'
import { tiles, type Tile } from '../pictures/tiles.ts'
import { caseMixWords, type CaseMix } from '../releases/headlines.ts'
import { quarterWords } from '../releases/quarter.ts'
import type { Release, ReleasedFigure } from '../releases/release.ts'
import { valueWords } from '../releases/value-words.ts'
import { FigureTable, Headlines, type FigureHref } from './figure-table.tsx'
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

function Places({
  figures,
  places,
}: {
  figures: readonly ReleasedFigure[]
  places: Pack['places']
}) {
  const own = figures.filter(
    (one) => one.indicator === 'people-supported' && one.group.by === 'locality',
  )
  if (own.length === 0) return null
  const all: Tile[] = places.flatMap((place) => {
    const figure = own.find(({ group }) => group.name === place.name)
    return figure ? [{ ...place, figure }] : []
  })
  if (all.length === 0) return null
  const label = 'People supported in each locality, as a map of tiles'
  const shown = own.filter(({ value }) => value !== null).toSorted((a, b) => b.value! - a.value!)
  const hidden = all
    .map(({ name }) => name)
    .filter((name) => !shown.some(({ group }) => group.name === name))
  return (
    <>
      <h2 class="govuk-heading-m">Where people are supported</h2>
      <Picture
        label={label}
        svg={tiles(all, label)}
        sentence={
          shown[0]
            ? `Most people are supported by enterprises in ${shown[0].group.name}: ${valueWords(shown[0])}. Each square is a locality, north up; where it is striped too few would be told of.`
            : 'Each square is a locality, north up. In none of them are there enough people to show a number.'
        }
      >
        <ul class="govuk-list govuk-list--bullet">
          {shown.map((figure) => (
            <li>
              {figure.group.name}: {valueWords(figure)}
            </li>
          ))}
        </ul>
        {hidden.length > 0 && (
          <p class="govuk-body">
            Not shown, for too few are there or it would tell of too few: {listWords(hidden)}.
          </p>
        )}
      </Picture>
    </>
  )
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
  const shares = whole.filter(
    ({ unit, value, interval }) => unit === 'share' && value !== null && interval,
  )
  const label = `${title}: shares of the area, with how sure they are`
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {shares.length > 0 && (
        <Picture
          label={label}
          svg={bars(
            shares.map((figure) => ({ name: figure.title, figure })),
            label,
          )}
          sentence={`${shares[0]!.title}: ${valueWords(shares[0]!)}. Lines show how sure each share is: nineteen times in twenty it lies within.`}
        />
      )}
      <FigureTable caption={`${title}: the whole area`} figures={whole} {...{ href, names }} />
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
  locality: 'By locality of the enterprise',
  kind: 'By kind of support (an enterprise may offer several: these can’t be added up)',
}

function Groups({
  by,
  title,
  figures,
  names,
  href,
}: { by: 'locality' | 'kind'; title: string } & Omit<OfPart, 'part'>) {
  const shown = figures.filter(({ withheld }) => withheld === null)
  if (figures.length === 0) return null
  const hidden = figures.length - shown.length
  return (
    <details class="govuk-details gc-groups" open={href === undefined}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{said[by]}</span>
      </summary>
      <div class="govuk-details__text">
        {shown.length > 0 && (
          <FigureTable
            caption={`${title}: ${by === 'kind' ? 'by kind of support' : 'by locality'}`}
            figures={shown}
            first={(figure) => `${figure.title}, ${figure.group.name}`}
            {...{ names, href }}
          />
        )}
        {hidden > 0 && (
          <p class="govuk-body">
            {hidden === 1 ? 'One other is' : `${hidden} others are`} not shown: too few enterprises
            or people, or it would tell of too few.
          </p>
        )}
      </div>
    </details>
  )
}
