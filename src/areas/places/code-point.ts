import { toDegrees } from './british-grid.ts'
import { readCouncil, type PostcodeFile } from './postcode-file.ts'
import { isWhole, readPostcode } from './postcode.ts'

const columnCount = 10
const noPosition = 90

/**
 * Code-Point Open, which names no columns: postcode, quality, eastings, northings, country, two
 * of the NHS, county, district, ward. A heading that somebody put on top is passed over.
 */
export function codePoint(first: string[]): PostcodeFile | undefined {
  return isHeading(first) || looksLikeIt(first)
    ? { kind: 'Code-Point Open', whole: true, read: readRow }
    : undefined
}

function readRow(cells: string[]): ReturnType<PostcodeFile['read']> {
  if (isHeading(cells)) return 'heading'
  const [typed = '', quality = '', eastings = '', northings = ''] = cells
  const postcode = readPostcode(typed)
  if (!postcode || !isWhole(postcode))
    return { field: 'postcode', value: typed, reason: 'is no postcode, like QM3 4AB' }
  if (Number(quality) === noPosition) return 'without position'
  if (!isMetres(eastings, 700_000) || !isMetres(northings, 1_300_000))
    return {
      field: 'eastings, northings',
      value: `${eastings}, ${northings}`,
      reason: 'is no position in metres on the British grid',
    }
  const degrees = toDegrees(Number(eastings), Number(northings))
  return { postcode, ...degrees, council: readCouncil(cells[8]) }
}

function isMetres(cell: string, most: number): boolean {
  return /^\s*\d+(\.\d+)?\s*$/.test(cell) && Number(cell) > 0 && Number(cell) < most
}

function looksLikeIt(cells: string[]): boolean {
  const [typed = '', quality = '', eastings = '', northings = '', country = ''] = cells
  const numbers = [quality, eastings, northings].every((cell) => /^\s*\d+\s*$/.test(cell))
  const postcode = readPostcode(typed)
  return (
    cells.length === columnCount &&
    numbers &&
    /^[A-Z]\d{8}$/.test(country.trim()) &&
    postcode !== undefined &&
    isWhole(postcode)
  )
}

/** Its own list of columns has short names and long ones. */
function isHeading(cells: string[]): boolean {
  const start = cells.slice(0, 4).map((cell) => cell.trim().toLowerCase())
  return ['pc,pq,ea,no', 'postcode,positional_quality_indicator,eastings,northings'].includes(
    start.join(),
  )
}
