import type { PoolClient, QueryResult } from 'pg'

/**
 * Makes a connection of a pool send `begin` together with the statement after it, where that has no
 * parameters: each goes to the server and back, and every page begins a transaction.
 */
export function beginLate(client: PoolClient): void {
  const query = client.query.bind(client) as (...asked: unknown[]) => Promise<unknown>
  let isHeld = false
  const late = (asked: unknown, ...rest: unknown[]) => {
    const isPlain = typeof asked === 'string' && rest.flat().length === 0
    if (asked === 'begin' && isPlain) {
      isHeld = true
      return Promise.resolve({ command: 'BEGIN', rowCount: null, rows: [] })
    }
    if (!isHeld) return query(asked, ...rest)
    isHeld = false
    // Of several statements, each has a result.
    return isPlain
      ? query(`begin; ${asked}`).then((results) => (results as QueryResult[]).at(-1))
      : query('begin').then(() => query(asked, ...rest))
  }
  client.query = late as typeof client.query
}
