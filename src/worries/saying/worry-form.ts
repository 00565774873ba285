import { z } from 'zod'
import { newId } from '../../platform/db/new-id.ts'
import { optional, required, several, type Form } from '../../platform/web/forms.ts'

/** What can be said of a worry. Only the words have to be there. */
export const worrySchema = z.object({
  /** Made with the form, so that one sent twice is one. */
  draftId: z.uuid().catch(() => newId()),
  words: required('Write what you are worried about', 20_000),
  person: optional(500),
  relation: optional(500),
  needs: optional(5000),
  harm: optional(5000),
  safe: optional(5000),
  wishes: optional(5000),
  /** Those named for safeguarding whom it is about. */
  about: several(z.array(z.uuid('Choose again who it is about')).max(50, 'Choose fewer people')),
  contact: optional(500),
  // Who says nothing has not said yes.
  mayTell: z.enum(['yes', 'no']).catch('no'),
})

export type Said = z.infer<typeof worrySchema>

/** The fields whose words are kept while nobody has been told. */
export const fields = [
  ...(['words', 'person', 'relation', 'needs', 'harm', 'safe', 'wishes'] as const),
  ...(['about', 'contact', 'mayTell'] as const),
]

/** The questions that only help to tell, after the three of the Care Act 2014, section 42. */
export const helping = {
  needs: 'What help do they need in their daily life?',
  harm: 'Is someone hurting them, or not looking after them? Could it happen?',
  safe: 'What makes it hard for them to keep safe?',
  wishes: 'Do they know that you are telling us? What do they want?',
} as const

/** What was typed into these fields, as it was typed. */
export function typedIn(typed: Form['typed']): Form['typed'] {
  return Object.fromEntries(fields.map((name) => [name, typed[name] ?? []]))
}

/** Whether anything was typed or chosen at all. */
export function isEmpty(typed: Form['typed']): boolean {
  return fields.every((name) => (typed[name] ?? []).every((value) => value.trim() === ''))
}
