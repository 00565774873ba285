import { readDegrees, type PostcodeFile } from './postcode-file.ts'
import { isWhole, readPostcode } from './postcode.ts'

const columns = {
  outcode: /^(outcode|postcode|postcode_?district|pcd)$/,
  latitude: /^lat(itude)?$/,
  longitude: /^(lon|lng|long|longitude)$/,
}

/**
 * A list of first halves of postcodes with their middles. One may lie in several councils, so it
 * never says in which, whatever else the file has.
 */
export function outcodes(heading: string[]): PostcodeFile | undefined {
  const names = heading.map((name) => name.trim().toLowerCase())
  const at = (column: RegExp) => names.findIndex((name) => column.test(name))
  const outcode = at(columns.outcode)
  const latitude = at(columns.latitude)
  const longitude = at(columns.longitude)
  if ([outcode, latitude, longitude].includes(-1)) return undefined
  return {
    kind: 'Outcodes',
    whole: false,
    read(cells) {
      const typed = cells[outcode] ?? ''
      const field = heading[outcode]!.trim()
      if (typed.trim() === field) return 'heading'
      const postcode = readPostcode(typed)
      if (!postcode)
        return { field, value: typed, reason: 'is no first half of a postcode, like QM3' }
      if (isWhole(postcode))
        return {
          ...{ field, value: typed },
          reason: 'is a whole postcode: those come from the ONS directory or Code-Point Open',
        }
      const degrees = readDegrees(cells[latitude] ?? '', cells[longitude] ?? '')
      if (degrees === 'without position') return degrees
      if ('reason' in degrees)
        return { field: `${heading[latitude]!}, ${heading[longitude]!}`, ...degrees }
      return { postcode, ...degrees, council: null }
    },
  }
}
