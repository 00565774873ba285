import type { Card } from './card.ts'

/** What can be written as JSON. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json }

/** Goes up when a field changes its name, its unit or its meaning; more fields may come without. */
export const cardVersion = 1

/**
 * A card as JSON: every field is always there, null where a figure isn't defined (or has no limit).
 * Shares are from 0 to 1, intervals [lower, upper] of 95%.
 */
export function cardJson(card: Card): { [name: string]: Json } {
  const { sentence, ...fields } = card
  const written = asJson({ version: cardVersion, ...fields, sentence })
  return written as { [name: string]: Json }
}

function asJson(value: unknown): Json {
  if (value === undefined || value === null) return null
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(asJson)
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asJson(part)]))
}
