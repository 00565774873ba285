import { z } from 'zod'
import { required } from '../../platform/web/forms.ts'

export const emailSchema = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, 'Write your email address')
    .max(254, 'Use 254 characters or fewer')
    .pipe(z.email('Write an email address like asha@example.org')),
})

export const codeSchema = z.object({
  // As it is copied from an email: with a space in the middle, or with words around it.
  code: z
    .string()
    .max(200)
    .transform((typed) => typed.replaceAll(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Write the 6 numbers of the code')),
})

/** The name of somebody new. */
export const whoSchema = z.object({
  name: required('Write what we should call you', 200),
})
