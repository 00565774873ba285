import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cellFormats } from './cell-formats.ts'
import { type Row, type RowLimits, usualRow } from './rows.ts'
import { sharedStrings } from './shared-strings.ts'
import { sheetRows } from './sheet-rows.ts'
import { findSheet } from './workbook-parts.ts'
import { openZip } from './zip.ts'

/**
 * The rows of the first sheet of an .xlsx that isn't hidden, or of the one that is `named`, one at a
 * time: text as it is, numbers without the noise of their last binary digit, dates as `2026-03-03`, with a time as
 * `2026-03-03T09:30`, times as `09:30`, formulas as what they came to, TRUE and FALSE. A row that
 * is too wide or too long is a trouble, and reading goes on. A `Problem` for old, protected,
 * damaged or overfull workbooks.
 *
 * A zip can only be read from its end, so it stands in a private temporary file meanwhile.
 */
export async function* workbookRows(
  bytes: AsyncIterable<Uint8Array>,
  limits: RowLimits = usualRow,
  named?: string,
): AsyncGenerator<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'goldcrest-workbook-'))
  try {
    const path = join(folder, 'workbook')
    await pipeline(bytes, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
    const zip = await openZip(path)
    try {
      const { sheet, strings, styles, from1904 } = await findSheet(zip, named)
      if (!sheet) return
      const texts = await sharedStrings(zip.part(strings, 100_000_000))
      const formats = await cellFormats(zip.part(styles, 10_000_000))
      yield* sheetRows(zip.part(sheet), { texts, formats, from1904 }, limits)
    } finally {
      zip.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
