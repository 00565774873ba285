import { sql } from 'kysely'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { asCounting, asEnterprise, type EvidenceDb } from '../apart.ts'

/** A figure that its owner says is wrong. */
export interface Dispute {
  disputeId: string
  providerId: string
  indicator: string
  /** The period in which she saw it. */
  from: string
  until: string
  /** She has said that it is put right, or was right. */
  isSettled: boolean
  said: DisputeSaid[]
}

export interface DisputeSaid {
  party: 'owner' | 'coordinator'
  words: string
  settles: boolean
  saidAt: Date
}

/** All disputes of enterprises, the newest first. As whoever runs them, or a coordinator whom they are told to. */
export function disputesOf(
  db: WholeTransaction,
  areaId: string,
  providerIds: string[],
): Promise<Dispute[]> {
  if (providerIds.length === 0) return Promise.resolve([])
  return asEnterprise(db, providerIds, (own) => read(own, areaId, providerIds))
}

/** Those that aren't settled. */
export async function openDisputes(
  db: WholeTransaction,
  areaId: string,
  providerIds: string[],
): Promise<Dispute[]> {
  return (await disputesOf(db, areaId, providerIds)).filter(({ isSettled }) => !isSettled)
}

/** The enterprises that have disputed a figure: each has told the coordinators by that. */
export function disputers(db: WholeTransaction, areaId: string): Promise<string[]> {
  return asCounting(db, async (counting) => {
    const { rows } = await sql<{ providerId: string }>`
      select distinct provider_id as "providerId" from evidence.dispute where area_id = ${areaId}`.execute(
      counting,
    )
    return rows.map(({ providerId }) => providerId)
  })
}

interface ToDispute {
  areaId: string
  disputeId: string
  providerId: string
  indicator: string
  from: string
  until: string
  words: string
  by: string
}

/** Says that a figure is wrong, and why. A form sent twice is one. @returns whether it is new. */
export function dispute(db: WholeTransaction, one: ToDispute): Promise<boolean> {
  const { areaId, disputeId, providerId, by } = one
  return asEnterprise(db, [providerId], async (own) => {
    const { rows } = await sql`
      insert into evidence.dispute (area_id, dispute_id, provider_id, indicator, from_on, until_on, said_by)
      values (${areaId}, ${disputeId}, ${providerId}, ${one.indicator}, ${one.from}, ${one.until}, ${by})
      on conflict do nothing returning dispute_id`.execute(own)
    if (rows.length === 0) return false
    await say(own, { ...one, saidId: disputeId, party: 'owner', settles: false })
    return true
  })
}

interface ToSay {
  areaId: string
  saidId: string
  disputeId: string
  providerId: string
  party: DisputeSaid['party']
  words: string
  settles: boolean
  by: string
}

/** Answers, or settles it. A form sent twice is one. */
export async function answerDispute(db: WholeTransaction, one: ToSay): Promise<void> {
  await asEnterprise(db, [one.providerId], (own) => say(own, one))
}

async function say(own: EvidenceDb, one: ToSay): Promise<void> {
  await sql`insert into evidence.dispute_said
      (area_id, said_id, dispute_id, provider_id, party, words, settles, said_by)
    values (${one.areaId}, ${one.saidId}, ${one.disputeId}, ${one.providerId}, ${one.party}, ${one.words},
      ${one.settles}, ${one.by}) on conflict do nothing`.execute(own)
}

async function read(own: EvidenceDb, areaId: string, providerIds: string[]): Promise<Dispute[]> {
  const { rows } = await sql<Omit<Dispute, 'said' | 'isSettled'>>`
    select dispute_id as "disputeId", provider_id as "providerId", indicator,
      from_on::text as from, until_on::text as until
    from evidence.dispute where area_id = ${areaId} and provider_id = any (${providerIds}::uuid[])
    order by said_at desc, dispute_id desc`.execute(own)
  const { rows: said } = await sql<DisputeSaid & { disputeId: string }>`
    select dispute_id as "disputeId", party, words, settles, said_at as "saidAt"
    from evidence.dispute_said where area_id = ${areaId} and provider_id = any (${providerIds}::uuid[])
    order by said_at, said_id`.execute(own)
  return rows.map((one) => {
    const thread = said.filter(({ disputeId }) => disputeId === one.disputeId)
    return { ...one, said: thread, isSettled: thread.at(-1)?.settles === true }
  })
}
