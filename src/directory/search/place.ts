import { locate, milesBetween, type By, type Locality, type Located } from '#areas'
import type { Db } from '../../platform/db/db.ts'

/** What somebody typed under "where", found among an area's localities. */
export type Place =
  | { kind: 'whole area' }
  /** With a postcode, the locality is the nearest to it and not itself what was typed. */
  | { kind: 'locality'; locality: Locality; by?: By }
  | { kind: 'several'; typed: string; among: Locality[] }
  /** A postcode that we know, and that is none of the area's. */
  | Extract<Located, { kind: 'outside' }>
  | { kind: 'unknown'; typed: string; isPostcode: boolean }

const outcodePattern = /^([A-Z]{1,2}[0-9][0-9A-Z]?)\s*([0-9][A-Z]{2})?$/

/** A locality's name, an outcode (`QM3`) or a whole postcode of it; blank is the whole area. */
export function findPlace(typed: string, localities: Locality[]): Place {
  const asked = typed.trim()
  if (!asked) return { kind: 'whole area' }
  const outcode = outcodePattern.exec(asked.toUpperCase())?.[1]
  const plain = plainName(asked)
  const readings = [
    localities.filter((one) => plainName(one.name) === plain),
    localities.filter((one) => outcode && one.outcode === outcode),
    localities.filter((one) => plain.length > 2 && plainName(one.name).startsWith(plain)),
    localities.filter((one) => plain.length > 3 && plainName(one.name).endsWith(plain)),
  ]
  const among = readings.find((found) => found.length > 0) ?? []
  if (among.length > 1) return { kind: 'several', typed: asked, among }
  return among[0]
    ? { kind: 'locality', locality: among[0] }
    : { kind: 'unknown', typed: asked, isPostcode: outcode !== undefined }
}

/**
 * The same, and a postcode that names no locality by the postcodes that were loaded: the nearest
 * locality. A whole postcode also settles which of several is meant.
 */
export async function placeTyped(
  db: Db<'areas'>,
  areaId: string,
  typed: string,
  localities: Locality[],
): Promise<Place> {
  const place = findPlace(typed, localities)
  if (place.kind !== 'unknown' && place.kind !== 'several') return place
  const [located] = await locate(db, areaId, localities, [{ postcode: typed }])
  if (!located || located.kind === 'unknown') return place
  // What two localities share is asked about, unless all of a postcode was typed.
  return place.kind === 'several' && !located.by.isWhole ? place : located
}

/**
 * A locality that a need names in its own words, `lifts in Ashford`, and the words without it.
 * @param alsoWords names that are words too: "in Bath" and "the pool at Bath" name the place, "a
 *   bath" doesn't.
 */
export function placeSaid(
  what: string,
  localities: Locality[],
  alsoWords: ReadonlySet<string> = new Set(),
): { locality: Locality; rest: string } | undefined {
  const found = localities
    .map((locality) => ({ locality, at: what.search(namedAs(locality.name, alsoWords)) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at || b.locality.name.length - a.locality.name.length)
  const first = found[0]
  if (!first) return undefined
  const rest = found.reduce(
    (words, { locality }) => words.replace(namedAs(locality.name, alsoWords), ' '),
    what,
  )
  return { locality: first.locality, rest: rest.replaceAll(/\s+/g, ' ').trim() }
}

const before = '(?<!\\p{L})(?:in|near|at|from|to|around|by|into)\\s+'

/** A name with the small word before it; one that is a word too after "in", or with its capital. */
function namedAs(name: string, alsoWords: ReadonlySet<string>): RegExp {
  const words = name.replaceAll(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]+')
  const whole = (said: string) => `(?<!\\p{L})${said}(?!\\p{L})`
  const anyCase = `(?i:(?:${before})?${whole(words)})`
  const asName = `(?i:(?<!\\p{L})(?:in|near|around)\\s+${whole(words)})|(?<=\\S\\s+)(?:${before})?${whole(words)}`
  return new RegExp(alsoWords.has(name) ? asName : anyCase, 'u')
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
