import { isDeepStrictEqual } from 'node:util'
import { webAddress } from '../../open-referral/web-address.ts'
import type { PlanNote } from '../record.ts'
import { shown } from './shown.ts'

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
 * @param isUntouched nobody has changed anything here since the source had it from here: all that
 * it says otherwise is new.
 */
export function merge(
  now: Fields | undefined,
  base: Fields,
  said: Fields,
  { isUntouched }: { isUntouched: boolean },
): Merged {
  const fields = { ...now }
  const taken = { ...said }
  const notes: PlanNote[] = []
  let isChanged = false
  for (const [field, incoming] of Object.entries(said)) {
    const here = now?.[field]
    if (isSame(field, here, incoming)) continue
    if (now && !isUntouched) {
      if (field in base && isSame(field, base[field], incoming)) continue
      if (field in base ? !isSame(field, here, base[field]) : comparable(here) !== undefined) {
        delete taken[field]
        const reason = `has been changed here since, so this stays: ${shown(here)}`
        notes.push({ kind: 'kept', field, value: shown(incoming), reason })
        continue
      }
    }
    fields[field] = incoming ?? undefined
    isChanged = true
    if (now) notes.push(changed(field, here, incoming))
  }
  return { fields, taken, notes, isChanged: isChanged || now === undefined }
}

/** Whether all that was taken over is still as it was. */
export function isAsTaken(now: Fields, base: Fields): boolean {
  return Object.entries(base).every(([field, value]) => isSame(field, now[field], value))
}

function changed(field: string, here: unknown, incoming: unknown): PlanNote {
  const isNew = comparable(here) === undefined && here !== false
  const reason = isNew ? 'said nothing before' : `said before: ${shown(here)}`
  return { kind: 'changed', field, value: shown(incoming), reason }
}

function isSame(field: string, one: unknown, other: unknown): boolean {
  const compared = field === 'website' ? address : comparable
  return isDeepStrictEqual(compared(one), compared(other))
}

/** A web address, however it is written: `HTTPS://Café.example` is `https://xn--caf-dma.example/`. */
function address(value: unknown): unknown {
  return (typeof value === 'string' && webAddress(value)) || comparable(value)
}

/** One value for all ways of saying nothing, of which an unticked box is one; lists in one order, parts without empty ones. */
function comparable(value: unknown): unknown {
  if (value === null || value === undefined || value === '' || value === false) return undefined
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined
    return value
      .map((part) => comparable(part))
      .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  }
  if (typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, part]) => [name, comparable(part)] as const)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function orderOf(part: unknown): string {
  return JSON.stringify(part) ?? ''
}
