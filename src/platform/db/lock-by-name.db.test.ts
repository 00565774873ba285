import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { lockByName } from './lock-by-name.ts'

test('of two that lock one name the second waits for the first; another name is free', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const order: string[] = []
    let second = Promise.resolve()
    await db.transaction().execute(async (first) => {
      await lockByName(first, 'visit', 'here', 'one')
      second = db.transaction().execute(async (other) => {
        await lockByName(other, 'visit', 'here', 'two')
        await lockByName(other, 'visit', 'here', 'one')
        order.push('second')
      })
      const waits = `select from pg_locks where locktype = 'advisory' and not granted`
      while (!(await pool.query(waits)).rowCount);
      order.push('first')
    })
    await second
    assert.deepEqual(order, ['first', 'second'])
  }))
