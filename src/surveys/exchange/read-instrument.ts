import type { z } from 'zod'
import type { Instrument, Question } from '../instrument.ts'
import { packSchema } from '../pack-file.ts'

/** An instrument out of another format: what of it couldn’t be taken is listed, never dropped silently. */
export type ReadInstrument =
  | { ok: true; pack: Instrument; notTaken: string[] }
  | { ok: false; because: string; notTaken?: string[] }

/** Questions as they were found, and sentences on what wasn’t taken. */
export interface Found {
  questions: Question[]
  notTaken: string[]
}

/** Makes a pack of what was read, with the pack’s own rules. */
export function asPack(
  said: Omit<z.input<typeof packSchema>, 'definition'>,
  { questions, notTaken }: Found,
  intro: string | undefined,
): ReadInstrument {
  if (questions.length === 0)
    return { ok: false, because: 'There is no question in it that can be taken', notTaken }
  const parsed = packSchema.safeParse({ ...said, definition: { intro, questions } })
  if (parsed.success) return { ok: true, pack: parsed.data, notTaken }
  const { path, message } = parsed.error.issues[0]!
  return { ok: false, because: `In ${path.join('.') || 'the form'}: ${message}`, notTaken }
}

/** A name as packs have it, from whatever a form calls it. */
export function asPackName(name: string): string {
  const letters = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return letters.replaceAll(/^[^a-z]+|-+$/g, '').slice(0, 60) || 'survey'
}

/** A question’s name, from whatever a form calls it. */
export function asQuestionId(name: string): string {
  const letters = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')
  return (/^[a-z]/.test(letters) ? letters : `q_${letters}`).slice(0, 60)
}

/** Said where levels came without a word on which is the best. */
export const bestFirst =
  'The first answer of each question counts as the best: look whether that is so'
