import { z } from 'zod'
import { newSecret } from '#accounts'
import { newId } from '../../platform/db/new-id.ts'
import { dayField } from '../../platform/web/day-field.ts'
import { required, several } from '../../platform/web/forms.ts'
import { relations, type Scope } from '../access/scopes.ts'

/** What a supporter may be given: all visits, for one who makes none has none of her own. */
export const supporterScopes = [
  'about_me',
  'plan',
  'all_visits',
  'family_updates',
  'agreement',
  'money',
] as const satisfies Scope[]

export const supporterRelations = {
  family: relations.family,
  friend: relations.friend,
  professional: 'Professional, such as a nurse or a social worker',
}

/** @param today the day in the area. */
export function offerShape(today: string) {
  return {
    // Both are made with the form, so that one sent twice leads to the same link.
    offerId: z.uuid().catch(() => newId()),
    secret: z
      .string()
      .regex(/^[\w-]{43}$/)
      .catch(() => newSecret()),
    name: required('Write their name, as you know them', 200),
    why: required('Write why, in a few words', 500),
    untilOn: dayField.refine(
      (on) => on === undefined || on >= today,
      'This day is over. Choose one to come',
    ),
    email: z.union(
      [
        z
          .string()
          .trim()
          .length(0)
          .transform(() => undefined),
        z.string().trim().toLowerCase().pipe(z.email()),
      ],
      { error: 'Write an email address like name@example.org. You can also leave it empty' },
    ),
  }
}

export type OfferForm = z.infer<z.ZodObject<ReturnType<typeof offerShape>>>

/** What of a record, and who they are to the person. */
export const supporterShape = {
  relation: z.enum(['family', 'friend', 'professional'], 'Choose who they are'),
  scopes: several(z.array(z.enum(supporterScopes)).min(1, 'Tick what they may see')),
}
