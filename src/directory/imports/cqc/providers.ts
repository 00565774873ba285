import type { Note, SaidProvider } from '../record.ts'
import { careAmong } from './kinds-of-care.ts'
import { legalFormOf } from './legal-form.ts'
import { isOfPersons, tidyName } from './names.ts'
import { publicName } from './public-name.ts'
import type { Registration } from './registration.ts'

/**
 * Remembers what a file says of each provider, so that her places agree: entries of places in the
 * API name only her id, and one that is registered in somebody's own name goes by what it is
 * called where it works.
 */
export function knownProviders() {
  const owners = new Map<string, Registration>()
  const told = new Set<string>()
  const places = new Map<string, { name: string; isOpen: boolean }>()
  return {
    /** Takes in an entry, whether it is brought in or not. */
    learn(entry: Registration) {
      if (entry.locationId === undefined) owners.set(entry.providerId, entry)
      else {
        const name = publicName(entry)
        const isOpen = !entry.stopped && careAmong(entry.types).length > 0
        const before = places.get(entry.providerId)
        if (name && (!before || (isOpen && !before.isOpen)))
          places.set(entry.providerId, { name, isOpen })
      }
    },
    /** The name and legal form of an entry's provider; undefined when nothing names her. */
    of(entry: Registration, notes: Note[]): Named | undefined {
      const owner = owners.get(entry.providerId)
      const registered = tidyName(entry.providerName ?? owner?.name ?? '')
      const place = places.get(entry.providerId)?.name
      const legalForm = legalFormOf(registered || (place ?? ''), { ...entry, ...ownership(owner) })
      const isOwnName = isOfPersons(registered) ?? isPersons(owner ?? entry)
      const name = (isOwnName || !registered ? place : undefined) ?? registered
      if (!name) return undefined
      if (name !== registered && !told.has(entry.providerId)) {
        const why = registered ? 'is registered in somebody’s own name' : 'isn’t named in this file'
        notes.push({ field: 'provider', reason: `${why}, so it goes by the name of its place` })
        told.add(entry.providerId)
      }
      const isStandIn = registered === '' && entry.locationId !== undefined
      return { name, ...(legalForm && { legalForm }), ...(isStandIn && { isStandIn }) }
    },
  }
}

export type Named = Pick<SaidProvider, 'name' | 'legalForm' | 'isStandIn'>

function isPersons({ ownership: of }: Registration): boolean {
  return of === 'Partnership' || of === 'Individual'
}

function ownership(owner: Registration | undefined) {
  if (!owner) return {}
  const { ownership: of, companyNumber, charityNumber } = owner
  return { ownership: of, companyNumber, charityNumber }
}
