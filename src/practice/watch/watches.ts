import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** The person wants somebody told when we haven't heard that a visit began. */
export interface Watch {
  watchId: string
  personId: string
  /** Whose visits; none: everybody's for whom there is none of their own. */
  providerId: string | null
  graceMinutes: number
  contactName: string
  contactEmail: string
  contactMobile: string | null
  /** What she wants the contact to read besides. */
  words: string
  consentId: string | null
  beganAt: Date
  endedAt: Date | null
  /** Who ended it. */
  endedBy: 'person' | 'contact' | null
}

/** What a person has asked for, the newest first; those that are over too. */
export function watchesOf(db: Db<'practice'>, areaId: string, personId: string): Promise<Watch[]> {
  return watches(db, areaId, sql`watch.person_id = ${personId}`)
}

/** All that are in force in an area. As the owner. */
export function watchesInForce(db: Db<'practice'>, areaId: string): Promise<Watch[]> {
  return watches(db, areaId, sql`ending.watch_id is null`)
}

/** The one to which a contact's link belongs. As the owner, for a contact has no account. */
export async function watchBySecret(
  db: Db<'practice'>,
  areaId: string,
  secretHash: Buffer,
): Promise<Watch | undefined> {
  const [found] = await watches(db, areaId, sql`watch.secret_hash = ${secretHash}`)
  return found
}

async function watches(
  db: Db<'practice'>,
  areaId: string,
  where: RawBuilder<unknown>,
): Promise<Watch[]> {
  const { rows } = await sql<Watch>`
    select watch.watch_id as "watchId", watch.person_id as "personId",
      watch.provider_id as "providerId", grace_minutes as "graceMinutes",
      contact_name as "contactName", contact_email as "contactEmail",
      contact_mobile as "contactMobile", words, consent_id as "consentId", began_at as "beganAt",
      ended_at as "endedAt", ending.party as "endedBy"
    from practice.watch
      left join practice.watch_ending as ending on ending.area_id = ${areaId}
        and ending.watch_id = watch.watch_id
    where watch.area_id = ${areaId} and ${where}
    order by began_at desc, watch.watch_id desc`.execute(db)
  return rows
}

/**
 * Which of them counts for a visit of an enterprise that should have begun at a moment: one for that
 * enterprise before one for all, and the newest; never one that was asked for later.
 */
export function watchFor(
  all: Watch[],
  { personId, providerId, at }: { personId: string; providerId: string; at: Date },
): Watch | undefined {
  const fitting = all.filter(
    (one) =>
      one.personId === personId &&
      one.beganAt < at &&
      (one.providerId === null || one.providerId === providerId),
  )
  return fitting.find((one) => one.providerId !== null) ?? fitting[0]
}

export type StepName = 'asked' | 'told' | 'too_late'

/** What was done of a visit that we hadn't heard of. */
export interface Step {
  planId: string
  plannedOn: string
  /** When it should have begun. */
  dueAt: Date
  step: StepName
  watchId: string
  providerId: string
  madeAt: Date
}

/** What was done lately of a person's visits, or those of some enterprises, the newest first. */
export async function steps(
  db: Db<'practice'>,
  {
    areaId,
    since,
    ...whose
  }: { areaId: string; since: Date } & ({ personIds: string[] } | { providerIds: string[] }),
): Promise<Step[]> {
  const of =
    'personIds' in whose
      ? sql`person_id = any (${whose.personIds}::uuid[])`
      : sql`provider_id = any (${whose.providerIds}::uuid[])`
  const { rows } = await sql<Step>`
    select plan_id as "planId", planned_on as "plannedOn", due_at as "dueAt", step,
      watch_id as "watchId", provider_id as "providerId", made_at as "madeAt"
    from practice.watch_step
    where area_id = ${areaId} and ${of} and made_at >= ${since}
    order by made_at desc, plan_id`.execute(db)
  return rows
}

export interface Answer {
  planId: string
  plannedOn: string
  answer: 'here' | 'on_the_way'
  answeredAt: Date
}

/** What enterprises said lately when they were asked, the first first. */
export async function answers(
  db: Db<'practice'>,
  { areaId, planIds, since }: { areaId: string; planIds: string[]; since: Date },
): Promise<Answer[]> {
  if (planIds.length === 0) return []
  const { rows } = await sql<Answer>`
    select plan_id as "planId", planned_on as "plannedOn", answer, answered_at as "answeredAt"
    from practice.watch_answer
    where area_id = ${areaId} and plan_id = any (${planIds}::uuid[]) and answered_at >= ${since}
    order by answered_at, answer_id`.execute(db)
  return rows
}
