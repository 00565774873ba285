import { stringify } from 'csv-stringify/sync'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import type { Provider, Terms } from '#providers'
import { Problem } from '../../../platform/problem.ts'
import { byteOrderMark, csvStyle, storable } from '../../../platform/spreadsheet.ts'
import type { Written } from './column.ts'
import { columns } from './columns.ts'

const bold = { fontWeight: 'bold' } as const

type Rows = AsyncIterable<string[]> | Iterable<string[]>

/** The names of the columns: the first row. */
export function sheetHeader(): string[] {
  return columns.map(({ name }) => name)
}

/**
 * The row of one service, which `readSheet` reads as it was.
 * @param service none: the provider has no service yet.
 * @param assuredOn the day on which somebody last said that it is right.
 */
export function sheetRow(
  provider: Provider,
  service: Written['service'],
  names: Terms,
  assuredOn?: string,
): string[] {
  return columns.map((column) => column.write({ provider, service, assuredOn }, names))
}

/** Rows as CSV for spreadsheet programs: UTF-8 that says so, lines that end in CR LF. */
export async function* csvOf(rows: Rows): AsyncGenerator<string> {
  yield byteOrderMark
  for await (const row of rows) yield stringify([row], csvStyle)
}

/** A workbook is made whole in memory: this many rows take some 400 MB and two seconds. */
export const mostInWorkbook = 20_000

/**
 * Rows as an .xlsx workbook, its first row bold and staying in sight. A Problem for more than
 * `mostInWorkbook`.
 */
export async function* workbookOf(rows: Rows): AsyncGenerator<Uint8Array> {
  const sheet: SheetData = []
  for await (const row of rows) {
    if (sheet.length > mostInWorkbook)
      throw new Problem(`These are more than ${mostInWorkbook} rows: take them as CSV.`)
    sheet.push(
      row.map((text) =>
        text === ''
          ? null
          : { value: storable(text), type: String, ...(sheet.length === 0 && bold) },
      ),
    )
  }
  const book = writeExcelFile(sheet, {
    sheet: 'Services',
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
  })
  yield await book.toBuffer()
}
