import { join } from 'node:path'
import type pg from 'pg'
import type { Settings } from '../config/settings.ts'
import { factsOf, type Log } from '../log.ts'
import { Problem } from '../problem.ts'
import { kyselyOn, type WholeDb } from './db.ts'
import { startEmbedded } from './embedded/index.ts'
import { migrate } from './migrate.ts'
import { openPool } from './pool.ts'

export interface Database {
  db: WholeDb
  pool: pg.Pool
  close(): Promise<void>
}

type Where = Pick<Settings, 'DATABASE_URL' | 'GOLDCREST_DATA'>

/**
 * The database that the settings name, migrated: a PostgreSQL server, or the embedded one of the
 * data folder, which a command line and a running server share.
 * @throws Problem that says what the operator can do.
 */
export async function openDatabase(settings: Where, log: Log = () => {}): Promise<Database> {
  const server = settings.DATABASE_URL
    ? { connection: { connectionString: settings.DATABASE_URL }, stop: async () => {} }
    : await startEmbedded(settings.GOLDCREST_DATA, {
        log: (line) => log('warning', 'database', { line }),
      })
  let closing = false
  const pool = openPool(server.connection, (error) => {
    if (!closing) log('warning', 'connection', factsOf(error))
  })
  const db = kyselyOn(pool)
  const close = async () => {
    closing = true
    await pool.end()
    // Kysely ends the pool only if it asked something of it.
    if (!pool.ended) await pool.end()
    await server.stop()
  }
  try {
    await migrate(pool)
  } catch (error) {
    await close()
    throw settings.DATABASE_URL ? reachable(error) : error
  }
  return { db, pool, close }
}

/** The folder of uploads, beside the embedded database. */
export function uploadsFolder(settings: Pick<Settings, 'GOLDCREST_DATA'>): string {
  return join(settings.GOLDCREST_DATA, 'uploads')
}

const unreachable: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there: start PostgreSQL, or mend DATABASE_URL',
  ENOTFOUND: 'there is no such host: mend DATABASE_URL',
  ENOENT: 'there is no such socket: start PostgreSQL, or mend DATABASE_URL',
  ETIMEDOUT: 'it does not answer: check the network and DATABASE_URL',
  '28P01': 'it refuses the name or password: mend DATABASE_URL',
  '28000': 'it refuses the name: mend DATABASE_URL',
  '3D000': 'it has no such database: create it, or mend DATABASE_URL',
  '42501':
    'its user may not do what Goldcrest needs: let it own the database and create roles (createrole)',
}

/** What an operator can do about a server that can't be used. */
function reachable(error: unknown): unknown {
  const code =
    (error as { code?: string; cause?: { code?: string } }).code ??
    (error as { cause?: { code?: string } }).cause?.code
  const words = code === undefined ? undefined : unreachable[code]
  return words
    ? new Problem(`The PostgreSQL server of DATABASE_URL can't be used: ${words}.`)
    : error
}
