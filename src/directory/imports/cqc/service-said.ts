import type { ServiceDetails, Terms } from '#providers'
import { keyPart } from '../mending/key-part.ts'
import { postcodeOf } from '../mending/postcode.ts'
import type { Note, SaidService } from '../record.ts'
import { describe, sentence } from './describe.ts'
import { deliveryOf, isCareHome, type KindOfCare } from './kinds-of-care.ts'
import { tidyName } from './names.ts'
import { publicName } from './public-name.ts'
import type { Registration } from './registration.ts'
import { forWhom } from './specialisms.ts'

/** What an entry says of the care that is given there. */
export function serviceOf(
  entry: Registration,
  { kinds, names }: { kinds: KindOfCare[]; names: Terms },
  notes: Note[],
): SaidService {
  const { words, terms, ...ages } = forWhom(entry.specialisms)
  const delivery = deliveryOf(kinds)
  const place = isCareHome(entry.types) && placeOf(entry)
  return {
    key: `cqc:service:${keyPart(entry.locationId ?? '')}`,
    name: nameOf(entry, kinds, notes),
    description: describe(entry, kinds, words),
    ...(delivery && { delivery }),
    support: [...new Set(kinds.flatMap(({ support }) => support))].filter((term) =>
      names.support.has(term),
    ),
    whoFor: terms.filter((term) => names.who_for.has(term)),
    ...ages,
    ...(place && { place }),
    ...(entry.stopped && { stopped: true }),
  }
}

/** Only a care home's address is public as a place to go to. */
function placeOf({ name, address, town, postcode }: Registration): ServiceDetails['place'] {
  const lines = [...address, town ?? ''].map(tidyName).filter(Boolean)
  const whole = lines.filter((line, index) => lines.indexOf(line) === index).join(', ')
  const code = postcodeOf(postcode).value
  return code && whole
    ? { name: tidyName(name), address: whole.slice(0, 200), postcode: code }
    : undefined
}

/** What has no name but its address goes by what it is and its town. */
function nameOf(entry: Registration, kinds: KindOfCare[], notes: Note[]): string {
  const name = publicName(entry)
  if (name === tidyName(entry.name)) return name
  const reason = 'had an address in it, which may be somebody’s home, so that is left out'
  notes.push({ field: 'name', reason })
  return name ?? [sentence(kinds[0]!.words), tidyName(entry.town ?? '')].filter(Boolean).join(', ')
}
