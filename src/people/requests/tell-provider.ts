import type { AreaRequest } from '#areas'
import { asOwner } from '../../platform/db/context.ts'
import { urls } from '../../urls.ts'
import type { FromAbove } from '../from-above.ts'
import { tell } from './tell.ts'

/** Tells whoever runs an enterprise that a request waits. */
export async function tellProvider(
  c: AreaRequest,
  { installation, providers }: FromAbove,
  { providerId, requestId }: { providerId: string; requestId: string },
): Promise<void> {
  const { area, db } = c.var
  const accounts = await asOwner(db, (owner) =>
    providers.accountsRunning(owner, area.areaId, providerId),
  )
  const path = urls.enterpriseRequest(area, { providerId, requestId })
  await tell(c, installation, { what: 'asked', about: requestId, accounts, path })
}
