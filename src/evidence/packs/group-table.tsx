import type { CategoryNames } from '../figures/category-words.ts'
import { titleOf } from '../releases/title-of.ts'
import { RowTable } from '../pictures/row-table.tsx'
import type { ReleasedFigure } from '../releases/release.ts'
import { bare, valueWords } from '../releases/value-words.ts'
import type { FigureHref } from './figure-href.ts'
import { Named } from './figure-table.tsx'

interface Options {
  caption: string
  /** What stands in the rows: "Locality", "Kind of support". */
  head: string
  /** Of one part, and by one way to group. */
  figures: readonly ReleasedFigure[]
  names: CategoryNames
  href: FigureHref
}

/** A row for each place or kind, a column for each figure: what never is shown has none. */
export function GroupTable({ caption, head, figures, names, href }: Options) {
  const shown = figures.filter(({ withheld }) => withheld === null)
  const columns = new Map(shown.map((one) => [one.indicator, titleOf(one, names)]))
  const rows = [...Map.groupBy(shown, ({ group }) => group.name)].toSorted(([a], [b]) =>
    a.localeCompare(b),
  )
  return (
    <RowTable
      caption={caption}
      heads={[head, ...columns.values()]}
      isDense
      rows={rows.map(([name, own]) => ({
        name,
        cells: [...columns.keys()].map((indicator) => {
          const figure = own.find((one) => one.indicator === indicator)
          return figure ? (
            <Cell {...{ figure, names, href }} />
          ) : (
            <span class="gc-quiet">not shown</span>
          )
        }),
      }))}
    />
  )
}

/** Its value, or the largest that is shown of what it is spread over; between what it lies, and of how many. */
function Cell({
  figure,
  names,
  href,
}: {
  figure: ReleasedFigure
  names: CategoryNames
  href: FigureHref
}) {
  const most = figure.spread?.find(({ share }) => share !== null && share > 0)
  const value =
    figure.value !== null
      ? valueWords({ ...figure, interval: null })
      : most
        ? mostWords(figure, most, names)
        : 'not shown'
  return (
    <>
      <span data-figure={`${figure.indicator} ${figure.group.name}`}>
        <Named {...{ figure, href }} text={value} />
      </span>
      {figure.interval && (
        <span class="gc-quiet gc-line">
          {bare({ value: figure.interval.lower, unit: figure.unit })} to{' '}
          {bare({ value: figure.interval.upper, unit: figure.unit })}
        </span>
      )}
      {figure.n !== null && figure.n !== figure.value && (
        <span class="gc-quiet gc-line">of about {figure.n.toLocaleString('en-GB')}</span>
      )}
    </>
  )
}

const mostWords = (
  { indicator }: ReleasedFigure,
  { category, share }: { category: string; share: number | null },
  names: CategoryNames,
) => `${names(indicator, category)} ${bare({ value: share, unit: 'share' })}`
