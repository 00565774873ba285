import { createHash } from 'node:crypto'
import {
  csvRows,
  formatOf,
  openBytes,
  textOf,
  unpacked,
  workbookRows,
  type Row,
} from '../../../platform/reading/index.ts'
import { Problem } from '../../../platform/problem.ts'

/** A table out of somebody’s file: its heading, and its rows as the file numbers them. */
export interface Table {
  head: string[]
  rows: Row[]
}

export type ReadTable =
  | { ok: true; table: Table; hash: string; notTaken: string[] }
  | { ok: false; because: string }

const mostRows = 5000
const limits = { characters: 100_000, columns: 500 }

/** In bytes, packed or not. */
export const largestTable = 10_000_000

/** Makes a table of JSON, where a kind of file has such. */
export type FromJson = (read: unknown) => { table: Table; notTaken: string[] } | string

/** Reads CSV in any usual encoding, or the first sheet of an .xlsx. What can’t be read is said in a sentence. */
export async function readTable(file: File, fromJson?: FromJson): Promise<ReadTable> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const hash = createHash('sha256').update(bytes).digest('hex')
  try {
    const source = await unpacked(openBytes(file.name || 'The file', whole(bytes)), {
      bytes: largestTable,
    })
    const format = await formatOf(source)
    if (format === 'json' && fromJson) {
      const read = fromJson(JSON.parse(await textIn(source)))
      return typeof read === 'string' ? { ok: false, because: read } : { ok: true, hash, ...read }
    }
    if (format !== 'workbook' && format !== 'text')
      return {
        ok: false,
        because: 'This is no table: save it as CSV or as .xlsx, and choose it again',
      }
    const rows =
      format === 'workbook' ? workbookRows(source.bytes, limits) : csvRows(textOf(source), limits)
    return await tableOf(rows, hash)
  } catch (error) {
    if (error instanceof Problem) return { ok: false, because: error.message }
    if (error instanceof RangeError)
      return {
        ok: false,
        because: 'This JSON is nested deeper than any survey: make the file again',
      }
    if (error instanceof SyntaxError)
      return { ok: false, because: 'This JSON breaks off or is damaged: make the file again' }
    throw error
  }
}

async function tableOf(all: AsyncIterable<Row>, hash: string): Promise<ReadTable> {
  const rows: Row[] = []
  let head: string[] | undefined
  for await (const row of all) {
    if (!head) {
      if (!('cells' in row)) return { ok: false, because: `The heading ${row.trouble}` }
      head = row.cells.map((cell) => cell.trim())
    } else if (rows.push(row) > mostRows)
      return { ok: false, because: `There are more than 5,000 rows: give them in several files` }
  }
  if (!head || rows.length === 0)
    return {
      ok: false,
      because: 'There is no row below the heading: look whether it is the right file',
    }
  return { ok: true, table: { head, rows }, hash, notTaken: [] }
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function textIn(source: Parameters<typeof textOf>[0]): Promise<string> {
  let text = ''
  for await (const piece of textOf(source)) text += piece
  return text.replace(/^\uFEFF/, '')
}
