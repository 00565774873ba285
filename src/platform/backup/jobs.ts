// Jobs that wait are carried as data and added anew by the queue's own function: what was going to
// be done or sent is, once. One that was running when the backup was taken hadn't finished, so it
// waits too; one that was given up stays so.
import pg from 'pg'

/** The columns of a waiting job, as COPY writes and a temporary table takes them. */
export const jobColumns = `task text, payload json, queue text, run_at timestamptz,
  max_attempts int, job_key text, priority int, flags text[]`

/** @param areaId for the jobs of one area only. */
export function waitingJobs(areaId: string | undefined): string {
  return `select task.identifier, job.payload, queue.queue_name, job.run_at,
      job.max_attempts, job.key, job.priority, array(select jsonb_object_keys(job.flags))
    from graphile_worker._private_jobs job
    join graphile_worker._private_tasks task on task.id = job.task_id
    left join graphile_worker._private_job_queues queue on queue.id = job.job_queue_id
    where job.attempts < job.max_attempts
    ${areaId === undefined ? '' : `and job.payload ->> 'areaId' = ${pg.escapeLiteral(areaId)}`}
    order by job.id`
}

/** Adds the jobs that a table of `jobColumns` holds. */
export function addJobs(table: string): string {
  return `select graphile_worker.add_job(task, payload, queue, run_at, max_attempts, job_key, priority, nullif(flags, '{}'))
    from ${table}`
}
