import type { Pool, PoolClient } from 'pg'
import { migrationLock } from '../db/migrate.ts'

const modes = {
  // Beside other backups, and as of one moment.
  'to back up': {
    lock: 'pg_advisory_lock_shared',
    begin: 'isolation level repeatable read read only',
  },
  'to restore': { lock: 'pg_advisory_lock', begin: 'read write' },
}

/**
 * Runs `work` in one transaction where values are written the same way on every server and no time
 * limit cuts long work off; nobody migrates meanwhile. It commits when `work` returns; else nothing
 * is left of it.
 */
export async function inOneTransaction<T>(
  pool: Pool,
  purpose: keyof typeof modes,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const { lock, begin } = modes[purpose]
  const client = await pool.connect()
  let clean = false
  try {
    // Before the transaction, which would else see tables as they were before the lock was free.
    await client.query(`select ${lock}($1)`, [migrationLock])
    await client.query(`begin ${begin};
      set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
      set local intervalstyle = 'postgres'; set local bytea_output = 'hex';
      set local extra_float_digits = 1; set local statement_timeout = 0;
      set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0`)
    const result = await work(client)
    await client.query('commit')
    await letMigrate(client)
    clean = true
    return result
  } finally {
    // A connection that is closed rolls back, even in the middle of a COPY, and frees its locks.
    client.release(!clean)
  }
}

/** Lets others migrate, who wait for what the transaction has locked by itself. */
export async function letMigrate(client: PoolClient): Promise<void> {
  await client.query('select pg_advisory_unlock_all()')
}
