import type { AreaRequest } from '#areas'
import { closedProviders, providerNames } from '#providers'

/** The enterprises that whoever asks runs, by name. */
export async function enterprises({ var: { area, db, account } }: AreaRequest) {
  const names = await providerNames(db, area.areaId, account?.lists.providers ?? [])
  const closed = await closedProviders(db, area.areaId)
  return [...names].map(([providerId, name]) => {
    return { providerId, name, isClosed: closed.includes(providerId) }
  })
}
