import { type QueryExecutorProvider, sql } from 'kysely'

/** What a job is told: ids and dates. The queue is outside row-level security: nothing personal. */
export type JobDetails = Record<string, string | number | boolean | null>

export interface EnqueueOptions {
  /** Not before this moment; else at once. */
  runAt?: Date
  /** A waiting job with the same key is replaced, so there is only one. */
  key?: string
  /** Jobs of one queue run one after the other. */
  queue?: string
}

/**
 * Enqueues a job in the caller's transaction and area: it runs once that commits, and never when
 * it rolls back.
 * @param db a handle in a context (see `inContext`); without one it throws.
 */
export async function enqueue(
  db: QueryExecutorProvider,
  taskName: string,
  details: JobDetails,
  { runAt, key, queue }: EnqueueOptions = {},
): Promise<void> {
  await sql`select jobs.enqueue(${taskName}, ${JSON.stringify(details)}::json,
    ${runAt ?? null}::timestamptz, ${key ?? null}, ${queue ?? null})`.execute(db)
}
