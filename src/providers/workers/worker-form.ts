import { z } from 'zod'
import { newId } from '../../platform/db/new-id.ts'
import { filled, required, type Form } from '../../platform/web/forms.ts'
import { workerKinds, type Hired, type WorkerKind } from './workers.ts'

const hours = z
  .string()
  .trim()
  .refine(
    (typed) => /^(\d{1,3}([.,]\d)?)?$/.test(typed) && Number(typed.replace(',', '.')) <= 100,
    'Write the hours as a number, like 12 or 7.5, or leave it empty',
  )
  .transform((typed) => (typed === '' ? undefined : Number(typed.replace(',', '.'))))

/** What is said of somebody who works in an enterprise. Its id is made with the form. */
export const workerSchema = z.object({
  id: z.guid().catch(() => newId()),
  name: required('Write what they are called', 200),
  kind: z.enum(Object.keys(workerKinds) as [WorkerKind, ...WorkerKind[]], {
    error: 'Choose whether they are paid',
  }),
  hoursWanted: hours,
})

export type WorkerSaid = Omit<z.infer<typeof workerSchema>, 'id'>

/** A form for somebody new, or filled with what was last said. */
export function workerForm(worker?: Hired): Form {
  return filled({
    ...{ id: newId(), name: worker?.name, kind: worker?.kind },
    hoursWanted: worker?.hoursWanted?.toString(),
  })
}
