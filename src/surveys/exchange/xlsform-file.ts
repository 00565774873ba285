import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import { canonical } from '../../platform/canonical.ts'
import { storable } from '../../platform/spreadsheet.ts'
import { openBytes, workbookRows } from '../../platform/reading/index.ts'
import type { Instrument } from '../instrument.ts'
import { readPack } from '../pack-file.ts'
import { readXlsForm } from './read-xlsform.ts'
import type { ReadInstrument } from './read-instrument.ts'
import { asXlsForm, type XlsForm } from './xlsform-rows.ts'

/** The sheet in which our own packs stand as they are, so that they come back to the letter. */
const own = 'goldcrest'

/** An instrument as an XLSForm workbook. */
export async function writeXlsForm(pack: Instrument): Promise<Uint8Array> {
  const sheets = { ...asXlsForm(pack), [own]: [['pack'], [canonical(pack)]] }
  const all = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map(cells) }))
  return writeExcelFile(all).toBuffer()
}

function cells(row: string[]): SheetData[number] {
  return row.map((text) => (text === '' ? null : { value: storable(text), type: String }))
}

/** Reads an XLSForm workbook. A `Problem` where it is no workbook. */
export async function readXlsFormFile(bytes: Uint8Array): Promise<ReadInstrument> {
  const form: XlsForm = {
    survey: await sheetOf(bytes, 'survey'),
    choices: await sheetOf(bytes, 'choices'),
    settings: await sheetOf(bytes, 'settings'),
  }
  const kept = readPack((await sheetOf(bytes, own))[1]?.[0] ?? '')
  // As somebody may have changed the sheets since, it counts only while they say the same.
  if (kept.ok && canonical(trimmed(asXlsForm(kept.pack))) === canonical(trimmed(form)))
    return { ok: true, pack: kept.pack, notTaken: [] }
  return readXlsForm(form)
}

async function sheetOf(bytes: Uint8Array, name: string): Promise<string[][]> {
  const rows: string[][] = []
  const { bytes: whole } = openBytes(name, chunk(bytes))
  for await (const row of workbookRows(whole, { characters: 100_000, columns: 200 }, name)) {
    if ('cells' in row) rows.push(row.cells)
    if (rows.length > mostRows) break
  }
  return rows
}

const mostRows = 5000

async function* chunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Cells at the end of a row that are empty are not there. */
function trimmed(form: XlsForm): XlsForm {
  const cut = (rows: string[][]) =>
    rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
  return { survey: cut(form.survey), choices: cut(form.choices), settings: cut(form.settings) }
}
