import type { Columns } from './directory-columns.ts'

/**
 * A row whose cells stand under their headings again. In some, a comma that nobody quoted has moved
 * them; where they belong is certain when the ids and the postcode are found beside their places.
 * Undefined where it isn't.
 */
export function inPlace(
  cells: string[],
  columns: Columns,
): { cells: string[]; movedBy: number } | undefined {
  const movedBy = shifts.find((by) => fits(cells, columns, by))
  if (movedBy === undefined) return undefined
  if (movedBy === 0) return { cells, movedBy }
  // What stands before the postcode can't be told apart any more, but for the name.
  const before = cells
    .slice(columns.name + 1, columns.postcode + movedBy)
    .filter((cell) => cell.trim())
  const mended = cells.slice(movedBy > 0 ? movedBy : 0)
  if (movedBy < 0) mended.splice(columns.postcode + movedBy, 0, ...Array<string>(-movedBy).fill(''))
  for (let index = 0; index < columns.postcode; index++) mended[index] = ''
  mended[columns.name] = cells[columns.name] ?? ''
  if (columns.address[0] !== undefined) mended[columns.address[0]] = before.join(', ')
  return { cells: mended, movedBy }
}

const shifts = [0, 1, 2, 3, -1]

function fits(cells: string[], columns: Columns, by: number): boolean {
  const at = (index: number) => cells[index + by]?.trim() ?? ''
  const hasPostcode = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i.test(at(columns.postcode))
  const [provider, location] = [at(columns.providerId), at(columns.locationId)]
  const page = at(columns.url)
  const isPage =
    (by === 0 && page === '') ||
    columns.url < 0 ||
    /^https?:\/\/(?:www\.)?cqc\.org\.uk\//i.test(page)
  if (!isPage || (by !== 0 && !hasPostcode)) return false
  const isRegistered = /^1-\d+$/.test(provider) && /^(?:1-\d+)?$/.test(location)
  // NHS bodies go by codes such as RX6, which might be anything.
  const isNhs = /^[A-Z][A-Z\d]{2,8}$/.test(provider) && /^(?:[A-Z][A-Z\d]{2,8})?$/.test(location)
  return isRegistered || (isNhs && hasPostcode)
}
