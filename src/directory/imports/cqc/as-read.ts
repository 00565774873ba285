import type { Terms } from '#providers'
import type { Note, Read } from '../record.ts'
import { careAmong, isCareActivity, type KindOfCare } from './kinds-of-care.ts'
import { providerOf } from './provider-said.ts'
import type { knownProviders } from './providers.ts'
import { publicName } from './public-name.ts'
import type { Registration } from './registration.ts'
import { serviceOf } from './service-said.ts'

/** An entry of the register as a record; what is no adult social care is left out, and says why. */
export function asRead(
  entry: Registration,
  { names, known }: { names: Terms; known: ReturnType<typeof knownProviders> },
): Read {
  const { place } = entry
  const kinds = careAmong(entry.types)
  const reason = reasonAgainst(entry, kinds)
  if (reason) return leftOut(entry, reason)
  const notes: Note[] = [...entry.notes]
  const named = known.of(entry, notes)
  if (!named) return leftOut(entry, nameless)
  const provider = providerOf(entry, named, notes)
  if (!entry.locationId) return { record: { place, provider, notes } }
  const service = serviceOf(entry, { kinds, names }, notes)
  return { record: { place, provider, service, notes } }
}

function leftOut(entry: Registration, reason: Note): Read {
  const { place } = entry
  const name = publicName(entry)
  return { leftOut: { place, ...(name && { name }), notes: [...entry.notes, reason] } }
}

/** Why an entry isn't taken; undefined where it is care. */
function reasonAgainst(entry: Registration, kinds: KindOfCare[]): Note | undefined {
  const { locationId, types, activities, stopped, ownership } = entry
  if (locationId) return kinds.length ? undefined : healthCare('service types', types)
  if (stopped) return { field: 'status', value: stopped, reason: notNow }
  if (!activities.some(isCareActivity)) return healthCare('services', activities)
  const isPeople = ownership === 'Partnership' || ownership === 'Individual'
  return isPeople ? { field: 'name', reason: peoplesNames } : undefined
}

function healthCare(field: string, said: string[]): Note {
  const reason = 'is health care, not care and support, so it is left out'
  return { field, value: said.join(', ').slice(0, 120), reason }
}

const notNow = 'is no longer registered, so it is left out'
const peoplesNames =
  'is the names of people: their places are read where they stand by names of their own'
const nameless: Note = {
  field: 'name',
  reason: 'is an address, maybe somebody’s home, and nothing else names the provider: left out',
}
