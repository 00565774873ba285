import type { CategoryNames } from '../figures/category-words.ts'
import { titleOf } from '../releases/title-of.ts'
import { parts, type Part } from '../indicators/indicator.ts'
import { coverageWords, ofWords } from '../packs/figure-table.tsx'
import { Shares, shortQuarter } from '../pictures/pictures.tsx'
import { RowTable } from '../pictures/row-table.tsx'
import { SmallLines, type Line } from '../pictures/smalls.tsx'
import type { Release, ReleasedFigure } from '../releases/release.ts'
import { bare, valueWords } from '../releases/value-words.ts'

/** A part of the whole area: small lines side by side, and their table. Of one quarter its shares. */
export function PartOverTime({
  part,
  quarters,
  names,
}: {
  part: Part
  quarters: readonly Release[]
  names: CategoryNames
}) {
  const rows = rowsOf(part, quarters, names)
  if (rows.length === 0) return null
  const title = parts[part]
  const isShown = ({ of }: Row) => quarters.some((one) => of(one)?.withheld === null)
  const [shown, hidden] = [rows.filter(isShown), rows.filter((one) => !isShown(one))]
  const drawn: Line[] = rows
    .map(({ name, of }) => ({
      name,
      points: quarters.map((one) => ({
        quarter: shortQuarter(one.quarter),
        soFar: one.soFar,
        figure: of(one),
      })),
    }))
    .filter(({ points }) => points.filter(({ figure }) => figure?.value != null).length > 1)
  const latest = quarters.at(-1)!
  const own = latest.figures.filter((one) => one.part === part && one.group.by === 'area')
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {drawn.length > 0 ? (
        <figure class="gc-chart">
          <figcaption class="govuk-body">{wentWords(drawn)}</figcaption>
          <SmallLines all={drawn} />
        </figure>
      ) : (
        <Shares title={title} figures={own} />
      )}
      {shown.length > 0 && (
        <OverTime caption={`${title}, quarter by quarter`} quarters={quarters} rows={shown} />
      )}
      {hidden.length > 0 && (
        <p class="govuk-body gc-quiet">
          Nothing recorded yet, too few enterprises or people, or it would tell of too few:{' '}
          {hidden.map(({ name }) => name).join('; ')}.
        </p>
      )}
    </section>
  )
}

interface Row {
  name: string
  of: (release: Release) => ReleasedFigure | undefined
}

function rowsOf(part: Part, quarters: readonly Release[], names: CategoryNames): Row[] {
  const all = quarters.flatMap(({ figures }) =>
    figures.filter((one) => one.part === part && one.group.by === 'area'),
  )
  return [...new Map(all.map((one) => [one.indicator, titleOf(one, names)]))].map(
    ([indicator, name]) => ({
      name,
      of: ({ figures }) =>
        figures.find((one) => one.indicator === indicator && one.group.by === 'area'),
    }),
  )
}

/** Which went farther than their intervals explain since the quarter before; or that none did. */
function wentWords(drawn: readonly Line[]): string {
  const said = drawn.flatMap(({ name, points }) => {
    const known = points.flatMap((one) =>
      one.figure?.interval && one.figure.value !== null ? [{ ...one, figure: one.figure }] : [],
    )
    const [was, now] = [known.at(-2), known.at(-1)]
    if (!was || !now) return []
    const [a, b] = [was.figure.interval!, now.figure.interval!]
    if (a.lower <= b.upper && b.lower <= a.upper) return []
    return [
      `${name}: ${bare(was.figure)} in ${was.quarter}, ${bare(now.figure)} in ${now.quarter}.`,
    ]
  })
  const soFar = drawn.some(({ points }) => points.at(-1)?.soFar)
  const key = `Each figure has a scale of its own, from 0; lines up and down show how sure one is.${soFar ? ' A hollow dot is of a quarter that hasn’t ended: what is added up in it will be more.' : ''}`
  if (said.length === 0)
    return `Where one can say how sure a figure is, these quarters can’t be told apart. ${key}`
  return `${said.join(' ')} ${key}`
}

/** Figures one below the other, a column for each quarter. */
export function OverTime({
  caption,
  quarters,
  rows,
}: {
  caption: string
  quarters: readonly Release[]
  rows: readonly Row[]
}) {
  return (
    <RowTable
      caption={caption}
      heads={[
        'What',
        ...quarters.map(
          ({ quarter, soFar }) => `${shortQuarter(quarter)}${soFar ? ', so far' : ''}`,
        ),
      ]}
      rows={rows.map(({ name, of }) => ({
        name,
        cells: quarters.map((one) => <Then figure={of(one)} />),
      }))}
    />
  )
}

/** Of how many people or records; what is of enterprises, of how many of these. */
const amongWords = (figure: ReleasedFigure) =>
  (figure.nOf === 'people supported' && coverageWords(figure.coverage)) || ofWords(figure)

function Then({ figure }: { figure: ReleasedFigure | undefined }) {
  if (!figure || figure.withheld) return <span class="gc-quiet">not shown</span>
  return (
    <>
      {figure.value === null ? 'spread, see the pack' : valueWords(figure)}
      {figure.n !== null && figure.n !== figure.value && (
        <span class="gc-quiet gc-line">{amongWords(figure)}</span>
      )}
    </>
  )
}
