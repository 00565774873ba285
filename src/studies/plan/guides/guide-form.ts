import { z } from 'zod'
import { newId } from '../../../platform/db/new-id.ts'
import { filled, required, type Form } from '../../../platform/web/forms.ts'
import type { RowOf } from '../../bundle/study-data.ts'

type Guide = RowOf<'topic_guide'>

/** A version of a topic guide; nothing of a version is changed once it is saved. */
export const guideSchema = z.object({
  id: z.uuid().catch(() => newId()),
  name: required('Say what the guide is called', 200),
  words: required('Write what is asked, one topic on each line', 100_000),
  madeWith: z.string().trim().max(4000, 'Use 4,000 characters or fewer'),
})

export type GuideSaid = z.infer<typeof guideSchema>

export function guideForm(before?: Guide): Form {
  return filled({ id: newId(), name: before?.name, words: before?.words })
}
