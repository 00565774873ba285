import type { AccountLink } from '#accounts'
import { agreementLinks } from '#agreements'
import type { AreaRequest } from '#areas'
import { paperLinks, recordLinks } from '#people'
import { enterpriseLinks } from '#providers'
import { worryLinks } from '#worries'

/** Where an account can go from its own page, by what it is in the area. */
export async function accountLinks(c: AreaRequest): Promise<AccountLink[]> {
  return [
    ...(await enterpriseLinks(c)),
    ...recordLinks(c),
    ...paperLinks(c),
    ...(await agreementLinks(c)),
    ...worryLinks(c),
  ]
}
