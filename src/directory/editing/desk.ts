import type { Area, AreaRequest } from '#areas'
import type { Listing } from '../listing/listings.ts'

/** Where a listing is edited: by its provider herself, or by the coordinator. */
export interface EditingDesk {
  patterns: { provider: string; service: string }
  /** The listing of the address, if whoever asks may edit it. */
  listing: (c: AreaRequest) => Promise<Listing | undefined>
  savedBy: 'provider' | 'coordinator'
  /** The page that the forms come from, and go back to. */
  back: (area: Area, listing: Pick<Listing, 'providerId' | 'slug' | 'name'> | undefined) => Place
  /** Words that differ by who reads them. */
  says: { about: string; travels: string; comesTo: string }
}

interface Place {
  href: string
  text: string
}
