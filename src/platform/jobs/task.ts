import type { z } from 'zod'
import type { WholeTransaction } from '../db/db.ts'

/** One run of a job: in one transaction, in the area and with the details that it was given. */
export interface Job<Details> {
  db: WholeTransaction
  details: Details
  areaId: string
  /** Who caused the job; the transaction itself acts as `job:<task>`. */
  actor: string
}

export interface Task {
  run(job: Job<unknown>): Promise<void>
}

/** A slice's jobs by name: `{ 'send-message': task(schema, async ({ db, details }) => …) }`. */
export type Tasks = Record<string, Task>

/**
 * Declares a job. `work` may run more than once: when it throws, nothing of it stays and it is
 * tried again with growing pauses, 25 times over some four days; and a crash just after its
 * commit runs it again. So it first looks whether there is still something to do.
 * @param details what `enqueue` gave, parsed.
 */
export function task<Details>(
  details: z.ZodType<Details>,
  work: (job: Job<Details>) => Promise<void>,
): Task {
  return { run: async (job) => work({ ...job, details: details.parse(job.details) }) }
}
