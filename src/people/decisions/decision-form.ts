import { z } from 'zod'
import { dayField } from '../../platform/web/day-field.ts'
import { optional, type Form } from '../../platform/web/forms.ts'
import { explanations, standings, type Decision } from '../access/consents.ts'
import { scopes, type Scope } from '../access/scopes.ts'

const keysOf = <Key extends string>(words: Record<Key, string>) => Object.keys(words) as Key[]

/** Who decided, in which standing, and what was seen of it: the fields of a form that somebody else fills in. */
export const decisionShape = {
  standing: z.enum(keysOf(standings), 'Choose who decided this'),
  decidedBy: optional(200),
  consulted: optional(1000),
  evidence: optional(500),
  evidenceSeenOn: dayField,
  explained: z.enum(keysOf(explanations), 'Choose how it was explained'),
}

type Said = z.infer<z.ZodObject<typeof decisionShape>>

/** What is told of somebody's health and care, and what of her money. */
const ofCare: Scope[] = ['about_me', 'plan', 'own_visits', 'all_visits', 'family_updates']
const ofMoney: Scope[] = ['money']

/**
 * What is missing or doesn't fit, by field. Standing is stated, never assumed, and an attorney's
 * ends where her power does (Mental Capacity Act 2005, sections 9 to 11).
 */
export function decisionErrors(said: Said, wanted: Scope[], today: string): Form['errors'] {
  const errors: Form['errors'] = {}
  if (said.standing === 'person') return errors
  const beyond = beyondStanding(said.standing, wanted)
  if (beyond) errors.standing = beyond
  if (!said.decidedBy) errors.decidedBy = 'Write the name of who decided'
  if (said.standing === 'best_interests' && !said.consulted)
    errors.consulted = 'Write who was asked, such as family and friends'
  if (!said.evidence) errors.evidence = 'Write what you saw, such as the power of attorney'
  if (!said.evidenceSeenOn) errors.evidenceSeenOn = 'Choose the day on which you saw it'
  else if (said.evidenceSeenOn > today) errors.evidenceSeenOn = 'This day is still to come'
  return errors
}

function beyondStanding(standing: Said['standing'], wanted: Scope[]): string | undefined {
  const [kept, about, whose] =
    standing === 'finance_attorney'
      ? [ofCare, 'health and care', 'health and welfare']
      : standing === 'health_attorney'
        ? [ofMoney, 'money', 'property and money']
        : [[], '', '']
  const beyond = wanted.filter((scope) => kept.includes(scope))
  if (beyond.length === 0) return undefined
  // A sentence for each, since Easy Read has a line for each sentence.
  const leave = beyond.map((scope) => `Leave out “${scopes[scope]}”.`).join(' ')
  return `This attorney can’t decide about ${about}. ${leave} Or ask an attorney for ${whose}`
}

/** What the person decides herself: explained by the page that she read. */
export function ownDecision({ inEasyRead }: { inEasyRead: boolean }): Decision {
  return { standing: 'person', explained: inEasyRead ? 'easy_read' : 'words' }
}

/** The decision as it is kept: of who decides for herself, nothing more is asked. */
export function decisionOf(said: Said): Decision {
  const { standing, explained, decidedBy, consulted, evidence, evidenceSeenOn } = said
  if (standing === 'person') return { standing, explained }
  return {
    ...{ standing, explained, decidedBy, evidence, evidenceSeenOn },
    consulted: standing === 'best_interests' ? consulted : undefined,
  }
}
