import { z } from 'zod'
import { explanations, standings, type Decision } from '#people'
import { check, optional, type Checked, type Form } from '../../platform/web/forms.ts'
import { dayField } from './fields.ts'

/** Who decides for the person, where it is not she who presses the button. */

const keysOf = <Key extends string>(words: Record<Key, string>) => Object.keys(words) as [Key]

const decisionSchema = z.object({
  standing: z.enum(keysOf(standings), { error: 'Choose who decides' }),
  explained: z.enum(keysOf(explanations), { error: 'Choose how it was explained' }),
  decidedBy: optional(200),
  consulted: optional(1000),
  evidence: optional(500),
  evidenceSeenOn: dayField,
})

/** @param today the day in the area: nothing was seen after it. */
export function decisionOf(typed: Form['typed'], today: string): Checked<Decision> {
  const checked = check(decisionSchema, typed)
  if (!checked.ok) return checked
  const { standing, explained, decidedBy, consulted, evidence, evidenceSeenOn } = checked.value
  if (standing === 'person') return { ok: true, value: { standing, explained } }
  const errors: Form['errors'] = {}
  if (!decidedBy) errors.decidedBy = 'Write the name of who decides'
  if (standing === 'best_interests' && !consulted) errors.consulted = 'Write who was asked'
  if (!evidence) errors.evidence = 'Write what you have seen of it'
  if (!evidenceSeenOn) errors.evidenceSeenOn = 'Write the day on which you saw it'
  else if (evidenceSeenOn > today) errors.evidenceSeenOn = 'Choose a day that is not still to come'
  if (Object.keys(errors).length > 0) return { ok: false, form: { typed, errors } }
  return {
    ok: true,
    value: {
      ...{ standing, explained, decidedBy, evidence, evidenceSeenOn },
      consulted: standing === 'best_interests' ? consulted : undefined,
    },
  }
}

/** The person herself, who reads it and presses the button. */
export const ownDecision: Decision = { standing: 'person', explained: 'words' }
