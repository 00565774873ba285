import type { Draft } from './reading.ts'
import { fieldsIn, numberIn, type Fields } from './said.ts'

/** The British Isles, in degrees. */
const isles = { south: 49, north: 61.5, west: -9, east: 2.5 }

/** Where a location is, in degrees; what lies elsewhere in the world is refused. */
export function pointSaid({ isOurs, notes }: Draft, location: Fields) {
  const shape = fieldsIn(location.geometry)?.coordinates
  const [lon, lat] = Array.isArray(shape) ? (shape as unknown[]) : []
  const latitude = numberIn(location, 'latitude') ?? numberIn({ lat }, 'lat')
  const longitude = numberIn(location, 'longitude') ?? numberIn({ lon }, 'lon')
  if (isOurs || latitude === undefined || longitude === undefined) return undefined
  if (isHere(latitude, longitude)) return { latitude, longitude }
  const said = `${latitude}, ${longitude}`
  if (isHere(longitude, latitude)) {
    notes.add('latitude', 'and longitude were the wrong way round', said)
    return { latitude: longitude, longitude: latitude }
  }
  const isNowhere = latitude === 0 && longitude === 0
  const reason = isNowhere ? 'is 0, 0, which is in the sea' : 'is no point in Britain'
  notes.add('latitude', `${reason}, so it is left out`, said)
  return undefined
}

function isHere(latitude: number, longitude: number): boolean {
  const { south, north, west, east } = isles
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east
}
