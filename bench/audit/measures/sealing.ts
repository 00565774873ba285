import { sealAll, verifyTrail } from '../../../src/platform/audit/index.ts'
import type { TestDatabase } from '../../../test/support/database.ts'
import { milliseconds } from '../../measures/timing.ts'

export interface Pace {
  entries: number
  seconds: number
}

/** All that waits, and then nothing. */
export async function timeSealing(
  { db, pool }: TestDatabase,
  areaId: string,
): Promise<Pace & { idle: number }> {
  const { rows } = await pool.query<{ waiting: number }>(
    'select count(*) as waiting from audit.entry where area_id = $1 and batch is null',
    [areaId],
  )
  const sealing = await milliseconds(() => sealAll(db))
  await pool.query('vacuum analyze audit.entry')
  const idle = await milliseconds(() => sealAll(db))
  return { entries: rows[0]!.waiting, seconds: sealing / 1000, idle }
}

export async function timeVerifying({ db }: TestDatabase, areaId: string): Promise<Pace> {
  const began = performance.now()
  const found = await verifyTrail(db, areaId)
  if ('wrong' in found) throw new Error(found.wrong)
  return { entries: found.entries, seconds: (performance.now() - began) / 1000 }
}
