import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { startChild, type Child } from '../children/start.ts'
import type { Blocks } from '../children/loop.ts'
import type { TestDatabase } from '../../../test/support/database.ts'
import type { LoadedArea } from '../load/load.ts'
import { questions } from '../needs.ts'
import { openPages, type Pages } from './pages.ts'
import type { Timing } from './timing.ts'

export interface Served extends Child {
  pages: Pages
}

/** A whole Goldcrest in a process of its own, as operators run it. */
export async function withGoldcrest<T>(
  { pool, url }: TestDatabase,
  settings: Record<string, string>,
  use: (server: Served) => Promise<T>,
): Promise<T> {
  const data = await mkdtemp(join(tmpdir(), 'goldcrest-bench-'))
  const child = startChild('goldcrest.ts', {
    PORT: '0',
    DATABASE_URL: url,
    GOLDCREST_DATA: data,
    GOLDCREST_DEMO: 'off',
    GOLDCREST_LOG: 'off',
    // So that each visitor's address can be told.
    GOLDCREST_PROXIES: '1',
    ...settings,
  })
  try {
    const pages = openPages(await child.ask<string>('address'))
    try {
      await queueIsEmpty(pool)
      return await use({ ...child, pages })
    } finally {
      pages.close()
    }
  } finally {
    await child.stop()
    await rm(data, { recursive: true, force: true })
  }
}

/** A server that starts looks through each area for what search needs: that is waited for. */
async function queueIsEmpty(pool: pg.Pool): Promise<void> {
  for (const end = performance.now() + 600_000; performance.now() < end; await pause(200)) {
    const { rows } = await pool.query<{ waiting: number }>(
      'select count(*) as waiting from graphile_worker.jobs where run_at <= now()',
    )
    if (rows[0]!.waiting === 0) return
  }
  throw new Error('The jobs of the server’s start are not done within 10 minutes')
}

/** One way of asking, and how it went. */
export interface Scene {
  where: 'in one area' | 'over all'
  clients: number
  fresh: boolean
  timing: Timing
  blocks: Blocks
}

/** Every way of asking: here and everywhere, one and sixteen at once, remembered and not. */
export async function timeScenes(
  { pages, ask }: Served,
  areas: LoadedArea[],
  requests: number,
): Promise<Scene[]> {
  const scenes: Scene[] = []
  for (const where of ['in one area', 'over all'] as const)
    for (const fresh of [false, true])
      for (const clients of [1, 16]) {
        const among = where === 'over all' ? areas : areas.slice(0, 1)
        // Each need is asked before, so that what is remembered is there.
        await pages.search(questions(among, 300), clients)
        const asked = questions(among, requests, fresh)
        await ask('begin')
        const timing = await pages.search(asked, clients)
        scenes.push({ where, clients, fresh, timing, blocks: await ask<Blocks>('blocks') })
      }
  return scenes
}
