import { z } from 'zod'
import { several } from '../../../platform/web/forms.ts'

const position = z.coerce.number().int().min(0).max(2_000_000)

/** What the script sends: a stretch to be coded; `from` is the coding in whose place it stands. */
export const stretchSchema = z.object({
  codingId: z.uuid(),
  codeId: z.uuid(),
  startsAt: position,
  endsAt: position,
  /** Of the words in which the places were counted. */
  edition: z.string().transform((said) => said || undefined),
  from: z.union([z.uuid(), z.literal('').transform(() => undefined)]),
})

export const takeOffSchema = z.object({ codingId: z.uuid() })

/** Whole turns that are coded at once. */
export const turnsSchema = z.object({
  codeId: z.uuid('Choose a code'),
  turns: several(
    z.array(z.coerce.number().int().min(0)).min(1, 'Tick the turns that are to be coded').max(5000),
  ),
})
