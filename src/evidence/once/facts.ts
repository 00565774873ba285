import { sql } from 'kysely'
import { newId } from '../../platform/db/new-id.ts'
import type { EvidenceDb } from '../apart.ts'

/** What is said of an enterprise once. */
export interface EnterpriseFacts {
  beganOn: string | null
  /** For the eyes of whoever runs it. */
  penceAMonth: number | null
}

/** What is said once of who works in it. */
export interface WorkerFacts {
  localityId: string | null
  trainedUntil: string | null
  /** She is disabled, a carer, 50 or older, or was long out of work; never which. */
  isFair: boolean | null
}

/** Who says it: a worker with an account says her own. */
export interface Saying {
  areaId: string
  providerId: string
  /** `account:<id>` */
  by: string
}

/** What was said last. As who runs it. */
export async function enterpriseFacts(
  db: EvidenceDb,
  areaId: string,
  providerId: string,
): Promise<EnterpriseFacts> {
  const last = (column: string, table: string) => sql`(
    select ${sql.id(column)} from ${sql.id('evidence', table)}
    where area_id = ${areaId} and provider_id = ${providerId} order by said_at desc, said_id desc limit 1)`
  const { rows } = await sql<EnterpriseFacts>`
    select ${last('began_on', 'enterprise_began')} as "beganOn", ${last('pence_a_month', 'cost')} as "penceAMonth"`.execute(
    db,
  )
  return rows[0]!
}

/** What was said last of each worker, of what whoever asks may see. */
export async function workerFacts(
  db: EvidenceDb,
  areaId: string,
  providerId: string,
): Promise<Map<string, WorkerFacts>> {
  const last = (columns: string, table: string) => sql`
    select distinct on (worker_id) worker_id, ${sql.raw(columns)} from ${sql.id('evidence', table)}
    where area_id = ${areaId} and provider_id = ${providerId} order by worker_id, said_at desc, said_id desc`
  const { rows } = await sql<WorkerFacts & { workerId: string }>`
    select worker_id as "workerId", locality_id as "localityId", trained_until as "trainedUntil", is_fair as "isFair"
    from (${last('locality_id, trained_until', 'worker_said')}) said
      full join (${last('is_fair', 'fair_opening')}) opening using (worker_id)`.execute(db)
  return new Map(rows.map(({ workerId, ...facts }) => [workerId, facts]))
}

/** Says what isn't what was said before. As who runs it. */
export async function sayOfEnterprise(
  db: EvidenceDb,
  { areaId, providerId, by }: Saying,
  facts: EnterpriseFacts,
): Promise<void> {
  const before = await enterpriseFacts(db, areaId, providerId)
  const row = { area_id: areaId, provider_id: providerId, said_by: by }
  if (facts.beganOn !== before.beganOn)
    await db
      .insertInto('evidence.enterprise_began')
      .values({ ...row, said_id: newId(), began_on: facts.beganOn })
      .execute()
  if (facts.penceAMonth !== before.penceAMonth)
    await db
      .insertInto('evidence.cost')
      .values({ ...row, said_id: newId(), pence_a_month: facts.penceAMonth })
      .execute()
}

/** The same of somebody who works there: in her own name, or in that of who runs it. */
export async function sayOfWorker(
  db: EvidenceDb,
  {
    areaId,
    providerId,
    by,
    workerId,
    party,
  }: Saying & { workerId: string; party: 'worker' | 'provider' },
  facts: WorkerFacts,
): Promise<void> {
  const all = await workerFacts(db, areaId, providerId)
  const before = all.get(workerId) ?? nothingSaid
  const row = { area_id: areaId, provider_id: providerId, worker_id: workerId, said_by: by }
  const { localityId, trainedUntil, isFair } = facts
  if (localityId !== before.localityId || trainedUntil !== before.trainedUntil)
    await db
      .insertInto('evidence.worker_said')
      .values({ ...row, said_id: newId(), locality_id: localityId, trained_until: trainedUntil })
      .execute()
  if (isFair !== before.isFair)
    await db
      .insertInto('evidence.fair_opening')
      .values({ ...row, said_id: newId(), party, is_fair: isFair })
      .execute()
}

export const nothingSaid: WorkerFacts = { localityId: null, trainedUntil: null, isFair: null }
