import type { Child } from 'hono/jsx'
import type { AreaRequest } from '#areas'
import type { Listing } from '../listing/listings.ts'

/** Where a provider's own page is, and where its buttons lead. */
export interface OwnAddresses {
  home: string
  confirmation: string
  pause: string
  availability: string
  came: string
}

/** One way to a provider's own page: by a link that carries a secret, or by her account. */
export interface OwnDesk {
  patterns: OwnAddresses
  /** The listing of the address, if it is hers who asks. */
  listing: (c: AreaRequest) => Promise<Listing | undefined>
  at: (c: AreaRequest) => OwnAddresses
  /** How she changes what her listing says. */
  changes: (c: AreaRequest, listing: Listing) => Promise<Child>
  /** What else she finds on the page. */
  more?: (c: AreaRequest) => Child
}
