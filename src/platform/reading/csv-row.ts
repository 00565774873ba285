/** A row's cells, and where it ends: at its line end, or at the end of the text. */
export interface CsvRow {
  cells: string[]
  end: number
}

/** Why there is no row yet: more of the text is needed, or a quotation mark is never closed. */
type NoRow = 'unfinished' | 'unended'

/**
 * The row of CSV that begins at a place. Quotation marks inside a cell are taken as they come.
 * @param isWhole whether nothing comes behind the text.
 */
export function csvRowAt(
  text: string,
  start: number,
  delimiter: string,
  isWhole: boolean,
): CsvRow | NoRow {
  const end = lineEnd(text, start)
  const line = text.slice(start, end)
  if (line.includes('"')) return quotedRowAt(text, start, delimiter, isWhole)
  if (end === text.length && !isWhole) return 'unfinished'
  return { cells: copied(line.split(delimiter)), end }
}

/** Where the line ends that goes on at a place, or the text. */
export function lineEnd(text: string, from: number): number {
  lineEnds.lastIndex = from
  return lineEnds.exec(text)?.index ?? text.length
}

/** Where the next line begins. */
export function afterLineEnd(text: string, end: number): number {
  return end + (text.startsWith('\r\n', end) ? 2 : 1)
}

const lineEnds = /[\r\n]/g

function quotedRowAt(
  text: string,
  start: number,
  delimiter: string,
  isWhole: boolean,
): CsvRow | NoRow {
  const cells: string[] = []
  for (let at = start; ; at++) {
    const cell = cellAt(text, at, delimiter)
    if (cell === 'unended') return cell
    if (cell === 'unfinished') return isWhole ? 'unended' : cell
    if (cell.end === text.length && !isWhole) return 'unfinished'
    cells.push(cell.value)
    at = cell.end
    if (text[at] !== delimiter) return { cells: copied(cells), end: at }
  }
}

function cellAt(text: string, start: number, delimiter: string) {
  if (text[start] !== '"') {
    const end = plainEnd(text, start, delimiter)
    return { value: text.slice(start, end), end }
  }
  let quote = text.indexOf('"', start + 1)
  while (text[quote + 1] === '"' && quote !== -1) quote = text.indexOf('"', quote + 2)
  if (quote === -1) return 'unfinished'
  const value = text.slice(start + 1, quote).replaceAll('""', '"')
  if (isEnd(text[quote + 1], delimiter)) return { value, end: quote + 1 }
  // Behind a line end, what opens another cell tells that this one was never closed.
  if (isEnd(text[quote - 1], delimiter) && /[\r\n]/.test(value)) return 'unended'
  const end = plainEnd(text, quote, delimiter)
  return { value: `"${value}${text.slice(quote, end)}`, end }
}

function plainEnd(text: string, from: number, delimiter: string): number {
  let end = from
  while (!isEnd(text[end], delimiter)) end++
  return end
}

function isEnd(sign: string | undefined, delimiter: string): boolean {
  return sign === undefined || sign === delimiter || sign === '\r' || sign === '\n'
}

/** Pieces of a text, which otherwise stays in memory whole for as long as anybody keeps one. */
function copied(cells: string[]): string[] {
  return JSON.parse(JSON.stringify(cells)) as string[]
}
