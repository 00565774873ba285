import type { ServiceDetails } from '#providers'
import { postcodeOf } from '../mending/postcode.ts'
import { shortText } from '../mending/short-text.ts'
import type { SaidProvider } from '../record.ts'
import { pointSaid } from './point-said.ts'
import { tell, type Draft } from './reading.ts'
import { objectsIn, textIn, type Fields } from './said.ts'
import { isFine, shortWords } from './words.ts'

type Place = NonNullable<ServiceDetails['place']>

export interface PlacesSaid {
  /** The first with a whole address. */
  place?: Place
  /** The other places, in words. */
  others: { field: string; words: string }[]
  near?: SaidProvider['near']
}

/** Where people go, and by what its locality can be found. */
export function placesSaid(draft: Draft): PlacesSaid {
  const said: PlacesSaid = { others: [] }
  for (const location of locationsOf(draft.service)) {
    if (/virtual/i.test(textIn(location, 'location_type'))) continue
    const address = addressOf(location)
    const postcode = postcodeSaid(draft, address)
    const point = pointSaid(draft, location)
    if (!draft.isOurs && !said.near && (point || postcode))
      said.near = { ...(postcode && { postcode }), ...point }
    const words = draft.isOurs ? textIn(location, 'address_line') : addressWords(address)
    const name = shortWords(draft, 'location.name', textIn(location, 'name'), 120)
    const isPostal = /^postal$/i.test(textIn(address, 'address_type'))
    if (isPostal) {
      draft.notes.add('address_type', 'is where letters go, so it is no place to go to', words)
    } else if (words && postcode && !said.place) {
      const line = shortWords(draft, 'address_1', words, 200)
      if (line)
        said.place = {
          name: name ?? shortText(words.split(',')[0]!, 120).value ?? line,
          address: line,
          postcode,
        }
    } else {
      const all = [name, words, postcode].filter(Boolean).join(', ')
      if (all) said.others.push({ field: 'service_at_locations', words: all })
    }
  }
  return said
}

/** Tells in the description of the places that have no field. */
export function tellOthers(draft: Draft, { place, others }: PlacesSaid): void {
  for (const { field, words } of others) tell(draft, field, place ? 'Also at' : 'Where', words)
  if (!place && others.length > 0)
    draft.notes.add(
      'service_at_locations',
      'has no whole address, so it is told in the description',
      others[0]!.words,
    )
}

function locationsOf(service: Fields): Fields[] {
  const links = objectsIn(service.service_at_locations)
  return [...links.flatMap((one) => objectsIn(one.location)), ...objectsIn(service.locations)]
}

/** Where people go, if there is such an address, else the first. */
function addressOf(location: Fields): Fields {
  const all = [...objectsIn(location.addresses), ...objectsIn(location.physical_addresses)]
  return all.find((one) => /physical/i.test(textIn(one, 'address_type'))) ?? all[0] ?? location
}

function postcodeSaid({ isOurs, notes }: Draft, address: Fields): string | undefined {
  const said = textIn(address, 'postal_code', 'postcode')
  if (isOurs && isFine(said, 10)) return said || undefined
  return notes.mend('postal_code', said, postcodeOf)
}

/** Street, town and county, each said once and without the postcode. */
function addressWords(address: Fields): string {
  const postcode = textIn(address, 'postal_code', 'postcode')
  const parts: string[] = []
  for (const name of ['address_1', 'address_2', 'city', 'region', 'state_province']) {
    // Cut first: what is a line of an address is short, and blanks without end take for ever to trim.
    const part = textIn(address, name)
      .slice(0, 300)
      .replace(postcode || /^$/, '')
      .replace(/[\s,]+$/, '')
    const isNew = !parts.join(', ').toLowerCase().includes(part.toLowerCase())
    if (part && isNew) parts.push(part)
  }
  return parts.join(', ')
}
