import type { AccountLink } from '#accounts'
import type { AreaRequest } from '#areas'
import { paperLinks, recordLinks } from '#people'

/** Where an account can go from its own page, by what it is in the area. */
export function accountLinks(c: AreaRequest): AccountLink[] {
  return [...recordLinks(c), ...paperLinks(c)]
}
