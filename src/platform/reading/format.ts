import { encodingOf, judged } from './encoding.ts'
import { startsWith, type Source } from './source.ts'

/** A workbook is an .xlsx, or another that `workbookRows` refuses in clear words. */
export type Format = 'workbook' | 'json' | 'markup' | 'text' | 'other'

/**
 * What a source is, by its first bytes, which stay to be read: its name may say anything.
 * `markup` is a web page or XML where data should be; `other` is a picture, a PDF and the like.
 */
export async function formatOf(source: Source): Promise<Format> {
  const start = await source.first(judged)
  if (startsWith(start, zip) || startsWith(start, oldOffice)) return 'workbook'
  const text = new TextDecoder(encodingOf(start)).decode(start, { stream: true }).trimStart()
  if (/^[[{]/.test(text)) return 'json'
  if (text.startsWith('<')) return 'markup'
  return text.startsWith('%PDF-') || [...text.slice(0, 4096)].some(isControl) ? 'other' : 'text'
}

/** Before Excel 2007, and since then workbooks that are protected with a password. */
export const oldOffice = [0xd0, 0xcf, 0x11, 0xe0]
const zip = [0x50, 0x4b, 0x03, 0x04]

/** A stray NUL is dropped later, so it isn't held against a text. */
const isControl = (letter: string) => letter < ' ' && !'\0\t\n\v\f\r\x1b'.includes(letter)
