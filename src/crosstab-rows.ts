import { Problem } from './platform/problem.ts'
import {
  csvRows,
  formatOf,
  openBytes,
  openFile,
  textOf,
  unpacked,
  workbookRows,
  type Row,
  type Source,
} from './platform/reading/index.ts'

/** A spreadsheet to read: a file, or what is piped in where it is called `-`. */
export async function openTable(file: string, input: AsyncIterable<Uint8Array>): Promise<Source> {
  const opened = file === '-' ? openBytes('what was piped in', input) : await openFile(file)
  return unpacked(opened, { bytes: 4_000_000_000 })
}

/** Its rows, the headings first: CSV by commas, semicolons or tabs, or the first sheet of an .xlsx. */
export async function tableRows(source: Source): Promise<AsyncIterable<Row>> {
  const format = await formatOf(source)
  if (format === 'workbook') return workbookRows(source.bytes)
  if (format === 'text') return csvRows(textOf(source))
  throw new Problem(`${source.name} is no spreadsheet: save it as CSV or .xlsx, and name that.`)
}
