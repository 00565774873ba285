import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { withFreshDatabase } from '../../../test/support/database.ts'

const isOpen = `select pg_current_xact_id_if_assigned() is not null as is_open`

test('a transaction begins with its first statement, whether that has parameters or not', () =>
  withFreshDatabase(async ({ db, pool }) => {
    await pool.query('create table told (what text)')
    for (const first of [
      sql`insert into told values ('plain')`,
      sql`insert into told values (${'typed'})`,
    ])
      await assert.rejects(
        db.transaction().execute(async (transaction) => {
          assert.equal((await first.execute(transaction)).numAffectedRows, 1n)
          const { rows } = await sql<{ is_open: boolean }>`${sql.raw(isOpen)}`.execute(transaction)
          assert.deepEqual(rows, [{ is_open: true }])
          throw new Error('taken back')
        }),
        /taken back/,
      )
    assert.equal((await pool.query('select from told')).rowCount, 0)
    await db
      .transaction()
      .execute((transaction) => sql`insert into told values ('kept')`.execute(transaction))
    assert.equal((await pool.query('select from told')).rowCount, 1)
  }))

test('a transaction without a statement, or with one that fails, leaves the connection as it was', () =>
  withFreshDatabase(async ({ db, pool }) => {
    await db.transaction().execute(async () => {})
    await assert.rejects(
      db.transaction().execute((transaction) => sql`select 1 / 0`.execute(transaction)),
      { code: '22012' },
    )
    const client = await pool.connect()
    try {
      // Outside of a transaction each statement has one of its own.
      await client.query('create temp table alone (what text)')
      await client.query(`insert into alone values ('x')`)
      const { rows } = await client.query(isOpen)
      assert.deepEqual(rows, [{ is_open: false }])
    } finally {
      client.release()
    }
  }))
