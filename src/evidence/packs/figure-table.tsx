import { councilsRate } from '../releases/benchmarks/benchmarks.ts'
import { RowTable } from '../pictures/row-table.tsx'
import { bare, saidOf, valueWords } from '../releases/value-words.ts'
import {
  withheldWords,
  type Coverage,
  type Headline,
  type ReleasedFigure,
} from '../releases/release.ts'
import type { FigureHref } from './figure-href.ts'

interface Tabled {
  caption: string
  figures: readonly ReleasedFigure[]
  href: FigureHref
}

/**
 * Figures one below the other: what it is, how much, of how many, what it rests on and, where there is a number
 * from elsewhere, beside what it is read. On a phone each is a card of its own. How one is spread stands below.
 */
export function FigureTable({ caption, figures, href }: Tabled) {
  const shown = figures.filter(({ withheld }) => withheld === null)
  const isBeside = shown.some(({ benchmark }) => benchmark)
  return (
    <>
      {shown.length > 0 && (
        <RowTable
          caption={caption}
          heads={[
            'What',
            'How much',
            'Of how many',
            'Rests on',
            ...(isBeside ? ['Beside it'] : []),
          ]}
          rows={shown.map((figure) => ({
            name: <Named figure={figure} href={href} text={figure.title} />,
            cells: [
              <span data-figure={`${figure.indicator} ${figure.group.name}`}>
                {figure.spread && figure.value === null
                  ? 'see below how it is spread'
                  : figure.spread
                    ? saidOf(figure)
                    : valueWords(figure)}
              </span>,
              ofWords(figure),
              coverageWords(figure.coverage) || 'not said',
              ...(isBeside ? [besideWords(figure)] : []),
            ],
          }))}
        />
      )}
      <Hidden figures={figures} href={href} />
    </>
  )
}

/** What isn’t shown, in a sentence for each reason. */
function Hidden({ figures, href }: Omit<Tabled, 'caption'>) {
  const hidden = [...Map.groupBy(figures, ({ withheld }) => withheld)]
  return (
    <>
      {hidden.map(
        ([why, some]) =>
          why && (
            <p class="govuk-body gc-quiet">
              {withheldWords[why]}:{' '}
              {some.map((figure, at) => (
                <>
                  {at > 0 && '; '}
                  <Named {...{ figure, href }} text={figure.title} />
                </>
              ))}
              .
            </p>
          ),
      )}
    </>
  )
}

/** With a way to its own page, where there is one. */
export function Named({
  figure,
  href,
  text,
}: {
  figure: ReleasedFigure
  href: FigureHref
  text: string
}) {
  if (!href) return <>{text}</>
  return (
    <a class="govuk-link" href={href(figure)}>
      {text}
    </a>
  )
}

export function ofWords({
  n,
  nOf,
  value,
  unit,
}: Pick<ReleasedFigure, 'n' | 'nOf' | 'value' | 'unit'>): string {
  if (n === null) return 'not said'
  const about = `about ${n.toLocaleString('en-GB')}`
  // A price or a share of enterprises isn’t of people: these say how large the enterprises are together.
  if (nOf === 'people supported' && unit !== 'people' && unit !== 'hours')
    return `enterprises that support ${about} people`
  // A count is of itself.
  return nOf === 'records' && n === value ? about : `${about} ${nOf}`
}

/** "about 15 of 20 enterprises, 70% of hours"; nothing where none of it may be said. */
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
  return said.join(', ')
}

const hoursWords = (hours: number) =>
  hours === 1 ? 'nearly all hours' : `${Math.round(hours * 100)}% of hours`

export function besideWords({ indicator, benchmark, unit, value: own }: ReleasedFigure): string {
  const isPrice = indicator === 'hourly-price' || indicator === 'visit-price'
  if (!benchmark)
    return isPrice ? 'the council’s own rate is not brought in yet' : 'no number from elsewhere yet'
  const { value, of, year, source } = benchmark
  if (!of.endsWith(councilsRate)) return `${bare({ value, unit })} in ${of}, ${year} (${source})`
  const times =
    own === null || value === 0 ? '' : `: the price is ${(own / value).toFixed(2)} times that`
  return `${bare({ value, unit })} for ${of}, ${year} (${source})${times}`
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
