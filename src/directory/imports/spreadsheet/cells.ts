import { plainText } from '../mending/plain-text.ts'

/** What a cell says, and how a text is put into one so that it comes back as it was. */
export interface Cell {
  text: string
  /** It was written with an apostrophe in front: nothing in it is to be mended. */
  isExact: boolean
}

/** Undefined: the cell says nothing (`TBC`, `n/a` and `-` say nothing either). */
export function cellOf(written: string): Cell | undefined {
  const text = written.replaceAll(/\r\n?/g, '\n').trim()
  const rest = text.slice(1)
  if (text.startsWith("'") && rest && needsApostrophe(rest)) return { text: rest, isExact: true }
  return isNothing(text) ? undefined : { text, isExact: false }
}

/**
 * A text as it is written into a cell: never a formula, and it comes back as it was.
 * @param isMended whether its column mends texts when it reads them.
 */
export function asCell(text: string, isMended: boolean): string {
  if (text === '') return ''
  const isAmbiguous = text.startsWith("'") && needsApostrophe(text.slice(1))
  const needsIt = isMended ? needsApostrophe(text) : isRisky(text)
  return isAmbiguous || needsIt ? `'${text}` : text
}

function needsApostrophe(text: string): boolean {
  const [, apostrophes = '', rest = ''] = /^('*)([^]*)$/.exec(text) ?? []
  if (apostrophes && (isRisky(rest) || plainText(rest).value !== rest)) return true
  return isRisky(text) || plainText(text).value !== text
}

/** Spreadsheet programs take what begins like this for a formula, the wide forms too. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

function isRisky(text: string): boolean {
  return formula.test(text) || isNothing(text)
}

const nothing = new Set([
  ...['', 'tbc', 'tba', 'na', 'nil', 'none', 'null', 'unknown', 'x'],
  ...['not known', 'not applicable', 'not available', 'not said', 'to be confirmed'],
])

function isNothing(text: string): boolean {
  if (text.length > 20) return false
  // What a formula that failed leaves behind: #N/A, #REF!, #VALUE!
  if (/^#(?:ref!|value!|name\?|div\/0!|num!)$/i.test(text)) return true
  return nothing.has(text.toLowerCase().replaceAll(/[^\p{L}\p{N} ]/gu, ''))
}
