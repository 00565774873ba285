// A worker that is killed leaves its jobs locked, and the queue gives them to another only after
// four hours: too long for an enquiry. So each worker holds an advisory lock in the name of its
// pool for as long as its connection lives, and whoever starts frees the jobs of those that are gone.
import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'
import type { Pool } from 'pg'

/** Any number that nothing else in the database locks by. */
const lock = 720_500

/** Frees the jobs that workers which are no longer connected had taken. */
export async function freeJobsLeftBehind(pool: Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(distinct job.locked_by))
     from graphile_worker.jobs job
     where job.locked_by is not null and not exists (
       select from pg_locks held
       where held.locktype = 'advisory' and held.granted
         and held.database = (select oid from pg_database where datname = current_database())
         and held.classid::bigint = $1
         and held.objid::bigint = hashtext(job.locked_by)::bigint & 4294967295)`,
    [lock],
  )
}

/** The queue's events, by which its listening connection shows that the worker lives. */
export function showingLife(): WorkerEvents {
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:listen:success', ({ client, workerPool }) => {
    // Once it listens. Should it fail, a job may be run twice, which every task allows for. A
    // worker that stops has no jobs, so its lock may stay until the connection ends.
    client.once('drain', () => {
      client
        .query('select pg_advisory_lock($1, hashtext($2))', [lock, workerPool.id])
        .catch(() => {})
    })
  })
  return events
}
