import { providerSchema, serviceSchema, type ServiceDetails } from '#providers'
import type { Known } from './known.ts'
import type { Fields } from './merge.ts'
import type { PlanNote } from '../record.ts'

interface Fitted {
  /** What was said, as it would be stored; a field that can't be is not among them. */
  fields: Fields
  notes: PlanNote[]
}

/**
 * Makes what is said fit what can be stored, so that it can be compared with what is: what doesn't
 * fit is left out, and said so.
 */
export const fitting = {
  provider(said: Fields, { names }: Known): Fitted {
    const fields = { ...said }
    const notes = [
      ...onlyKnown(fields, 'languages', names.language),
      ...onlyKnown(fields, 'communities', names.community),
      ...onlyKnown(fields, 'fundingRoutes', names.funding_route),
    ]
    // Kept to one decimal.
    const { fullTimeEquivalent: staff } = fields
    if (typeof staff === 'number') fields.fullTimeEquivalent = Math.round(staff * 10) / 10
    return fit(fields, notes, (value) =>
      providerSchema.safeParse({ name: '…', services: [], ...emptyProvider, ...value }),
    )
  },
  service(said: Fields, known: Known): Fitted {
    const fields = { ...said }
    const notes = [
      ...onlyKnown(fields, 'support', known.names.support),
      ...onlyKnown(fields, 'whoFor', known.names.who_for),
      ...namedPlaces(fields, known),
    ]
    // Two times of a day begin at different times.
    const times = fields.times as ServiceDetails['times'] | null | undefined
    if (times)
      fields.times = [...new Map(times.map((at) => [`${at.weekday} ${at.from}`, at])).values()]
    return fit(fields, notes, (value) =>
      serviceSchema.safeParse({ name: '…', ...emptyService, ...value }),
    )
  },
}

/** What somebody of whom nothing is said says. */
export const emptyProvider = {
  runByPeopleWhoDrawOnSupport: false,
  about: '',
  languages: [],
  communities: [],
  fundingRoutes: [],
  checks: [],
}
export const emptyService = { description: '', support: [], whoFor: [], times: [], prices: [] }

type Parse = (value: Fields) => {
  success: boolean
  data?: unknown
  error?: { issues: { path: PropertyKey[]; message: string }[] }
}

function fit(said: Fields, notes: PlanNote[], parse: Parse): Fitted {
  const fields = { ...said }
  for (;;) {
    const parsed = parse(withoutNothing(fields))
    if (parsed.success) return { fields: asStored(fields, parsed.data as Fields), notes }
    const { path, message } = parsed.error!.issues[0]!
    const field = String(path[0])
    if (!(field in fields)) throw new Error(`${field}: ${message}`)
    notes.push(leftOut(field, String(fields[field]).slice(0, 120), `doesn’t fit: ${message}`))
    delete fields[field]
  }
}

/** As it will be read from the database again; null where it is said to be empty. */
function asStored(fields: Fields, parsed: Fields): Fields {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, parsed[field] ?? null]))
}

/**
 * Keeps the words of a list that are known here, each once. One that holds nothing else says
 * nothing, rather than that there are none.
 */
function onlyKnown(
  fields: Fields,
  field: string,
  known: { has(name: string): boolean },
): PlanNote[] {
  if (!Array.isArray(fields[field])) return []
  const said = [...new Set((fields[field] as unknown[]).map(String))]
  const unknown = said.filter((name) => !known.has(name))
  if (said.length > 0 && unknown.length === said.length) delete fields[field]
  else fields[field] = said.filter((name) => known.has(name))
  return unknown.map((name) => leftOut(field, name.slice(0, 120), 'is not known here'))
}

/** Service areas by the names that the area's places have here, however they are written. */
function namedPlaces(fields: Fields, { localities }: Known): PlanNote[] {
  if (!Array.isArray(fields.serviceAreas)) return []
  const named = (fields.serviceAreas as unknown[]).map(
    (name) => localities.get(String(name).toLowerCase())?.name ?? String(name),
  )
  fields.serviceAreas = named
  const known = new Set([...localities.values()].map(({ name }) => name))
  return onlyKnown(fields, 'serviceAreas', known)
}

function withoutNothing(fields: Fields): Fields {
  const saysSomething = ([, value]: [string, unknown]) =>
    value !== undefined && value !== null && value !== ''
  return Object.fromEntries(Object.entries(fields).filter(saysSomething))
}

function leftOut(field: string, value: string, reason: string): PlanNote {
  return { kind: 'left out', field, value, reason }
}
