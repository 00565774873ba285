import type { AreaRequest } from '#areas'
import { providerNames, workerNames } from '#providers'
import { asOwner } from '../../platform/db/context.ts'

/** Who comes, as the person knows them. */
export interface WhoComes {
  /** `Ben Hale`; where it isn't said who comes, the name of the enterprise. */
  name: string
  providerName: string
}

interface Coming {
  providerId: string
  workerId: string | null
}

/** Names whoever comes to somebody: what she may see says their ids, and only the owner knows the names. */
export async function whoComes(c: AreaRequest, all: Coming[]): Promise<(one: Coming) => WhoComes> {
  const { area, db } = c.var
  const workerIds = [...new Set(all.flatMap(({ workerId }) => workerId ?? []))]
  const providerIds = [...new Set(all.map(({ providerId }) => providerId))]
  const workers = await asOwner(db, (owner) => workerNames(owner, area.areaId, workerIds))
  const providers = await providerNames(db, area.areaId, providerIds)
  return ({ providerId, workerId }) => {
    const providerName = providers.get(providerId) ?? 'Somebody'
    return { name: workers.get(workerId ?? '') ?? providerName, providerName }
  }
}

/** `Ben Hale` → `BH`. */
export function initials(name: string): string {
  const words = name.split(/[\s’'-]+/).filter((word) => /\p{L}/u.test(word))
  const picked = words.length > 1 ? [words[0]!, words.at(-1)!] : words
  const letters = picked.map((word) => [...word].find((one) => /\p{L}/u.test(one)))
  return letters.join('').toUpperCase()
}
