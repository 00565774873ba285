import type { AccountLink } from '#accounts'
import type { AreaRequest } from '#areas'
import { recordLinks } from '#people'
import { enterpriseLinks } from '#providers'

/** Where an account can go from its own page, by what it is in the area. */
export async function accountLinks(c: AreaRequest): Promise<AccountLink[]> {
  return [...(await enterpriseLinks(c)), ...recordLinks(c)]
}
