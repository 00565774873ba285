// The database as a request sees it, to try what it may not do.
import assert from 'node:assert/strict'
import type { Pool, PoolClient } from 'pg'

/** Runs `use` as a request does, in an area or in none, and rolls all of it back. */
export async function asRequest(
  pool: Pool,
  area: string | undefined,
  use: (client: PoolClient) => Promise<void>,
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await enter(client, area)
    await use(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

export async function enter(client: PoolClient, area: string | undefined): Promise<void> {
  if (area !== undefined)
    await client.query(`select set_config('goldcrest.area', $1, true)`, [area])
  await client.query(`select set_config('goldcrest.actor', 'visitor', true)`)
  await client.query('set local role goldcrest_request')
}

/** How many rows a statement touches; `refused` when the role may not do it. Undone either way. */
export async function changed(
  client: PoolClient,
  statement: string,
): Promise<number | 'refused' | null> {
  await client.query('savepoint attempt')
  try {
    return (await client.query(statement)).rowCount
  } catch (error) {
    assert.equal((error as { code?: string }).code, '42501', `${statement}: ${String(error)}`)
    return 'refused'
  } finally {
    await client.query('rollback to savepoint attempt')
  }
}
