import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Area } from '#areas'
import type { TestDatabase } from '../../../test/support/database.ts'
import { withBusyGoldcrest } from '../../measures/goldcrest.ts'
import { makeAllFound } from '../make-found.ts'

/** How far the job that makes services found has come. */
export interface Found {
  services: number
  seconds: number
  isAll: boolean
}

/** Beyond so many services, a minute tells how fast it is. */
const mostToWaitFor = 20_000

/**
 * How long the job takes until all services are found by their words, then by their meaning: a
 * minute of that at most. What it leaves of the words is made in bulk.
 */
export async function timeFound(
  database: TestDatabase,
  area: Area,
  services: number,
  tell: (words: string) => void,
): Promise<{ words: Found; meaning: Found }> {
  const { pool } = database
  const watched = (by: 'words' | 'meaning', seconds: number) => {
    tell(`Making services found by their ${by}`)
    return withBusyGoldcrest(database, {}, () =>
      watchFound(pool, by, { areaId: area.areaId, services, seconds }),
    )
  }
  const words = await watched('words', services > mostToWaitFor ? 60 : 1800)
  if (!words.isAll) {
    tell('Making the rest found in bulk')
    await makeAllFound(database, area)
  }
  await pool.query('vacuum analyze')
  return { words, meaning: await watched('meaning', 60) }
}

async function watchFound(
  pool: pg.Pool,
  by: 'words' | 'meaning',
  { areaId, services, seconds }: { areaId: string; services: number; seconds: number },
): Promise<Found> {
  const count = async () => {
    const { rows } = await pool.query<{ found: number }>(
      `select count(${by === 'words' ? '*' : 'meaning'}) as found from directory.search_document
       where area_id = $1`,
      [areaId],
    )
    return rows[0]!.found
  }
  const before = await count()
  const began = performance.now()
  for (;;) {
    const found = await count()
    const passed = (performance.now() - began) / 1000
    const isAll = found >= services
    if (isAll || passed > seconds) return { services: found - before, seconds: passed, isAll }
    await pause(250)
  }
}
