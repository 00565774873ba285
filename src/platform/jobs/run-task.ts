import type { Task as QueuedTask } from 'graphile-worker'
import { z } from 'zod'
import { inContext } from '../db/context.ts'
import type { WholeDb } from '../db/db.ts'
import { factsOf, type Log } from '../log.ts'
import type { Task } from './task.ts'

/** What `jobs.enqueue` writes. */
const payloadSchema = z.object({ areaId: z.guid(), actor: z.string(), details: z.unknown() })

/** A task as the queue runs it: in one transaction in the job's area, or a long one by itself. */
export function runInArea(db: WholeDb, name: string, task: Task, log: Log): QueuedTask {
  return tellingFailures(name, log, async (payload) => {
    const { areaId, actor, details } = payloadSchema.parse(payload)
    if ('runLong' in task) return task.runLong({ db, details, areaId, actor })
    await inContext(db, { areaId, actor: `job:${name}` }, (transaction) =>
      task.run({ db: transaction, details, areaId, actor }),
    )
  })
}

/**
 * Logs a failure and passes on one that says no more than the log does: the queue keeps its
 * message in the database until the job succeeds.
 */
export function tellingFailures(
  name: string,
  log: Log,
  work: (payload: unknown) => Promise<void>,
): QueuedTask {
  return async (payload, { job }) => {
    const failure = await work(payload).then(
      () => undefined,
      (error: unknown) => factsOf(error),
    )
    if (!failure) return
    log('error', 'job failed', { task: name, job: job.id, attempt: job.attempts, ...failure })
    // The queue keeps what is thrown, and the error itself may quote a person's words.
    throw new Error(`${failure.error} ${failure.code}`.trim())
  }
}
