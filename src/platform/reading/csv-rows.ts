import { parse, type Parser } from 'csv-parse'
import { csvStart } from './csv-start.ts'
import { asRow, type Row, type RowLimits, tooLong, usualRow } from './rows.ts'

/**
 * The rows of CSV of any size, one at a time, separated by commas, semicolons or tabs: which of
 * them, its first lines show. Quotation marks inside a cell are taken as they come, and rows may
 * have different numbers of cells. A row that is too wide or too long is a trouble; after one that
 * is too long (a quotation mark that is never closed makes one) reading goes on at a next line.
 */
export async function* csvRows(
  text: AsyncIterable<string>,
  limits: RowLimits = usualRow,
): AsyncGenerator<Row> {
  const { delimiter, rest } = await csvStart(text)
  const rows: Row[] = []
  let row = 0
  let sinceRow = 0
  let skipping = false
  let parser = startParser()

  function startParser(): Parser {
    const started = parse({
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      // Rows are taken from here and not as a stream, so that each piece is done with when it is
      // written, and a row that never ends is seen to grow.
      on_record: (cells: string[]) => {
        const read = asRow(++row, cells, limits)
        if (read) rows.push(read)
        sinceRow = 0
        return null
      },
    })
    // What goes wrong is told to whoever writes.
    return started.on('error', () => {})
  }

  for await (let piece of pieces(rest)) {
    if (skipping) {
      const lineEnd = /[\r\n]/.exec(piece)
      if (!lineEnd) continue
      piece = piece.slice(lineEnd.index).replace(/^\r?\n|^\r/, '')
      skipping = false
    }
    await written(parser, piece)
    yield* rows.splice(0)
    sinceRow += piece.length
    if (sinceRow <= limits.characters + pieceSize) continue
    yield { row: ++row, trouble: `${tooLong(limits)} or has a quotation mark that never ends` }
    parser = startParser()
    sinceRow = 0
    skipping = true
  }
  const unfinished = await ended(parser)
  yield* rows
  if (unfinished) yield { row: ++row, trouble: 'has a quotation mark that never ends' }
}

const pieceSize = 16_384

/** Small enough that nothing grows far beyond its limit; no letter is cut in two. */
async function* pieces(text: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const chunk of text)
    for (let start = 0, end = 0; start < chunk.length; start = end) {
      end = start + pieceSize
      if (/[\ud800-\udbff]/.test(chunk[end - 1] ?? '')) end++
      yield chunk.slice(start, end)
    }
}

function written(parser: Parser, piece: string): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(piece, (error) => (error ? reject(error) : resolve()))
  })
}

/** @returns whether the text ended inside quotation marks. */
function ended(parser: Parser): Promise<boolean> {
  return new Promise((resolve, reject) => {
    parser.once('error', (error) =>
      'code' in error && error.code === 'CSV_QUOTE_NOT_CLOSED' ? resolve(true) : reject(error),
    )
    parser.end(() => resolve(false))
  })
}
