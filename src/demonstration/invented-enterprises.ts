import { addListings, approveListing, confirmListing } from '#directory'
import type { ProviderDetails } from '#providers'
import type { WholeTransaction } from '../platform/db/db.ts'
import { newId } from '../platform/db/new-id.ts'
import type { Chance } from './lives/chance.ts'
import { enterpriseNames, newName } from './lives/names.ts'

interface Invent {
  areaId: string
  /** How many, and their kinds: what others offer, at another place and by another name. */
  many: number
  models: ProviderDetails[]
  localities: string[]
  /** Names that others have already. */
  taken?: readonly string[]
  chance: Chance
}

/** Adds enterprises with approved listings. @returns their names. */
export async function addInventedEnterprises(
  db: WholeTransaction,
  { areaId, many, models, localities, taken = [], chance }: Invent,
): Promise<string[]> {
  const names = enterpriseNames(
    chance,
    many,
    new Set([...taken, ...models.map(({ name }) => name)]),
  )
  const people = new Set<string>()
  const all = names.map((name, index) => {
    const model = chance.pick(models)
    const address = `${name.toLowerCase().replaceAll(' ', '')}.example`
    return {
      ...model,
      ...{ name, providerId: newId(), contactName: newName(chance, people) },
      ...{ locality: chance.pick(localities), email: `hello@${address}`, website: undefined },
      // Numbers that are set aside for drama.
      phone: `01632 960${String(index % 1000).padStart(3, '0')}`,
      services: model.services.map((service) => ({ ...service, serviceId: newId() })),
    }
  })
  for (let first = 0; first < all.length; first += 200) {
    const some = all.slice(first, first + 200)
    await addListings(db, areaId, some)
    for (const { providerId } of some) {
      await approveListing(db, { areaId, providerId, by: 'coordinator' })
      await confirmListing(db, areaId, providerId, 'provider')
    }
  }
  return names
}
