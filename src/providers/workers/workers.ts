import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** How somebody works in an enterprise, in words. */
export const workerKinds = {
  paid: 'Paid',
  unpaid: 'Unpaid',
  relative: 'A relative',
} as const

export type WorkerKind = keyof typeof workerKinds

export interface Worker {
  workerId: string
  name: string
  /** Who runs it is an owner. */
  kind: WorkerKind | 'owner'
  /** A week; none: not said. */
  hoursWanted?: number
  /** The account with which she said yes; none: she has not, or needn't. */
  accountId?: string
}

/**
 * Who works in an enterprise now, as last said: who runs it first, then by name. Whoever runs it
 * sees them; the owner sees those of any.
 */
export async function workers(
  db: Db<'providers'>,
  areaId: string,
  providerId: string,
): Promise<Worker[]> {
  const { rows } = await sql<Row>`
    select worker.worker_id, worker.account_id,
      coalesce(changed.name, worker.name) as name, coalesce(changed.kind, worker.kind) as kind,
      case when changed.change_id is null then worker.hours_wanted else changed.hours_wanted end as hours_wanted
    from providers.worker
      left join lateral (
        select change_id, name, kind, hours_wanted from providers.worker_change as said
        where said.area_id = ${areaId} and said.provider_id = ${providerId}
          and said.worker_id = worker.worker_id
        order by changed_at desc, change_id desc limit 1) changed on true
    where worker.area_id = ${areaId} and worker.provider_id = ${providerId}
      and worker.ended_at is null
    order by worker.kind <> 'owner', lower(coalesce(changed.name, worker.name)), worker.worker_id`.execute(
    db,
  )
  return rows.map((row) => ({
    workerId: row.worker_id,
    name: row.name,
    kind: row.kind,
    hoursWanted: row.hours_wanted ?? undefined,
    accountId: row.account_id ?? undefined,
  }))
}

interface Row {
  worker_id: string
  account_id: string | null
  name: string
  kind: Worker['kind']
  hours_wanted: number | null
}

/** One who works there now, and doesn't run it. */
export async function worker(
  db: Db<'providers'>,
  areaId: string,
  providerId: string,
  workerId: string,
): Promise<Hired | undefined> {
  const all = await workers(db, areaId, providerId)
  return all.filter(isHired).find((one) => one.workerId === workerId)
}

export type Hired = Worker & { kind: WorkerKind }

export function isHired(one: Worker): one is Hired {
  return one.kind !== 'owner'
}

/** `Paid, 12 hours a week` */
export function workWords({ kind, hoursWanted }: Pick<Hired, 'kind' | 'hoursWanted'>): string {
  if (hoursWanted === undefined) return workerKinds[kind]
  return `${workerKinds[kind]}, ${hoursWanted} ${hoursWanted === 1 ? 'hour' : 'hours'} a week`
}
