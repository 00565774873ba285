import { cleanText } from '../mending/characters.ts'
import { cutAtWord } from '../mending/cut.ts'
import type { Mended } from '../mending/mended.ts'
import type { Note } from '../record.ts'

/** An object of a feed, of which nothing is known yet. */
export type Fields = Record<string, unknown>

export function fieldsIn(value: unknown): Fields | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? (value as Fields) : undefined
}

/** The objects of a list; an object alone counts as a list of one. */
export function objectsIn(value: unknown): Fields[] {
  const all: unknown[] = Array.isArray(value) ? value : [value]
  return all.map(fieldsIn).filter((one) => one !== undefined)
}

/** The first of some fields that says something; null, "" and what isn't there say nothing. */
export function textIn(fields: Fields | undefined, ...names: string[]): string {
  for (const name of names) {
    const value = fields?.[name]
    const text = typeof value === 'number' ? String(value) : value
    if (typeof text === 'string' && cleanText(text.slice(0, 500)).text.trim()) return text.trim()
  }
  return ''
}

export function numberIn(fields: Fields | undefined, ...names: string[]): number | undefined {
  const text = textIn(fields, ...names)
  const number = text === '' ? Number.NaN : Number(text)
  return Number.isFinite(number) ? number : undefined
}

/** What is noted of one record while it is read. */
export interface Notes {
  list: Note[]
  add(field: string, reason: string, value?: string): void
  /** What is left of a value after mending; what happened to it is noted. */
  mend<T>(field: string, written: string, mend: (written: string) => Mended<T>): T | undefined
}

export function takeNotes(): Notes {
  const list: Note[] = []
  function add(field: string, reason: string, value?: string): void {
    const shown = value && cutAtWord(cleanText(value.slice(0, 500)).text.replaceAll('\n', ' '), 120)
    list.push({ field, ...(shown && { value: shown }), reason })
  }
  return {
    list,
    add,
    mend(field, written, mend) {
      if (!written) return undefined
      const { value, note } = mend(written)
      // Each reason by itself, so that the same ones can be counted.
      for (const reason of note?.split('; ') ?? []) add(field, reason, written)
      return value
    },
  }
}
