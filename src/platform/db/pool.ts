import pg from 'pg'
import { beginLate } from './begin-late.ts'
import { keepPlans } from './planned-once.ts'

// Dates stay text (2026-03-03) and numbers become numbers: every count and sum here is far below 2^53.
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (text) => text)
types.setTypeParser(pg.types.builtins.NUMERIC, Number)
types.setTypeParser(pg.types.builtins.INT8, Number)

/** A pool that survives the loss of its server: idle connections that break are dropped. */
export function openPool(
  connection: pg.PoolConfig,
  log: (error: Error) => void = () => {},
): pg.Pool {
  const pool = new pg.Pool({ max: 20, connectionTimeoutMillis: 10_000, ...connection, types })
  pool.on('error', log)
  pool.on('connect', (client) => {
    client.on('error', log)
    keepPlans(client)
    beginLate(client)
  })
  return pool
}
