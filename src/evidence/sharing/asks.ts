import { sql, type RawBuilder } from 'kysely'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { asEnterprise, asPerson, type EvidenceDb } from '../apart.ts'
import { readableBy, type Audience } from '../audiences.ts'

/** That an enterprise asks a person to let something of her be shown, and what she said last. */
export interface Ask {
  askId: string
  providerId: string
  personId: string
  /** A goal in her own words; null: counts under 5 that she is in. */
  goalId: string | null
  audience: Audience
  /** The last day of it. */
  untilOn: string
  askedAt: Date
  /** Null: nothing yet. */
  saidYes: boolean | null
  saidAt: Date | null
  consentId: string | null
}

/** What an enterprise has asked, the newest first. As whoever runs it, or reads it with its consent. */
export function asksOfEnterprise(
  db: WholeTransaction,
  areaId: string,
  providerId: string,
): Promise<Ask[]> {
  return asEnterprise(db, [providerId], (own) =>
    read(own, areaId, sql`ask.provider_id = ${providerId}`),
  )
}

/** What a person is asked, the newest first. As she, or who helps her with everything. */
export function asksOfPerson(
  db: WholeTransaction,
  areaId: string,
  personId: string,
): Promise<Ask[]> {
  return asPerson(db, personId, (own) => read(own, areaId, sql`ask.person_id = ${personId}`))
}

/** Whether it may be shown to an audience on a day: she said yes last, and its time isn't over. */
export function isYes(
  { saidYes, audience, untilOn }: Pick<Ask, 'saidYes' | 'audience' | 'untilOn'>,
  wanted: Audience,
  today: string,
): boolean {
  return saidYes === true && today <= untilOn && readableBy(wanted).includes(audience)
}

/** From which day on she may be asked the same again: who said no is left in peace for three months. */
export function askAgainOn({ saidYes, saidAt }: Ask, timeZone: string): string | undefined {
  if (saidYes !== false || !saidAt) return undefined
  return Temporal.PlainDate.from(isoDate(saidAt, timeZone)).add({ months: 3 }).toString()
}

interface ToAsk {
  areaId: string
  providerId: string
  by: string
  asks: Pick<Ask, 'askId' | 'personId' | 'goalId' | 'audience' | 'untilOn'>[]
}

/** Asks people. A form sent twice is one. As whoever runs the enterprise. */
export async function askPeople(
  db: WholeTransaction,
  { areaId, providerId, by, asks }: ToAsk,
): Promise<void> {
  await asEnterprise(db, [providerId], async (own) => {
    for (const one of asks)
      await sql`insert into evidence.consent_ask
          (area_id, ask_id, provider_id, person_id, goal_id, audience, until_on, asked_by)
        values (${areaId}, ${one.askId}, ${providerId}, ${one.personId}, ${one.goalId}, ${one.audience},
          ${one.untilOn}, ${by}) on conflict do nothing`.execute(own)
  })
}

interface ToAnswer {
  areaId: string
  answerId: string
  ask: Ask
  /** Of a yes: the decision that was written down; none: no, or taken back. */
  consentId: string | null
  by: string
}

/**
 * Says yes or no: the last counts. As the person, or who helps her with everything.
 * @returns whether it is new: not where this answer was said before.
 */
export async function answerAsk(
  db: WholeTransaction,
  { areaId, answerId, ask, consentId, by }: ToAnswer,
): Promise<boolean> {
  const { numAffectedRows } = await asPerson(db, ask.personId, (own) =>
    sql`insert into evidence.consent_answer
        (area_id, answer_id, ask_id, provider_id, person_id, said_yes, consent_id, said_by)
      values (${areaId}, ${answerId}, ${ask.askId}, ${ask.providerId}, ${ask.personId},
        ${consentId !== null}, ${consentId}, ${by}) on conflict do nothing`.execute(own),
  )
  return numAffectedRows === 1n
}

async function read(db: EvidenceDb, areaId: string, which: RawBuilder<unknown>): Promise<Ask[]> {
  const { rows } = await sql<Ask>`
    select ask.ask_id as "askId", ask.provider_id as "providerId", ask.person_id as "personId",
      ask.goal_id as "goalId", ask.audience, ask.until_on::text as "untilOn", ask.asked_at as "askedAt",
      said.said_yes as "saidYes", said.said_at as "saidAt", said.consent_id as "consentId"
    from evidence.consent_ask as ask
      left join lateral (
        select said_yes, said_at, consent_id from evidence.consent_answer as answer
        where answer.area_id = ${areaId} and answer.ask_id = ask.ask_id
        order by said_at desc, answer_id desc limit 1) said on true
    where ask.area_id = ${areaId} and ${which}
    order by ask.asked_at desc, ask.ask_id desc`.execute(db)
  return rows
}
