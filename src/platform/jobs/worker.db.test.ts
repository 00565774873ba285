import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pool } from 'pg'
import { sql } from 'kysely'
import { z } from 'zod'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { inContext } from '../db/context.ts'
import type { Log } from '../log.ts'
import { enqueue, startWorker, task } from './index.ts'
import { hurry, makeTwoAreas, queueIsEmpty, until } from './testing.ts'

const greeting = z.object({ name: z.string() })

test('a job runs in the area and transaction context of whoever enqueued it', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    const seen: unknown[] = []
    const greet = task(greeting, async ({ db: transaction, details, areaId, actor }) => {
      const context = await sql`select current_setting('goldcrest.area') as area,
        current_setting('goldcrest.actor') as actor, current_user as role`.execute(transaction)
      seen.push({ details, areaId, actor, context: context.rows[0] })
    })
    const worker = await startWorker(pool, db, { greet })
    await inContext(db, { areaId: ashdale, actor: 'coordinator' }, (transaction) =>
      enqueue(transaction, 'greet', { name: 'Asha' }),
    )
    await queueIsEmpty(pool)
    await worker.stop()
    assert.deepEqual(seen, [
      {
        details: { name: 'Asha' },
        areaId: ashdale,
        actor: 'coordinator',
        context: { area: ashdale, actor: 'job:greet', role: 'goldcrest_request' },
      },
    ])
  }))

test('a job whose transaction rolls back is never run, and one without an area is refused', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    const changedMind = inContext(
      db,
      { areaId: ashdale, actor: 'visitor' },
      async (transaction) => {
        await enqueue(transaction, 'greet', { name: 'Asha' })
        throw new Error('changed my mind')
      },
    )
    await assert.rejects(changedMind, /changed my mind/)
    await assert.rejects(enqueue(db, 'greet', { name: 'Asha' }), /needs the area/)
    await queueIsEmpty(pool)
  }))

test('jobs with one key wait as one job', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    const names: string[] = []
    const greet = task(greeting, async ({ details }) => void names.push(details.name))
    await inContext(db, { areaId: ashdale, actor: 'visitor' }, async (transaction) => {
      await enqueue(transaction, 'greet', { name: 'Asha' }, { key: 'greeting' })
      await enqueue(transaction, 'greet', { name: 'Bilal' }, { key: 'greeting' })
      const tomorrow = new Date(Date.now() + 86_400_000)
      await enqueue(transaction, 'greet', { name: 'Cerys' }, { runAt: tomorrow })
    })
    const worker = await startWorker(pool, db, { greet })
    await until(() => names.length === 1)
    await worker.stop()
    assert.deepEqual(names, ['Bilal'])
    const left = await pool.query('select run_at > now() as later from graphile_worker.jobs')
    assert.deepEqual(left.rows, [{ later: true }])
  }))

test('a job that fails leaves nothing, is tried again, and is told of without personal words', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    const entries: Parameters<Log>[] = []
    let attempts = 0
    const rename = task(z.object({}), async ({ db: transaction, areaId }) => {
      attempts++
      await enqueue(transaction, 'never', {})
      if (attempts > 1) return
      await transaction.deleteFrom('messages.message').where('area_id', '=', areaId).execute()
      throw Object.assign(new Error('no mailbox for asha@example.org'), { code: 'EENVELOPE' })
    })
    const worker = await startWorker(pool, db, { rename }, [], (...entry) => entries.push(entry))
    await inContext(db, { areaId: ashdale, actor: 'visitor' }, (transaction) =>
      enqueue(transaction, 'rename', {}),
    )
    await until(() => entries.length > 0)
    await until(async () => (await lastErrors(pool)).length > 0)
    assert.deepEqual(await lastErrors(pool), ['Error EENVELOPE'])
    const nevers = "select from graphile_worker.jobs where task_identifier = 'never'"
    assert.equal((await pool.query(nevers)).rowCount, 0)
    await hurry(pool)
    await until(() => attempts === 2)
    await worker.stop()
    assert.equal((await pool.query(nevers)).rowCount, 1)
    const [level, event, { at, ...facts }] = entries[0]!
    assert.deepEqual([level, event], ['error', 'job failed'])
    assert.deepEqual(facts, {
      task: 'rename',
      job: facts.job,
      attempt: 1,
      error: 'Error',
      code: 'EENVELOPE',
    })
    assert.match(String(at), /worker\.db\.test\.ts/)
    assert.ok(!JSON.stringify(entries).includes('asha@'))
  }))

async function lastErrors(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query(
    'select last_error from graphile_worker.jobs where last_error is not null and locked_at is null',
  )
  return rows.map((row) => row.last_error)
}
