import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { TestDatabase } from '../../test/support/database.ts'
import { startChild, type Child } from '../children/start.ts'
import { openPages, type Pages } from './pages.ts'

export interface Served extends Child {
  address: string
  pages: Pages
}

/** A whole Goldcrest in a process of its own, as operators run it, once its first jobs are done. */
export function withGoldcrest<T>(
  database: TestDatabase,
  settings: Record<string, string>,
  use: (server: Served) => Promise<T>,
): Promise<T> {
  return withBusyGoldcrest(database, settings, async (server) => {
    await queueIsEmpty(database.pool)
    return use(server)
  })
}

/** The same from its first moment on, whatever it is at. */
export async function withBusyGoldcrest<T>(
  { url }: TestDatabase,
  settings: Record<string, string>,
  use: (server: Served) => Promise<T>,
): Promise<T> {
  const data = await mkdtemp(join(tmpdir(), 'goldcrest-bench-'))
  const child = startChild(new URL('../children/goldcrest.ts', import.meta.url), {
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
    const address = await child.ask<string>('address')
    const pages = openPages(address)
    try {
      return await use({ ...child, address, pages })
    } finally {
      pages.close()
    }
  } finally {
    await child.stop()
    await rm(data, { recursive: true, force: true })
  }
}

/**
 * A server that starts looks through each area for what search needs: that is waited for. One that
 * was stopped may leave a job that another has taken the place of, which nobody does any more.
 */
async function queueIsEmpty(pool: pg.Pool): Promise<void> {
  for (const end = performance.now() + 600_000; performance.now() < end; await pause(200)) {
    const { rows } = await pool.query<{ waiting: number }>(
      'select count(*) as waiting from graphile_worker.jobs where run_at <= now() and attempts < max_attempts',
    )
    if (rows[0]!.waiting === 0) return
  }
  throw new Error('The jobs of the server’s start are not done within 10 minutes')
}
