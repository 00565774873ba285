import { tell, type Draft } from './reading.ts'
import { numberIn, objectsIn, textIn } from './said.ts'
import { shortWords } from './words.ts'

const most = { names: 60, characters: 80, written: 10_000 }

/** The areas that a service comes to, by name, and how many miles where Goldcrest says it. */
export function areasSaid(draft: Draft): { serviceAreas?: string[]; travelMiles?: number } {
  const { service, isOurs, notes } = draft
  const said = objectsIn(service.service_areas)
  const miles = said.map((one) => numberIn(one, 'miles')).find((one) => one !== undefined)
  const names = said
    .filter((one) => numberIn(one, 'miles') === undefined)
    .map((one) => textIn(one, 'service_area', 'name'))
    .flatMap((name) => (isOurs ? name : name.slice(0, most.written).split(/[;\n]|,\s/)))
    .flatMap((name) => shortWords(draft, 'service_areas', name, 2000) ?? [])
  const short = [...new Set(names.filter((name) => name.length <= most.characters))]
  for (const name of names)
    if (name.length > most.characters) tell(draft, 'service_areas', 'Where', name)
  if (short.length > most.names)
    notes.add('service_areas', `has more than ${most.names} names, so the rest is left out`)
  const travelMiles = milesSaid(miles)
  return {
    ...(short.length > 0 && { serviceAreas: short.slice(0, most.names) }),
    ...(travelMiles && { travelMiles }),
  }
}

function milesSaid(miles: number | undefined): number | undefined {
  return miles !== undefined && Number.isInteger(miles) && miles >= 1 && miles <= 60
    ? miles
    : undefined
}
