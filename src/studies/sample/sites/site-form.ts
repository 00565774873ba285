import { z } from 'zod'
import { newId } from '../../../platform/db/new-id.ts'
import { filled, required, type Form } from '../../../platform/web/forms.ts'
import type { RowOf } from '../../bundle/study-data.ts'

export const siteSchema = z.object({
  id: z.uuid().catch(() => newId()),
  name: required('Say what the site is called', 200),
})

export type SiteSaid = z.infer<typeof siteSchema>

export function siteForm(row?: RowOf<'site'>): Form {
  return filled({ id: row?.siteId ?? newId(), name: row?.name })
}
