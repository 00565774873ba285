import type { AccountLink } from '#accounts'
import type { AreaRequest } from '#areas'
import { recordLinks } from '#people'
import { worryLinks } from '#worries'

/** Where an account can go from its own page, by what it is in the area. */
export function accountLinks(c: AreaRequest): AccountLink[] {
  return [...recordLinks(c), ...worryLinks(c)]
}
