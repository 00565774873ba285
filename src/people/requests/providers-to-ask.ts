import type { Held } from '#areas'
import { asOwner } from '../../platform/db/context.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import type { Providers } from '../from-above.ts'

/** An enterprise that keeps, or once saw, something of a person's. */
export interface Asked {
  providerId: string
  name: string
  /** It has an account here: else nobody would read what is asked on this website. */
  isHere: boolean
}

/** The enterprises that keep something of a person as their own, by name. */
export function keepersOf({ providerNames }: Held): Pick<Asked, 'providerId' | 'name'>[] {
  return [...providerNames]
    .map(([providerId, name]) => ({ providerId, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Whom a person can ask: who keeps something, and whoever was let see something. */
export async function providersToAsk(
  db: WholeTransaction,
  { areaId, personId, held, providers }: Wanted,
): Promise<Asked[]> {
  const rows = await db
    .selectFrom('people.access')
    .select('provider_id')
    .distinct()
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('provider_id', 'is not', null)
    .execute()
  const seen = rows.flatMap((row) => row.provider_id ?? [])
  const names = await providers.names(db, areaId, [...held.providerNames.keys(), ...seen])
  const all = keepersOf({ parts: [], providerNames: names })
  return asOwner(db, async (owner) => {
    const asked: Asked[] = []
    for (const one of all) {
      const accounts = await providers.accountsRunning(owner, areaId, one.providerId)
      asked.push({ ...one, isHere: accounts.length > 0 })
    }
    return asked
  })
}

interface Wanted {
  areaId: string
  personId: string
  held: Held
  providers: Providers
}
