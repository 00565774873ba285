import { stringify } from 'csv-stringify/sync'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import { byteOrderMark, csvStyle, storable } from '../../platform/spreadsheet.ts'
import type { MonthRow } from './month-rows.ts'

const columns: {
  name: string
  width: number
  of: (row: MonthRow) => string | number | Date | null
}[] = [
  { name: 'Day', width: 12, of: ({ day }) => new Date(`${day}T00:00:00Z`) },
  { name: 'Person', width: 24, of: ({ person }) => person },
  { name: 'Who came', width: 20, of: ({ worker }) => worker },
  { name: 'Began', width: 8, of: ({ began }) => began },
  { name: 'Ended', width: 8, of: ({ ended }) => ended },
  { name: 'Minutes', width: 9, of: ({ minutes }) => minutes },
  { name: 'Hours', width: 8, of: ({ hours }) => hours },
  { name: 'Price agreed', width: 40, of: ({ price }) => price },
  { name: 'To look at', width: 16, of: ({ isTwice }) => (isTwice ? 'Written down twice' : '') },
]

/** A month as CSV for spreadsheet programs: UTF-8 that says so, lines that end in CR LF. */
export function monthAsCsv(rows: MonthRow[]): string {
  const cells = rows.map((row) =>
    columns.map(({ of }) => {
      const value = of(row)
      return value instanceof Date ? value.toISOString().slice(0, 10) : harmless(value)
    }),
  )
  const all = [columns.map(({ name }) => name), ...cells]
  return byteOrderMark + stringify(all, csvStyle)
}

/** A spreadsheet program would take a text that begins so for a formula. */
function harmless(value: string | number | null): string | number {
  if (typeof value !== 'string') return value ?? ''
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
}

/** A month as an .xlsx workbook. */
export async function monthAsWorkbook(rows: MonthRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const head = columns.map(({ name }) => ({
    value: name,
    type: String,
    fontWeight: 'bold' as const,
  }))
  const body = rows.map((row) => columns.map(({ of }) => cellOf(of(row))))
  const book = writeExcelFile([head, ...body] as SheetData, {
    sheet: 'Visits',
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
  })
  return new Uint8Array(await book.toBuffer())
}

function cellOf(value: string | number | Date | null) {
  if (value === null || value === '') return null
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' }
  if (typeof value === 'number') return { value, type: Number }
  return { value: storable(value), type: String }
}
