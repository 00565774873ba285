import { cellText, type CellContext } from './cell-text.ts'
import { asRow, type Row, type RowLimits, tooLong, tooWide } from './rows.ts'
import { textReader } from './shared-strings.ts'
import { xmlItems, type XmlHandlers } from './xml.ts'

/** The rows of a sheet, as its XML comes. */
export function sheetRows(
  sheet: AsyncIterable<Uint8Array>,
  context: CellContext,
  limits: RowLimits,
): AsyncGenerator<Row> {
  const rows: Row[] = []
  const row = rowBuilder(context, limits)
  let value = ''
  let inValue = false
  const inline = textReader((text) => (value += text))
  const handlers: XmlHandlers = {
    open(name, attributes) {
      if (name === 'row') row.begin(attributes.r)
      else if (name === 'c') {
        row.cell(attributes)
        value = ''
      } else if (name === 'v') inValue = true
      else inline.open(name)
    },
    text(text) {
      if (inValue) value += text
      else inline.text(text)
    },
    close(name) {
      if (name === 'v') inValue = false
      else if (name === 'c') row.fill(value)
      else if (name === 'row') rows.push(...row.end())
      else inline.close(name)
    },
  }
  return xmlItems(sheet, handlers, rows)
}

/** Gathers the cells of one row, and no more of them than a row may have. */
function rowBuilder(context: CellContext, limits: RowLimits) {
  let number = 0
  let cells: string[] = []
  let column = -1
  let size = 0
  let type = 'n'
  let style = 0
  let trouble: string | undefined

  return {
    begin(said: string | undefined) {
      // Rows say their numbers, mostly; blank ones are often left out.
      number = /^[1-9]\d{0,6}$/.test(said ?? '') ? Number(said) : number + 1
      cells = []
      column = -1
      size = 0
      trouble = undefined
    },
    cell({ r, t, s }: Record<string, string>) {
      column = columnOf(r) ?? column + 1
      type = t ?? 'n'
      style = Number(s ?? 0)
    },
    fill(value: string) {
      const text = cellText(value, type, style, context)
      if (trouble || !text) return
      size += text.length
      if (column >= limits.columns) trouble = tooWide(limits)
      else if (size > limits.characters) trouble = tooLong(limits)
      else {
        while (cells.length < column) cells.push('')
        cells[column] = text
      }
    },
    end(): Row[] {
      const read = trouble ? { row: number, trouble } : asRow(number, cells, limits)
      return read ? [read] : []
    },
  }
}

/** `A1` → 0, `AB12` → 27. */
function columnOf(reference = ''): number | undefined {
  const [letters] = /^[A-Z]{1,3}/.exec(reference) ?? []
  if (!letters) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
