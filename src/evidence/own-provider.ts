import type { AreaRequest } from '#areas'
import { uuid } from '../platform/db/new-id.ts'

/** The enterprise of the address, if whoever asks runs it; for others it is not there. */
export function ownProvider(c: AreaRequest): string | undefined {
  const providerId = uuid(c.req.param('providerId'))
  return providerId && c.var.account?.lists.providers?.includes(providerId) ? providerId : undefined
}
