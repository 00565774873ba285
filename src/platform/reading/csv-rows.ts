import { afterLineEnd, csvRowAt, lineEnd } from './csv-row.ts'
import { csvStart } from './csv-start.ts'
import { asRow, neverEnds, type Row, type RowLimits, tooLong, usualRow } from './rows.ts'

/**
 * The rows of CSV of any size, one at a time, separated by commas, semicolons or tabs: which of
 * them, its first lines show. Quotation marks inside a cell are taken as they come, and rows may
 * have different numbers of cells. A row that is too wide or too long, or has a quotation mark that
 * is never closed, is a trouble; reading goes on at the next line.
 */
export async function* csvRows(
  text: AsyncIterable<string>,
  limits: RowLimits = usualRow,
): AsyncGenerator<Row> {
  const { delimiter, rest } = await csvStart(text)
  let ahead = ''
  let row = 0
  let isSkipping = false

  /** The rows that have come in; what belongs to the next one stays ahead. */
  function* rowsAhead(isWhole: boolean): Generator<Row> {
    // A return may be half of a line end.
    const half = !isWhole && ahead.endsWith('\r') ? '\r' : ''
    const here = ahead.slice(0, ahead.length - half.length)
    let at = 0
    while (at < here.length) {
      if (isSkipping) {
        const end = lineEnd(here, at)
        isSkipping = end === here.length
        at = isSkipping ? end : afterLineEnd(here, end)
        continue
      }
      const found = csvRowAt(here, at, delimiter, isWhole)
      const isTooLong = here.length - at > limits.characters + pieceSize
      if (found === 'unfinished' && !isTooLong) break
      row++
      if (typeof found === 'string') {
        const trouble = found === 'unended' ? neverEnds : `${tooLong(limits)} or ${neverEnds}`
        yield { row, trouble }
        isSkipping = true
        continue
      }
      const read = asRow(row, found.cells, limits)
      if (read) yield read
      at = afterLineEnd(here, found.end)
    }
    ahead = here.slice(at) + half
  }

  let needed = 0
  for await (const piece of pieces(rest)) {
    ahead += piece
    // A row that isn't whole yet is looked at again when there is twice as much of it.
    if (ahead.length < needed) continue
    yield* rowsAhead(false)
    needed = ahead.length * 2
  }
  yield* rowsAhead(true)
}

const pieceSize = 16_384

/** Small enough that nothing grows far beyond its limit. */
async function* pieces(text: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const chunk of text)
    for (let start = 0; start < chunk.length; start += pieceSize)
      yield chunk.slice(start, start + pieceSize)
}
