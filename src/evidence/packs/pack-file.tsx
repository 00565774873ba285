import { stringify } from 'csv-stringify/sync'
import { raw } from 'hono/html'
import { byteOrderMark, csvStyle } from '../../platform/spreadsheet.ts'
import { quarterWords } from '../releases/quarter.ts'
import type { Release } from '../releases/release.ts'
import { PackBody, type Pack } from './pack-body.tsx'
import { style } from './pack-style.ts'

/** A pack as one file that needs nothing beside it, and prints on A4. */
export async function packHtml(pack: Pack): Promise<string> {
  const { area, quarter } = pack.release
  const title = `Evidence of ${area.name}: ${quarterWords(quarter)}`
  const html = await (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{raw(style)}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <PackBody {...pack} href={undefined} />
        </main>
      </body>
    </html>
  ).toString()
  return `<!doctype html>\n${html}\n`
}

const columns = [
  ...[
    'area',
    'invented',
    'quarter',
    'so_far',
    'release',
    'made_on',
    'indicator',
    'title',
    'part',
    'group_by',
    'group',
  ],
  ...[
    'category',
    'unit',
    'value',
    'lower',
    'upper',
    'n',
    'n_of',
    'withheld',
    'coverage_hours',
    'hash',
  ],
]

/**
 * A row for each figure of a release, and for each category of one that is spread. Nothing hidden is in it.
 * Hours are hours: whoever opens a spreadsheet has no schema beside it.
 */
export const csvOf = (release: Release): string => csvHead + csvRows([release])

/** The first line of such a spreadsheet. */
export const csvHead = byteOrderMark + stringify([columns], csvStyle)

/** Its other lines, of some releases. */
export function csvRows(releases: readonly Release[]): string {
  const rows = releases.flatMap((release) => {
    const { area, quarter, soFar, releaseId, madeOn } = release
    const head = [area.slug, area.invented, quarter, soFar, releaseId, madeOn].map(String)
    return [...release.eight, ...release.figures].flatMap((one) => {
      const own = [one.indicator, one.title, one.part, one.group.by, one.group.name]
      const said = (value: number | null | undefined) =>
        one.unit === 'hours' && value != null ? Math.round((value / 60) * 100) / 100 : value
      const row = (category: string, value: number | null | undefined, n: number | null) => [
        ...[
          ...head,
          ...own,
          category,
          one.unit,
          value,
          said(one.interval?.lower),
          said(one.interval?.upper),
          n,
          one.nOf,
        ],
        ...[one.withheld, one.coverage.hours, one.hash],
      ]
      return [
        row('', said(one.value), one.n),
        ...(one.spread ?? []).map(({ category, count, share }) =>
          row(category || 'all', share, count),
        ),
      ]
    })
  })
  return stringify(rows, csvStyle)
}
