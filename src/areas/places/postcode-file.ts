/** A postcode as a file says it. */
export interface PostcodeRow {
  postcode: string
  latitude: number
  longitude: number
  /** The council's code; null where the file doesn't say. */
  council: string | null
}

/** Left out as the file itself means it: no longer used, or without a place on the map. */
export type LeftOut = 'ended' | 'without position'

/** What is wrong with a row, in words for an operator. */
export interface Trouble {
  field: string
  value: string
  reason: string
}

/** How one kind of file is read. */
export interface PostcodeFile {
  /** Kept with each row as its source. */
  kind: string
  /** It has whole postcodes; else first halves only. */
  whole: boolean
  /** Of a row; `heading` where it only names the columns. */
  read(cells: string[]): PostcodeRow | LeftOut | 'heading' | Trouble
}

/** A council's code such as E06000023; null for none and for those that stand for "not here". */
export function readCouncil(cell: string | undefined): string | null {
  const code = cell?.trim().toUpperCase() ?? ''
  return /^[EWSN]\d{8}$/.test(code) && !code.endsWith('99999999') ? code : null
}

/** Degrees as a file writes them. Far north, and nought and nought, mean that there is no position. */
export function readDegrees(
  latitude: string,
  longitude: string,
): { latitude: number; longitude: number } | 'without position' | Omit<Trouble, 'field'> {
  const [north, east] = [Number(latitude), Number(longitude)]
  if (!latitude.trim() || !longitude.trim() || north > 99 || (north === 0 && east === 0))
    return 'without position'
  const value = `${latitude}, ${longitude}`
  if (Number.isNaN(north) || Number.isNaN(east))
    return { value, reason: 'is no position in degrees, like 54.702 and 2.205' }
  if (!isNearBritain(north, east))
    return { value, reason: 'does not lie in or near the United Kingdom' }
  return { latitude: north, longitude: east }
}

/** Degrees in a wide frame around the United Kingdom and the islands. */
export function isNearBritain(latitude: number, longitude: number): boolean {
  return latitude > 48 && latitude < 62 && longitude > -12 && longitude < 4
}
