// What the tests of jobs and messages share: two areas, and waiting for the queue.
import type { Pool } from 'pg'
import { newId } from '../db/new-id.ts'

export interface TwoAreas {
  ashdale: string
  birchmoor: string
}

export async function makeTwoAreas(pool: Pool): Promise<TwoAreas> {
  const areas = { ashdale: newId(), birchmoor: newId() }
  await pool.query(
    `insert into areas.area (area_id, slug, name) values ($1, 'ashdale', 'Ashdale'), ($2, 'birchmoor', 'Birchmoor')`,
    [areas.ashdale, areas.birchmoor],
  )
  return areas
}

/** Waits until `done` says so, however long that takes; the runner's own limit ends a hang. */
export async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** Waits until no job is left, be it waiting or running. */
export function queueIsEmpty(pool: Pool): Promise<void> {
  return until(async () => {
    const { rows } = await pool.query('select count(*)::int as jobs from graphile_worker.jobs')
    return rows[0].jobs === 0
  })
}

/** Makes the jobs that wait for their next attempt due now. */
export async function hurry(pool: Pool): Promise<void> {
  await pool.query(
    'update graphile_worker._private_jobs set run_at = now() where locked_at is null',
  )
}
