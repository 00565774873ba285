import { z } from 'zod'
import type { StudyDb } from '../../apart.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { dayField, requiredDay } from '../../../platform/web/day-field.ts'
import { required } from '../../../platform/web/forms.ts'

/** What somebody of the team is paid for. */
export interface Payment {
  paymentId: string
  memberId: string
  what: string
  pence: number
  /** ISO, both. */
  dueOn: string
  paidOn: string | null
}

/** What isn't paid yet first, the oldest first. @param memberId whose; none: everybody's. */
export function payments(db: StudyDb, studyId: string, memberId?: string): Promise<Payment[]> {
  const own = db
    .selectFrom('studies.payment')
    .select([
      ...(['payment_id as paymentId', 'member_id as memberId', 'what', 'pence'] as const),
      ...(['due_on as dueOn', 'paid_on as paidOn'] as const),
    ])
    .where('study_id', '=', studyId)
    .orderBy('paid_on', (order) => order.desc().nullsFirst())
    .orderBy('due_on')
    .orderBy('payment_id')
  return (memberId ? own.where('member_id', '=', memberId) : own).execute()
}

/** In pence: what was paid, and what is still due. */
export interface Sums {
  paid: number
  due: number
}

export function sumsOf(all: readonly Payment[]): Sums {
  const sum = (some: readonly Payment[]) => some.reduce((total, { pence }) => total + pence, 0)
  return {
    paid: sum(all.filter(({ paidOn }) => paidOn !== null)),
    due: sum(all.filter(({ paidOn }) => paidOn === null)),
  }
}

export const paymentSchema = z.object({
  id: z.uuid().catch(() => newId()),
  memberId: z.uuid('Choose who is paid'),
  what: required('Write what it is for, such as “Two interviews in March”', 200),
  amount: z
    .string()
    .trim()
    .regex(/^£?\s*\d{1,6}(\.\d{1,2})?$/, 'Write the amount in pounds, like 25 or 37.50')
    .transform((typed) => Math.round(Number(typed.replace(/[£\s]/g, '')) * 100))
    .refine((pence) => pence > 0, 'Write an amount above 0'),
  dueOn: requiredDay('Say by when it is due'),
  paidOn: dayField,
})

export type PaymentSaid = z.infer<typeof paymentSchema>
