import { agreements, stateOf } from '#agreements'
import type { AreaRequest } from '#areas'
import type { Open } from '#people'
import { providerNames } from '#providers'
import { isoDate } from '../platform/i18n/words.ts'

/** The enterprises with which the person has an agreement, by name. */
export async function agreedWith(c: AreaRequest, { person }: Open): Promise<Map<string, string>> {
  const { area, db } = c.var
  const today = isoDate(new Date(), area.timeZone)
  const all = await agreements(db, area.areaId, { personId: person.personId })
  const now = all.filter((one) => ['in_force', 'ending', 'to_come'].includes(stateOf(one, today)))
  return providerNames(db, area.areaId, [...new Set(now.map(({ providerId }) => providerId))])
}
