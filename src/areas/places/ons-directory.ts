import { readCouncil, readDegrees, type PostcodeFile } from './postcode-file.ts'
import { isWhole, readPostcode } from './postcode.ts'

/** Newer editions end a column's name with its year: lad23cd. */
const columns = {
  postcode: /^(pcds|pcd|pcd7|pcd8|pcd2)$/,
  latitude: /^lat$/,
  longitude: /^long$/,
  ended: /^doterm$/,
  council: /^(oslaua|laua|lad(\d\d)?(cd)?)$/,
}

/** The ONS Postcode Directory, or its sister the NSPL, by the names of its columns. */
export function onsDirectory(heading: string[]): PostcodeFile | undefined {
  const names = heading.map((name) => name.trim().toLowerCase())
  const at = (column: RegExp) => names.findIndex((name) => column.test(name))
  const postcode = at(columns.postcode)
  const latitude = at(columns.latitude)
  const longitude = at(columns.longitude)
  const ended = at(columns.ended)
  const council = at(columns.council)
  if ([postcode, latitude, longitude, ended].includes(-1)) return undefined
  return {
    kind: 'ONS Postcode Directory',
    whole: true,
    read(cells) {
      const typed = cells[postcode] ?? ''
      const field = heading[postcode]!.trim()
      if (typed.trim() === field) return 'heading'
      const read = readPostcode(typed)
      if (!read || !isWhole(read))
        return { field, value: typed, reason: 'is no postcode, like QM3 4AB' }
      if (cells[ended]?.trim()) return 'ended'
      const degrees = readDegrees(cells[latitude] ?? '', cells[longitude] ?? '')
      if (degrees === 'without position') return degrees
      if ('reason' in degrees) return { field: 'lat, long', ...degrees }
      return { postcode: read, ...degrees, council: readCouncil(cells[council]) }
    },
  }
}
