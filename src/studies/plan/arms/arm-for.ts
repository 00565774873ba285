import type { RowOf, StudyData } from '../../bundle/study-data.ts'

export type ArmRules = Pick<StudyData, 'study' | 'arm' | 'band'>

type Classed = Pick<RowOf<'organisation'>, 'serviceType' | 'fte'> & { attributes: unknown }

/** The arm that an organisation belongs to by the plan, and by what; or why it waits in none. */
export interface ArmFound {
  armId: string | null
  because: string
}

/**
 * Puts an organisation into an arm: by its full-time equivalents and the bands of its type of service,
 * or those for all others; or by the value of the plan's attribute.
 */
export function armFor(rules: ArmRules, organisation: Classed): ArmFound {
  if (rules.arm.length === 0) return waits('The plan has no arms yet.')
  const [study] = rules.study
  if (study?.armsBy === 'attribute') return byAttribute(rules, study.armAttribute!, organisation)
  return bySize(rules, organisation)
}

/** A band with its arm: from more than `aboveFte` up to `upTo`, which the largest has none of. */
export interface Band {
  arm: RowOf<'arm'>
  aboveFte: number
  upTo?: number
}

/** The bands of a type of service, the smallest first; those for all types where it has none. */
export function bandsFor({ arm, band }: ArmRules, serviceType: string | null): Band[] {
  const of = (type: string | null) => band.filter((one) => one.serviceType === type)
  const own = serviceType === null ? [] : of(serviceType)
  const found = (own.length ? own : of(null))
    .map(({ armId, aboveFte }) => ({ arm: arm.find((one) => one.armId === armId)!, aboveFte }))
    .toSorted((a, b) => a.aboveFte - b.aboveFte)
  return found.map((one, index) => ({ ...one, upTo: found[index + 1]?.aboveFte }))
}

/** `up to 5 full-time equivalents`, `more than 5, up to 10 full-time equivalents` */
export function bandWords({ aboveFte, upTo }: Pick<Band, 'aboveFte' | 'upTo'>): string {
  const from = aboveFte > 0 ? `more than ${aboveFte}` : ''
  const to = upTo === undefined ? '' : `up to ${upTo}`
  if (!from && !to) return 'any size'
  return `${[from, to].filter(Boolean).join(', ')} full-time equivalents`
}

function bySize(rules: ArmRules, { serviceType, fte }: Classed): ArmFound {
  if (fte === null)
    return waits('Its size isn’t known: it waits in no arm until its full-time equivalents are.')
  const bands = bandsFor(rules, serviceType)
  if (bands.length === 0) return waits('No arm has a size yet.')
  const own = rules.band.some((one) => one.serviceType === serviceType)
  const band = bands.findLast(({ aboveFte }) => fte > aboveFte || (aboveFte === 0 && fte === 0))
  if (!band) return waits(`${fteWords(fte)}: fewer than in any arm.`)
  const whose = own ? ` in ${serviceType}` : ''
  return {
    armId: band.arm.armId,
    because: `${fteWords(fte)}: ${band.arm.name} is ${bandWords(band)}${whose}.`,
  }
}

const fteWords = (fte: number) => `${fte} full-time ${fte === 1 ? 'equivalent' : 'equivalents'}`

function byAttribute({ arm }: ArmRules, attribute: string, { attributes }: Classed): ArmFound {
  const value = valueOf(attributes, attribute)
  if (value === undefined) return waits(`Its “${attribute}” isn’t known: it waits in no arm.`)
  const found = arm.find(({ values }) => values.some((one) => plain(one) === plain(value)))
  if (!found) return waits(`Its “${attribute}” is “${value}”, which leads to no arm.`)
  return { armId: found.armId, because: `Its “${attribute}” is “${value}”.` }
}

/** What an organisation has as its value of a named attribute, however that is written. */
export function valueOf(attributes: unknown, name: string): string | undefined {
  const named = Object.entries((attributes ?? {}) as Record<string, unknown>)
  const [, value] = named.find(([key]) => plain(key) === plain(name)) ?? []
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return text === '' ? undefined : text
}

export function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

function waits(because: string): ArmFound {
  return { armId: null, because }
}
