import type { Read } from '../record.ts'
import { keysSaid } from './keys.ts'
import { placesSaid } from './places-said.ts'
import { providerSaid } from './provider-said.ts'
import type { Draft, Reading } from './reading.ts'
import { fieldsIn, objectsIn, takeNotes, textIn, type Fields } from './said.ts'
import { serviceSaid } from './service-said.ts'
import { termsSaid } from './terms-said.ts'
import { shortWords } from './words.ts'

/** A service of a feed, of version 1 or 3, in our words; or why it is left out. */
export function asRead(value: unknown, place: string, reading: Reading, notes = takeNotes()): Read {
  const service = fieldsIn(value)
  if (!service) {
    notes.add('service', 'is no record of a service, so it is left out', JSON.stringify(value))
    return { leftOut: { place, notes: notes.list } }
  }
  const organization = objectsIn(service.organization ?? service.organisation)[0]
  const isOurs = organization?.published_with === 'Goldcrest'
  const draft: Draft = { ...reading, service, organization, isOurs, notes, more: [] }
  const name = shortWords(draft, 'name', textIn(service, 'name'), 120)
  if (!name) {
    notes.add('name', 'is not said, so the record is left out', textIn(service, 'id'))
    return {
      leftOut: {
        place,
        name: textIn(organization, 'name').slice(0, 120) || undefined,
        notes: notes.list,
      },
    }
  }
  const keys = keysSaid(draft)
  const terms = termsSaid(draft)
  const places = placesSaid(draft)
  // The provider first: what has no room in her goes into the service's description.
  const provider = providerSaid(draft, { key: keys.provider, serviceName: name, terms, places })
  const said = serviceSaid(draft, { key: keys.service, name, terms, places })
  return { record: { place, provider, service: said, notes: notes.list } }
}

/**
 * The services in a record: one, as a rule. A list of organisations has theirs in each, a list of
 * places has the service of each.
 */
export function servicesIn(value: unknown): unknown[] {
  const record = fieldsIn(value)
  if (!record) return [value]
  const { services, service, ...rest } = record
  if (Array.isArray(services) && !rest.organization)
    return objectsIn(services).map((one): Fields => ({ ...one, organization: rest }))
  const of = fieldsIn(service)
  if (of && !textIn(record, 'name')) return [{ ...of, service_at_locations: [rest] }]
  return [value]
}
