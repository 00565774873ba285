import { z } from 'zod'
import { newId } from '../../platform/db/new-id.ts'
import { filled, required, type Form } from '../../platform/web/forms.ts'
import type { RowOf } from '../bundle/study-data.ts'

export const findingSchema = z.object({
  id: z.uuid().catch(() => newId()),
  words: required('Write what you found', 4000),
  easyWords: z
    .string()
    .trim()
    .max(2000, 'Use 2000 characters or fewer')
    .transform((text) => text.replaceAll(/\s*\n\s*/g, '\n')),
  hypothesisId: z.union([z.uuid(), z.literal('').transform(() => null)], {
    error: 'Choose a hypothesis or question of the list, or none of them',
  }),
})

export type FindingSaid = z.infer<typeof findingSchema>

/** @param hypothesisId on which it is taken to bear, where somebody comes from that one. */
export function findingForm(row?: RowOf<'finding'>, hypothesisId?: string): Form {
  return filled({
    ...{ id: row?.findingId ?? newId(), words: row?.words, easyWords: row?.easyWords },
    hypothesisId: (row ? row.hypothesisId : hypothesisId) ?? '',
  })
}
