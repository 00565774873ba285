import { versionOn } from '#agreements'
import type { AreaRequest } from '#areas'
import { whatMatters } from '#people'
import { isoDate } from '../platform/i18n/words.ts'
import { ownWork } from './own-work.ts'
import { addDays } from './plan/occurrences.ts'
import { plans } from './plan/plan.ts'
import { agreed } from './plan/planned-of.ts'

/** Somebody whom an enterprise supports, or has supported. */
export interface Supported {
  personId: string
  providerId: string
  name: string
  /** What matters most to her; none: not said, or not for whoever asks. */
  matters?: string
  /** Whoever asks may read About Me today. */
  mayRead?: boolean
  /** There is an agreement today. */
  isCurrent: boolean
}

/**
 * Whom whoever asks supports: by the agreements of what she runs, and whom she visits in these days
 * where she works. By name.
 */
export async function supported(c: AreaRequest): Promise<Supported[]> {
  const { area, db, account } = c.var
  const today = isoDate(new Date(), area.timeZone)
  const work = ownWork(account)
  const found = new Map<string, Supported>()
  for (const { providerId } of work.filter(({ runs }) => runs))
    for (const agreement of await agreed(c, providerId)) {
      if (agreement.versions.every(({ assents }) => assents.length < 2)) continue
      const { personId, personName } = agreement
      const isCurrent = versionOn(agreement, today) !== undefined
      const key = `${providerId} ${personId}`
      if (!found.get(key)?.isCurrent)
        found.set(key, { personId, providerId, name: personName, isCurrent })
    }
  const visits = new Set(account?.lists.visits_to)
  const worksFor = work.filter(({ runs }) => !runs).map(({ providerId }) => providerId)
  if (visits.size > 0 && worksFor.length > 0) {
    const around = { from: addDays(today, -1), until: addDays(today, 7) }
    for (const { personId, providerId } of await plans(db, {
      ...{ areaId: area.areaId, ...around, providerIds: worksFor },
    }))
      if (visits.has(personId))
        found.set(`${providerId} ${personId}`, { personId, providerId, name: '', isCurrent: true })
  }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Some of them with what matters; that it was looked at is written down. */
export async function withEssentials(
  c: AreaRequest,
  people: Supported[],
): Promise<Map<string, Supported>> {
  const ofProviders = new Map(people.map(({ personId, providerId }) => [personId, providerId]))
  const known = await whatMatters(c, ofProviders)
  return new Map(
    people.map((one) => {
      const { name = one.name, matters } = known.get(one.personId) ?? {}
      const mayRead = c.var.account?.lists.scope_about_me?.includes(one.personId)
      return [one.personId, { ...one, name: name || 'Somebody', matters, mayRead }]
    }),
  )
}
