import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { noteDone, type Acts } from '../trail.ts'

/** In which standing somebody decides: about this one thing, and stated, never assumed. */
export const standings = {
  person: 'They decide for themselves',
  health_attorney: 'An attorney for health and welfare',
  finance_attorney: 'An attorney for property and money',
  deputy: 'A deputy of the Court of Protection',
  best_interests: 'It was decided in their best interests, with others',
} as const

/** How it was explained to the person. */
export const explanations = {
  words: 'They read it',
  talking: 'We talked about it',
  easy_read: 'In Easy Read',
  pictures: 'With pictures or things',
  sign: 'In sign language',
  other: 'In another way',
} as const

/** One decision: by whom, in which standing, how it was explained. */
export interface Decision {
  standing: keyof typeof standings
  explained: keyof typeof explanations
  /** Where it was not the person: who decided, what was seen of the standing, and when. */
  decidedBy?: string
  consulted?: string
  evidence?: string
  evidenceSeenOn?: string
}

interface Consent extends Decision, Acts {
  consentId: string
  /** In words: "Wren may see About Me". */
  decision: string
  by: string
}

/** Writes down a decision. As the person, or who helps her with everything; or as the owner. */
export async function recordConsent(db: Db<'people' | 'audit'>, consent: Consent): Promise<void> {
  await db
    .insertInto('people.consent')
    .values({
      area_id: consent.areaId,
      person_id: consent.personId,
      consent_id: consent.consentId,
      decision: consent.decision.slice(0, 500),
      standing: consent.standing,
      decided_by: consent.decidedBy,
      consulted: consent.consulted,
      explained: consent.explained,
      evidence: consent.evidence,
      evidence_seen_on: consent.evidenceSeenOn,
      recorded_by: consent.by,
    })
    .execute()
  await noteDone(db, consent, 'changed consent')
}

/**
 * Ends decisions that no longer stand, or won't from a day to come. What is over stays as it is. As
 * `recordConsent`.
 */
export async function endConsents(
  db: Db<'people'>,
  { areaId, personId, consentIds, overFrom, by }: EndedConsents,
): Promise<void> {
  if (consentIds.length === 0) return
  const over = overFrom
    ? sql<Date>`greatest(now(), ${overFrom}::date::timestamptz)`
    : sql<Date>`now()`
  await db
    .updateTable('people.consent')
    .set({ ended_at: over, ended_by: by })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('consent_id', 'in', consentIds)
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', over)]))
    .execute()
}

/** Removes decisions whose time is over. As the owner. */
export async function forgetConsents(
  db: Db<'people'>,
  { areaId, personId, consentIds }: Pick<EndedConsents, 'areaId' | 'personId' | 'consentIds'>,
): Promise<void> {
  if (consentIds.length === 0) return
  await db
    .deleteFrom('people.consent')
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('consent_id', 'in', consentIds)
    .execute()
}

interface EndedConsents {
  areaId: string
  personId: string
  consentIds: string[]
  /** The first day on which they don't stand; none: now. */
  overFrom?: string
  by: string
}
