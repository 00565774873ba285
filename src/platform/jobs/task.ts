import type { z } from 'zod'
import type { WholeDb, WholeTransaction } from '../db/db.ts'

/** One run of a job: in one transaction, in the area and with the details that it was given. */
export interface Job<Details> {
  db: WholeTransaction
  details: Details
  areaId: string
  /** Who caused the job; the transaction itself acts as `job:<task>`. */
  actor: string
}

/** One run of a long job, which opens its own transactions in the area, one for each step. */
export interface LongJob<Details> extends Omit<Job<Details>, 'db'> {
  db: WholeDb
}

export type Task =
  | { run(job: Job<unknown>): Promise<void> }
  | { runLong(job: LongJob<unknown>): Promise<void> }

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

/**
 * Declares a job whose work is too long for one transaction, such as reading a file of some
 * hundred megabytes. Each of its steps stays; so when it is run again it goes on, or begins anew.
 */
export function longTask<Details>(
  details: z.ZodType<Details>,
  work: (job: LongJob<Details>) => Promise<void>,
): Task {
  return { runLong: async (job) => work({ ...job, details: details.parse(job.details) }) }
}
