import type { CategoryNames } from '../figures/category-words.ts'
import { bare, valueWords } from '../releases/value-words.ts'
import type { Coverage, Headline, ReleasedFigure } from '../releases/release.ts'

/** The address of a figure’s own page; none in a file that stands alone. */
export type FigureHref =
  | ((figure: { indicator: string; group: ReleasedFigure['group'] }) => string)
  | undefined

interface Tabled {
  caption: string
  figures: readonly ReleasedFigure[]
  href: FigureHref
  names?: CategoryNames
  /** What stands first in each row. */
  first?: (figure: ReleasedFigure) => string
}

/** Figures one below the other: what it is, how much, of how many, what it rests on and beside what it is read. */
export function FigureTable({
  caption,
  figures,
  href,
  names,
  first = ({ title }) => title,
}: Tabled) {
  return (
    <div class="gc-wide" tabindex={0} role="group" aria-label={caption}>
      <table class="govuk-table">
        <caption class="govuk-table__caption">{caption}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {['What', 'How much', 'Of how many', 'Rests on', 'Beside it'].map((head) => (
              <th scope="col" class="govuk-table__header">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {figures.map((figure) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {href ? (
                  <a class="govuk-link" href={href(figure)}>
                    {first(figure)}
                  </a>
                ) : (
                  first(figure)
                )}
              </th>
              <td
                class="govuk-table__cell"
                data-figure={`${figure.indicator} ${figure.group.name}`}
              >
                <Value figure={figure} names={names} />
              </td>
              <td class="govuk-table__cell">{ofWords(figure)}</td>
              <td class="govuk-table__cell">{coverageWords(figure.coverage)}</td>
              <td class="govuk-table__cell">{besideWords(figure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A figure’s value, or how it is spread. */
export function Value({
  figure,
  names,
}: {
  figure: ReleasedFigure
  names?: CategoryNames | undefined
}) {
  if (figure.withheld || !figure.spread) return <>{valueWords(figure)}</>
  return (
    <>
      {figure.value !== null && <strong>{valueWords(figure)}</strong>}
      <ul class="gc-spread">
        {figure.spread.map(({ category, share }) => (
          <li>
            {names?.(figure.indicator, category) ?? category}:{' '}
            {share === null ? 'not shown' : bare({ value: share, unit: 'share' })}
          </li>
        ))}
      </ul>
    </>
  )
}

export function ofWords({ n, nOf }: Pick<ReleasedFigure, 'n' | 'nOf'>): string {
  if (n === null) return '–'
  return nOf === 'records' ? `about ${n}` : `about ${n} ${nOf}`
}

/** "about 15 of 20 enterprises, 70% of hours" */
export function coverageWords({ providers, ofProviders, nearlyAll, hours }: Coverage): string {
  const said = [
    ...(ofProviders !== null && nearlyAll
      ? [`nearly all of about ${ofProviders} enterprises`]
      : []),
    ...(ofProviders !== null && providers !== null
      ? [`about ${providers} of ${ofProviders} enterprises`]
      : []),
    ...(hours !== null ? [hoursWords(hours)] : []),
  ]
  return said.join(', ') || '–'
}

const hoursWords = (hours: number) =>
  hours === 1 ? 'nearly all hours' : `${Math.round(hours * 100)}% of hours`

export function besideWords({ benchmark, unit }: ReleasedFigure): string {
  if (!benchmark) return 'no number from elsewhere yet'
  const { value, of, year, source } = benchmark
  return `${bare({ value, unit })} in ${of}, ${year} (${source})`
}

/** What is said first. */
export function Headlines({
  headlines,
  href,
}: {
  headlines: readonly Headline[]
  href: FigureHref
}) {
  if (headlines.length === 0)
    return (
      <p class="govuk-body">
        Nothing can be said of this quarter yet: too little is recorded, or it would tell of too
        few.
      </p>
    )
  return (
    <ul class="govuk-list govuk-list--bullet gc-headlines">
      {headlines.map(({ words, indicator }) => (
        <li data-figure={indicator}>
          {words}{' '}
          {href && (
            <a class="govuk-link" href={href({ indicator, group: { by: 'area', name: '' } })}>
              Where this is from
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
