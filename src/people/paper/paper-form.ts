import { z } from 'zod'
import { newId } from '../../platform/db/new-id.ts'
import { required } from '../../platform/web/forms.ts'
import { decisionShape } from '../decisions/decision-form.ts'

/** A record on paper: whose, what was agreed, and who decided it. */
export const paperSchema = z.object({
  personId: z.uuid().catch(() => newId()),
  providerId: z.uuid('Choose for which enterprise'),
  name: required('Write the name of the person', 200),
  agreed: required('Write what they agreed to', 500),
  ...decisionShape,
})
