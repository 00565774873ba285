import type { Area, Locality } from '#areas'
import type { Place } from './place.ts'
import type { Found } from './search.ts'

/** What a search was, and what it found. */
export interface SearchPageOptions {
  area: Area
  what: string
  where: string
  page: number
  place: Place
  localities: Locality[]
  found: Found
  /** Nobody reaches the place, so these are from the whole area. */
  widened: boolean
  neighbours: string[]
  freshFor: number
}
