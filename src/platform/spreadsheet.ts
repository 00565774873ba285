// What spreadsheet programs want of a file, whatever stands in it.

/** CSV for spreadsheet programs begins so: it says that it is UTF-8. */
export const byteOrderMark = '\uFEFF'

/** Lines that end in CR LF; a cell with half a line end or a semicolon is quoted too. */
export const csvStyle = { record_delimiter: '\r\n', quoted_match: /[\r\n;\t]/ }

/** A text as a cell of a workbook holds it. What XML can't hold, or only just, is written `_x0001_`. */
export function storable(text: string): string {
  // Names that every object has, such as `constructor`, are lost by write-excel-file as they stand.
  if (text in {}) return asCode(text[0]!) + text.slice(1)
  return text.toWellFormed().replaceAll(likeCode, asCode).replaceAll(unholdable, asCode)
}

const likeCode = /_(?=x[\da-f]{4}_)/gi
const unholdable =
  // The control characters are what is looked for.
  // oxlint-disable-next-line no-control-regex
  /[\0-\u0008\u000b-\u001f\u007f-\u009f\ufffd]|\p{Noncharacter_Code_Point}/gu

function asCode(letter: string): string {
  const units = letter.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
  return units.map((unit) => `_x${unit}_`).join('')
}
