import { Problem } from '../../platform/problem.ts'
import { inMetres, readShape, type Shape } from './boundary-shape.ts'

/** How the one boundary of a file is chosen: by its council's code, or by a name. */
export interface Wanted {
  council?: string
  name?: string
  /** Looked for where neither is said and there are several. */
  areaName: string
}

/** The boundary that was chosen. */
export interface BoundaryRead {
  name: string
  council: string | null
  shape: Shape
}

interface Feature {
  /** What it says of itself, as text. */
  said: [property: string, value: string][]
  geometry: unknown
}

/**
 * The one boundary of a GeoJSON document that is wanted: some property says its code or its name.
 * A document with a single one needs no choice.
 * @throws Problem when it is no GeoJSON, when none or several are meant, or when it can't be drawn.
 */
export function readBoundary(document: unknown, wanted: Wanted, file: string): BoundaryRead {
  const features = featuresOf(document, file)
  const chosen = choose(features, wanted, file)
  const name = nameOf(chosen) ?? wanted.name ?? wanted.areaName
  if (name.length > mostOfName)
    throw new Problem(
      `The boundary in ${file} has a name of ${name.length.toLocaleString('en-GB')} characters, more than ${mostOfName}: shorten it in the file.`,
    )
  return {
    name,
    council: councilOf(chosen),
    shape: readShape(chosen.geometry, file),
  }
}

const mostOfName = 200

function featuresOf(document: unknown, file: string): Feature[] {
  const { type, features, crs } = asRecord(document)
  if (type === 'Topology')
    throw new Problem(
      `${file} is TopoJSON: give the same boundaries as GeoJSON, which the same page usually offers.`,
    )
  // An older GeoJSON may name its own system of coordinates.
  if (/27700|british/i.test(JSON.stringify(crs ?? ''))) throw inMetres(file)
  if (type === 'FeatureCollection' && Array.isArray(features)) {
    if (features.length > 0) return features.map(asFeature)
    throw new Problem(`${file} holds no boundaries: download it again.`)
  }
  if (type === 'Feature') return [asFeature(document)]
  if (type === 'Polygon' || type === 'MultiPolygon') return [{ said: [], geometry: document }]
  throw new Problem(
    `${file} is JSON, but no GeoJSON with boundaries: docs/guides/places.md says where to get one.`,
  )
}

function choose(features: Feature[], { council, name, areaName }: Wanted, file: string): Feature {
  const [first] = features
  const isMeant = council === undefined && name === undefined
  // A single one needs no choice, nor can one be checked that says nothing of itself.
  if (features.length === 1 && (isMeant || first!.said.length === 0)) return first!
  const wanted = (council ?? name ?? areaName).trim()
  const exact = features.filter(({ said }) => said.some(([, value]) => same(value, wanted)))
  const found = exact.length > 0 ? exact : features.filter((one) => isCalled(one, wanted))
  if (found.length === 1) return found[0]!
  const [trouble, among] =
    found.length > 1
      ? [`${found.length} boundaries in ${file} say “${wanted}”`, found]
      : [`${file} has no boundary that says “${wanted}”`, features]
  throw new Problem(
    `${trouble}: choose one with --council or --name. There are ${someNames(among, wanted)}.`,
  )
}

function same(value: string, wanted: string): boolean {
  return value.toLowerCase() === wanted.toLowerCase()
}

/** “Bristol” is called “City of Bristol” in one file and “Bristol, City of” in another. */
function isCalled(feature: Feature, name: string): boolean {
  const called = nameOf(feature)
  return called !== undefined && plain(called) === plain(name)
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^(city|county|borough|london borough|royal borough) of |^county /, '')
    .replace(/, (city|county) of$| (city|county|borough)?\s*council$/, '')
}

/** Up to ten, those first that are like what was wanted. */
function someNames(features: Feature[], wanted: string): string {
  const names = features.flatMap((feature) => nameOf(feature) ?? councilOf(feature) ?? [])
  const start = wanted.toLowerCase().slice(0, 4)
  const like = (name: string) => (start && name.toLowerCase().includes(start) ? 0 : 1)
  const listed = names.toSorted((a, b) => like(a) - like(b)).slice(0, 10)
  const rest = names.length - listed.length
  return listed.map((name) => name.slice(0, 60)).join('; ') + (rest > 0 ? `; and ${rest} more` : '')
}

/** What it says under a property for names, such as `LAD24NM`, else the first words that it says. */
function nameOf({ said }: Feature): string | undefined {
  const words = said.filter(([, value]) => /\p{L}{2}/u.test(value) && !/\d{3}/.test(value))
  const named = words.find(([property]) => /(nm|name)$/i.test(property))
  return (named ?? words.find(([, value]) => value.length <= mostOfName))?.[1]
}

/** The one code of a council that it says: county, district, unitary or London borough. */
function councilOf({ said }: Feature): string | null {
  const codes = said
    .map(([, value]) => value.toUpperCase())
    .filter((value) => /^(E0[6-9]|E10|W06|S12|N09)\d{6}$/.test(value))
  return new Set(codes).size === 1 ? codes[0]! : null
}

function asFeature(value: unknown): Feature {
  const { properties, geometry } = asRecord(value)
  const said = Object.entries(asRecord(properties)).flatMap(([property, one]): Feature['said'] =>
    typeof one === 'string' || typeof one === 'number' ? [[property, plainLine(String(one))]] : [],
  )
  return { said, geometry }
}

/** PostgreSQL keeps no NUL and no half of a letter. */
function plainLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
