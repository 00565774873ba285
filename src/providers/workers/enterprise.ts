import type { AreaRequest } from '#areas'
import { uuid } from '../../platform/db/new-id.ts'
import { providerNames } from '../provider-names.ts'

export interface Enterprise {
  providerId: string
  name: string
}

/** The enterprise of the address, if whoever asks runs it; for others it is not there. */
export async function enterpriseOf(c: AreaRequest): Promise<Enterprise | undefined> {
  const { area, db, account } = c.var
  const providerId = uuid(c.req.param('providerId'))
  if (!providerId || !account?.lists.providers?.includes(providerId)) return undefined
  const name = (await providerNames(db, area.areaId, [providerId])).get(providerId)
  return name === undefined ? undefined : { providerId, name }
}
