import { z } from 'zod'
import { optional, required } from '../../platform/web/forms.ts'
import { heardFrom, type HeardFrom } from './heard-from.ts'

/** A question to a provider. Its id is made with the form, so that one sent twice is one. */
export const questionSchema = z
  .object({
    enquiryId: z.uuid().catch(''),
    question: required('Write your question', 3000),
    name: required('Write your name, so that the provider knows who is asking', 120),
    email: optional(254).pipe(
      z.email('Write an email address like name@example.com, or leave it empty').optional(),
    ),
    phone: optional(30).pipe(
      z
        .string()
        .regex(/^[+()\d\s-]{6,30}$/, 'Write a phone number like 01632 960 001, or leave it empty')
        .optional(),
    ),
    heardFrom: z.enum(Object.keys(heardFrom) as [HeardFrom, ...HeardFrom[]], {
      error: 'Choose how you heard',
    }),
  })
  .refine(({ email, phone }) => email || phone, {
    path: ['email'],
    error: 'Write an email address or a phone number, so that you can get an answer',
    // Said together with the other errors, not after they are mended.
    when: () => true,
  })

export type Question = z.infer<typeof questionSchema>
