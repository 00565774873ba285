// A whole Goldcrest on a free port, with a database of its own and the demonstration in it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Settings } from '../../src/platform/config/settings.ts'
import { startGoldcrest } from '../../src/server.ts'
import type { Site } from './browser.ts'
import { withDemonstration, withFreshDatabase, type TestDatabase } from './database.ts'

export interface TestServer extends TestDatabase {
  /** Where pages are. */
  site: string
}

/** Starts a server for `use` and takes it down after. */
export function withServer<T>(
  overrides: Partial<Settings>,
  use: (server: TestServer) => Promise<T>,
): Promise<T> {
  const withDatabase = overrides.GOLDCREST_DEMO === 'off' ? withFreshDatabase : withDemonstration
  return withDatabase(async (database) => {
    const data = await mkdtemp(join(tmpdir(), 'goldcrest-server-'))
    const server = await startGoldcrest({
      PORT: 0,
      GOLDCREST_DATA: data,
      DATABASE_URL: database.url,
      GOLDCREST_DEMO: 'on',
      // Lives take some seconds: only stories about them have them.
      GOLDCREST_LIVES: 'off',
      // A model takes 300 MB and a start: only stories about meaning have it.
      GOLDCREST_MEANING: 'off',
      GOLDCREST_PROXIES: 0,
      GOLDCREST_LOG: 'off',
      MAIL_FROM: 'Goldcrest <goldcrest@localhost>',
      ...overrides,
    })
    try {
      return await use({ ...database, site: server.url })
    } finally {
      await server.stop()
      await rm(data, { recursive: true, force: true })
    }
  })
}

/**
 * For `journeysOn`: opens such a server and keeps it until it is stopped.
 * @param prepare puts in place what no page can.
 */
export function goldcrest(
  overrides: Partial<Settings> = {},
  prepare: (database: TestDatabase) => Promise<void> = async () => {},
): () => Promise<Site> {
  return async () => {
    const opened = Promise.withResolvers<string>()
    const finished = Promise.withResolvers<void>()
    const whole = withServer(overrides, async ({ site, ...database }) => {
      await prepare(database)
      opened.resolve(site)
      return finished.promise
    })
    whole.catch(opened.reject)
    const stop = () => {
      finished.resolve()
      return whole
    }
    return { url: await opened.promise, stop }
  }
}
