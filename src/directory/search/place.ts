import { milesBetween, type Locality } from '#areas'

/** What somebody typed under "where", found among an area's localities. */
export type Place =
  | { kind: 'whole area' }
  | { kind: 'locality'; locality: Locality }
  | { kind: 'unknown'; typed: string }

const outcodePattern = /^([A-Z]{1,2}[0-9][0-9A-Z]?)\s*([0-9][A-Z]{2})?$/

/** A locality's name, an outcode (`QM3`) or a whole postcode of it; blank is the whole area. */
export function findPlace(typed: string, localities: Locality[]): Place {
  const asked = typed.trim()
  if (!asked) return { kind: 'whole area' }
  const outcode = outcodePattern.exec(asked.toUpperCase())?.[1]
  const plain = plainName(asked)
  const locality =
    localities.find((one) => outcode && one.outcode === outcode) ??
    localities.find((one) => plainName(one.name) === plain) ??
    localities.find((one) => plain.length > 2 && plainName(one.name).startsWith(plain))
  return locality ? { kind: 'locality', locality } : { kind: 'unknown', typed: asked }
}

/** The other localities, nearest first, for "wider places". */
export function nearestTo(from: Locality, localities: Locality[]): Locality[] {
  return localities
    .filter((one) => one.localityId !== from.localityId)
    .toSorted((a, b) => milesBetween(from, a) - milesBetween(from, b))
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]/g, '')
}
