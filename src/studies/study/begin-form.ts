import { z } from 'zod'
import { newId } from '../../platform/db/new-id.ts'
import { required } from '../../platform/web/forms.ts'

/** What has to be known before anything is kept: what it is about, and who answers for it. */
export const beginSchema = z.object({
  studyId: z.uuid().catch(() => newId()),
  title: required('Say what the study is called', 200),
  controller: required('Say who answers for what the study keeps about people', 200),
  contact: required('Say how people reach them: an email address or a phone number', 200),
})
