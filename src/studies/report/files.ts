import { stringify } from 'csv-stringify/sync'
import { unzipSync, zipSync, type Zippable } from 'fflate'
import writeExcelFile from 'write-excel-file/node'
import type { Json } from '#stats'
import { canonical } from '../../platform/canonical.ts'
import { byteOrderMark, csvStyle, storable } from '../../platform/spreadsheet.ts'
import type { Figures } from '../find/figures.tsx'
import type { FigureTable } from '../find/tables.tsx'
import { cellValue, headsOf } from '../find/table-view.tsx'

/** Files of a report by their paths in its folder. */
export type Files = Map<string, Uint8Array<ArrayBuffer>>

/** A report and, beside it, its tables as CSV, Excel and JSON, and all figures with their queries. */
export async function filesOf(
  html: string,
  figures: Figures,
  tables: readonly FigureTable[],
): Promise<Files> {
  const written = tables.map((table) => ({
    ...{ name: table.name, title: table.title },
    rows: [
      headsOf(figures, table),
      ...table.rows.map((row) => row.map((cell) => cellValue(figures, cell))),
    ],
  }))
  return new Map([
    ['report.html', bytes(html)],
    ...written.map(({ name, rows }) => [`tables/${name}.csv`, bytes(csvOf(rows))] as const),
    ['tables.xlsx', await workbookOf(written)],
    ['tables.json', json(written)],
    ['figures.json', json(figures.queries)],
  ])
}

/** All of them as one file; the same files give the same bytes, whenever they are packed. */
export function packed(files: Files): Uint8Array<ArrayBuffer> {
  const entries: Zippable = Object.fromEntries(
    [...files]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, content]) => [path, [content, fixed]]),
  )
  return zipSync(entries) as Uint8Array<ArrayBuffer>
}

/** ZIP keeps local times: this one is the same in every place. */
const fixed = { mtime: '1980-01-01T12:00:00' } as const

/** Names in their order, whichever they came in: from a bundle they are sorted. */
const json = (value: unknown) => bytes(`${JSON.stringify(JSON.parse(canonical(value)), null, 2)}\n`)

const bytes = (text: string) => new TextEncoder().encode(text)

function csvOf(rows: readonly Json[][]): string {
  const plain = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell : harmless(cell))),
  )
  return byteOrderMark + stringify(plain, csvStyle)
}

/** A spreadsheet program would take a text that begins so for a formula. */
function harmless(cell: Json): string {
  const text = String(cell)
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

interface Sheet {
  name: string
  title: string
  rows: Json[][]
}

async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const book = writeExcelFile(
    sheets.map(({ name, rows }) => ({
      sheet: name.slice(0, 31),
      stickyRowsCount: 1,
      data: rows.map((row, at) =>
        row.map((cell) =>
          typeof cell === 'number'
            ? { value: cell, type: Number }
            : { value: storable(String(cell)), type: String, ...(at === 0 ? bold : {}) },
        ),
      ),
    })) as never,
  )
  // It stamps the time of writing on each part: packed again, the same tables are the same bytes.
  const parts = unzipSync(
    new Uint8Array(await (book as { toBuffer(): Promise<Buffer> }).toBuffer()),
  )
  return packed(new Map(Object.entries(parts) as [string, Uint8Array<ArrayBuffer>][]))
}

const bold = { fontWeight: 'bold' } as const
