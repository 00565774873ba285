import { z } from 'zod'
import { hashOf } from '../platform/canonical.ts'

/** One question: levels (1 is the best), a number, or words. */
const questionSchema = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9_]{0,60}$/),
    kind: z.enum(['levels', 'number', 'words']),
    words: z.string().min(1).max(1000),
    hint: z.string().max(1000).optional(),
    levels: z
      .array(z.object({ level: z.int().positive(), words: z.string().min(1).max(500) }))
      .min(2)
      .optional(),
    /** Of a number, both included. */
    least: z.number().optional(),
    most: z.number().optional(),
    /** What it tells of, for scoring: `control`. */
    domain: z.string().max(60).optional(),
    mayBeLeft: z.boolean().optional(),
    /** Of an interview that asks twice: how it would be without the service. */
    isExpected: z.boolean().optional(),
    /** Its last level is shown first, as a scale from 0 to 10 is. */
    lastFirst: z.boolean().optional(),
    /** What who reads its figures has to know; it isn’t asked. */
    note: z.string().max(500).optional(),
  })
  .refine(({ kind, levels }) => (kind === 'levels') === (levels !== undefined), {
    message: 'A question has levels exactly when it is answered by one',
  })
  .refine(({ levels }) => levels?.every(({ level }, index) => level === index + 1) !== false, {
    message: 'Levels count from 1, the best, without a gap',
  })

export const definitionSchema = z
  .object({
    intro: z.string().max(2000).optional(),
    /** By which rules its answers are scored: see ascot/. */
    scoring: z.enum(['ascot-sct4', 'ascot-int4']).optional(),
    /** Nobody can answer it for somebody else. */
    notByProxy: z.boolean().optional(),
    questions: z.array(questionSchema).min(1).max(200),
  })
  .refine(({ questions }) => new Set(questions.map(({ id }) => id)).size === questions.length, {
    message: 'Two questions have the same name',
  })
  .refine(
    ({ scoring, questions }) =>
      scoring === 'ascot-int4' || questions.every(({ isExpected }) => !isExpected),
    { message: 'How it would be without the service is asked in interviews only, by INT4' },
  )

/** What an instrument asks. */
export type Definition = z.infer<typeof definitionSchema>
export type Question = Definition['questions'][number]

/** An instrument as a data pack: in one wording, whose it is, and by which licence it may be used. */
export interface Instrument {
  /** Of the pack, whatever the language: `ons4`. */
  pack: string
  version: string
  name: string
  /** Whose wording it is. */
  holder: string
  licence: string
  /** Whether whoever runs this installation has to have a licence of the holder. */
  needsLicence: boolean
  /** As in `lang`: `en`. */
  language: string
  easyRead: boolean
  definition: Definition
}

/** SHA-256 of all that is asked, to tell whether two surveys had the same words. */
export function wordingHash({ language, easyRead, definition }: Instrument): string {
  return hashOf({ language, easyRead, definition })
}
