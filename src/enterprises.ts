import type { AreaRequest } from '#areas'
import { providerNames, type ProviderName } from '#providers'

/** The enterprises that whoever asks runs, by name. */
export async function enterprises({
  var: { area, db, account },
}: AreaRequest): Promise<ProviderName[]> {
  const names = await providerNames(db, area.areaId, account?.lists.providers ?? [])
  return [...names].map(([providerId, name]) => ({ providerId, name }))
}
