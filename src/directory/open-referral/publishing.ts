import type { Area } from '#areas'
import type { PublishedTerms } from './taxonomies.ts'

export interface Point {
  latitude: number
  longitude: number
}

/** What the words of a feed are made with, beside the listings. */
export interface Publishing {
  area: Area
  terms: PublishedTerms
  /** A whole address for one of `urls`. */
  absolute: (path: string) => string
  /** The middles of whole postcodes, such as `QM34AB`, as far as they are loaded. */
  points?: ReadonlyMap<string, Point>
}

/** A postcode as it is looked up: `qm3 4ab` → `QM34AB`. */
export function plainPostcode(postcode: string): string {
  return postcode.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}
