import { z } from 'zod'
import { contactKinds, type Contact, type ContactKind } from '#providers'
import { newId } from '../../platform/db/new-id.ts'
import { requiredDay } from '../../platform/web/day-field.ts'
import { filled, required, type Form } from '../../platform/web/forms.ts'

/** A contact with an enterprise. @param today the day in the area. */
export function contactSchema(today: string) {
  return z.object({
    contactId: z.guid().catch(() => newId()),
    kind: z.enum(Object.keys(contactKinds) as [ContactKind, ...ContactKind[]], {
      error: 'Choose what it was',
    }),
    onDay: requiredDay('Choose the day')
      .refine((day) => day >= '1990-01-01', 'Choose a day, with the year in four digits')
      .refine((day) => day <= today, 'Choose today or a day before'),
    words: required('Write what it was about', 5000),
  })
}

/** A form for a new one of today, or filled with the one that is corrected. */
export function contactForm(today: string, of?: Contact): Form {
  return filled({
    contactId: newId(),
    ...{ kind: of?.kind, onDay: of?.onDay ?? today, words: of?.words },
  })
}
