import { providerSchema, serviceSchema, type Provider, type ServiceDetails } from '#providers'
import type { Known } from './known.ts'
import type { Fields } from './merge.ts'
import type { PlanNote } from '../record.ts'

interface Fitted {
  fields: Fields
  notes: PlanNote[]
}

/** Makes what is to be saved fit what can be saved: what doesn't is left out, and said so. */
export const fitting = {
  provider(fields: Fields, now: Provider | undefined, { names }: Known): Fitted {
    const whole: Fields = { ...emptyProvider, ...fields, services: [] }
    const notes = [
      ...onlyKnown(whole, 'languages', names.language),
      ...onlyKnown(whole, 'communities', names.community),
      ...onlyKnown(whole, 'fundingRoutes', names.funding_route),
    ]
    const fitted = fit(whole, now && { ...now }, (value) => providerSchema.safeParse(value))
    return { ...fitted, notes: [...notes, ...fitted.notes] }
  },
  service(fields: Fields, here: object | undefined, known: Known): Fitted {
    const whole: Fields = { ...emptyService, ...fields }
    const { names } = known
    const notes = [
      ...onlyKnown(whole, 'support', names.support),
      ...onlyKnown(whole, 'whoFor', names.who_for),
      ...namedPlaces(whole, known),
    ]
    if (!(whole.serviceAreas as unknown[] | undefined)?.length) delete whole.serviceAreas
    // Two times of a day begin at different times.
    const times = whole.times as ServiceDetails['times']
    whole.times = [...new Map(times.map((at) => [`${at.weekday} ${at.from}`, at])).values()]
    const fitted = fit(whole, here && { ...here }, (value) => serviceSchema.safeParse(value))
    return { ...fitted, notes: [...notes, ...fitted.notes] }
  },
}

const emptyProvider = {
  runByPeopleWhoDrawOnSupport: false,
  about: '',
  languages: [],
  communities: [],
  fundingRoutes: [],
  checks: [],
}
const emptyService = { description: '', support: [], whoFor: [], times: [], prices: [] }

type Parse = (value: unknown) => {
  success: boolean
  data?: unknown
  error?: { issues: { path: PropertyKey[]; message: string }[] }
}

/** Each field that doesn't fit goes back to what it is now, or to nothing. */
function fit(fields: Fields, now: Fields | undefined, parse: Parse): Fitted {
  const notes: PlanNote[] = []
  const whole = withoutUndefined(fields)
  for (;;) {
    const parsed = parse(whole)
    if (parsed.success) return { fields: parsed.data as Fields, notes }
    const issue = parsed.error!.issues[0]!
    const field = String(issue.path[0])
    if (notes.some((note) => note.field === field)) throw new Error(`${field}: ${issue.message}`)
    notes.push(leftOut(field, String(whole[field]).slice(0, 120), `doesn’t fit: ${issue.message}`))
    const otherwise = now?.[field] ?? { ...emptyProvider, ...emptyService }[field as 'about']
    if (otherwise === undefined) delete whole[field]
    else whole[field] = otherwise
  }
}

/** Keeps the words of a list that are known here, each once. */
function onlyKnown(
  fields: Fields,
  field: string,
  known: { has(name: string): boolean },
): PlanNote[] {
  if (!Array.isArray(fields[field])) return []
  const said = [...new Set((fields[field] as unknown[]).map(String))]
  fields[field] = said.filter((name) => known.has(name))
  const unknown = said.filter((name) => !known.has(name))
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

function withoutUndefined(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function leftOut(field: string, value: string, reason: string): PlanNote {
  return { kind: 'left out', field, value, reason }
}
