import { isDeepStrictEqual } from 'node:util'
import type { ServiceDetails } from '#providers'
import { weekdayName } from '../../../platform/i18n/words.ts'
import { priceWords } from '../../listing/listing-words.ts'
import type { PlanNote } from '../record.ts'

/** A record's fields by name; one that isn't known is left out, undefined, null, '' or []. */
export type Fields = Record<string, unknown>

export interface Merged {
  fields: Fields
  /** What is compared with the next time: all that was said, but for what stays as it is here. */
  taken: Fields
  notes: PlanNote[]
  /** Whether anything differs from what is there now. */
  isChanged: boolean
}

/**
 * Puts what a source says now into what is here, field by field. Where the listing differs from
 * what was last taken from there, somebody has changed it since, and hers stays.
 * @param now what is here; none: it is new. @param base what was last taken over from the source.
 * @param keepsOwn what to do with a field that was never taken over: keep what stands here.
 */
export function merge(
  now: Fields | undefined,
  base: Fields,
  said: Fields,
  { keepsOwn }: { keepsOwn: boolean },
): Merged {
  const fields = { ...now }
  const taken = { ...said }
  const notes: PlanNote[] = []
  let isChanged = false
  for (const [field, value] of Object.entries(said)) {
    const incoming = plain(value)
    const here = plain(now?.[field])
    if (isDeepStrictEqual(here, incoming)) continue
    const before = field in base ? plain(base[field]) : undefined
    if (field in base && isDeepStrictEqual(before, incoming)) continue
    const isOwn = field in base ? !isDeepStrictEqual(here, before) : here !== undefined && keepsOwn
    if (isOwn) {
      delete taken[field]
      notes.push({
        kind: 'kept',
        field,
        value: shown(incoming),
        reason: `has been changed here since, so this stays: ${shown(here)}`,
      })
      continue
    }
    fields[field] = incoming
    isChanged = true
    if (now)
      notes.push({
        kind: 'changed',
        field,
        value: shown(incoming),
        reason: here === undefined ? 'said nothing before' : `said before: ${shown(here)}`,
      })
  }
  return { fields, taken, notes, isChanged: isChanged || now === undefined }
}

/** One value for all ways of saying nothing; lists of words in one order, parts without empty ones. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined
    const parts = value.map(plain)
    return parts.every((part) => typeof part === 'string') ? parts.toSorted() : parts
  }
  if (typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, part]) => [name, plain(part)] as const)
      .filter(([, part]) => part !== undefined),
  )
}

const most = 120

/** A value in a line, for the coordinator. */
function shown(value: unknown): string {
  const text = textOf(value)
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

function textOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.map(textOf).join(', ')
  if (typeof value === 'object' && value !== null) return partsOf(value)
  return String(value).replaceAll(/\s+/g, ' ')
}

/** A time, a price or a place, whatever the order of its parts. */
function partsOf(value: object): string {
  if ('weekday' in value) {
    const { weekday, from, until } = value as ServiceDetails['times'][number]
    return `${weekdayName(weekday)} ${from} to ${until}`
  }
  if ('pence' in value) {
    const price = value as ServiceDetails['prices'][number]
    return [priceWords(price), price.appliesTo, price.includes].filter(Boolean).join(', ')
  }
  return Object.values(value).map(textOf).join(', ')
}
