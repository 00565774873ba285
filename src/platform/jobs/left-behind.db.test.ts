import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pool } from 'pg'
import { z } from 'zod'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { inContext } from '../db/context.ts'
import { openPool } from '../db/pool.ts'
import { enqueue, startWorker, task } from './index.ts'
import { makeTwoAreas, queueIsEmpty, until } from './testing.ts'

test('a job that a killed worker had taken runs as soon as another starts', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    await inContext(db, { areaId: ashdale, actor: 'visitor' }, (transaction) =>
      enqueue(transaction, 'tidy', {}),
    )
    await pool.query(
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'pool-killed', attempts = 1`,
    )
    const worker = await startWorker(pool, db, { tidy: task(z.object({}), async () => {}) })
    await queueIsEmpty(pool)
    await worker.stop()
  }))

test('a job that a living worker is at is left to it', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    let runs = 0
    let finish = () => {}
    const finished = new Promise<void>((resolve) => (finish = resolve))
    const tidy = task(z.object({}), async () => {
      runs++
      await finished
    })
    const first = await startWorker(pool, db, { tidy })
    await until(async () => (await shownLives(pool)) === 1)
    await inContext(db, { areaId: ashdale, actor: 'visitor' }, (transaction) =>
      enqueue(transaction, 'tidy', {}),
    )
    await until(() => runs === 1)
    const second = await startWorker(pool, db, { tidy })
    await until(async () => (await shownLives(pool)) === 2)
    finish()
    await queueIsEmpty(pool)
    await Promise.all([first.stop(), second.stop()])
    assert.equal(runs, 1)
  }))

test('work goes on when the database server drops every connection', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    const worker = await startWorker(pool, db, { tidy: task(z.object({}), async () => {}) })
    await until(async () => (await shownLives(pool)) === 1)
    await pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    // The pool may hand out a connection whose end it hasn't heard of yet.
    await until(() =>
      inContext(db, { areaId: ashdale, actor: 'visitor' }, (transaction) =>
        enqueue(transaction, 'tidy', {}),
      ).then(
        () => true,
        () => false,
      ),
    )
    await queueIsEmpty(pool)
    await until(async () => (await shownLives(pool)) === 1)
    await worker.stop()
  }))

test('a queue whose first question to the database failed is started anew', () =>
  withFreshDatabase(async ({ db, pool, connection }) => {
    const { ashdale } = await makeTwoAreas(pool)
    let cut = 1
    // The server ends the first connection that asks which tasks there are.
    const flaky = openPool(connection)
    flaky.on('connect', (client) => {
      const ask = client.query.bind(client) as (...of: unknown[]) => Promise<unknown>
      client.query = ((...of: unknown[]) => {
        const { text = '' } = of[0] as { text?: string }
        if (text.includes('_private_tasks') && cut-- > 0)
          return ask('select pg_terminate_backend(pg_backend_pid())')
        return ask(...of)
      }) as typeof client.query
    })
    const worker = await startWorker(flaky, db, { tidy: task(z.object({}), async () => {}) })
    await inContext(db, { areaId: ashdale, actor: 'visitor' }, (transaction) =>
      enqueue(transaction, 'tidy', {}),
    )
    await queueIsEmpty(pool)
    await worker.stop()
    await flaky.end()
  }))

async function shownLives(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `select from pg_locks where locktype = 'advisory' and classid = 720500
     and database = (select oid from pg_database where datname = current_database())`,
  )
  return rowCount ?? 0
}
