import { z } from 'zod'
import { definitionSchema, type Instrument } from './instrument.ts'

/** A pack as a file: an instrument that somebody else holds, or one of their own. */
export const packSchema = z.object({
  pack: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,60}$/, 'Name the pack in small letters, figures and hyphens'),
  version: z.string().min(1).max(40),
  name: z.string().min(1).max(200),
  holder: z.string().min(1).max(200),
  licence: z.string().min(1).max(500),
  needsLicence: z.boolean().default(false),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Say the language like en or cy')
    .default('en'),
  easyRead: z.boolean().default(false),
  definition: definitionSchema,
})

export type ReadPack = { ok: true; pack: Instrument } | { ok: false; because: string }

/** @returns the pack, or a sentence that says where in the file something isn’t right. */
export function readPack(text: string): ReadPack {
  let read: unknown
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { ok: false, because: 'This file is no JSON: save the pack as JSON and choose it again' }
  }
  const parsed = packSchema.safeParse(read)
  if (parsed.success) return { ok: true, pack: parsed.data }
  const { path, message } = parsed.error.issues[0]!
  return { ok: false, because: `In ${path.join('.') || 'the pack'}: ${message}` }
}

/**
 * Whether a licence has to be recorded before a pack opens: where it says so itself, and for the ASCOT
 * family whatever a file says, because its wording is the University of Kent’s.
 */
export function isGated(
  pack: Pick<Instrument, 'pack' | 'name' | 'holder' | 'needsLicence' | 'definition'>,
): boolean {
  return (
    pack.needsLicence ||
    pack.definition.scoring?.startsWith('ascot') === true ||
    /ascot|adult social care outcomes toolkit|university of kent/i.test(
      `${pack.pack} ${pack.name} ${pack.holder}`,
    )
  )
}
