import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pool } from 'pg'
import { z } from 'zod'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { type Round, startWorker, task } from './index.ts'
import { beginRound } from './rounds.ts'
import { makeTwoAreas, queueIsEmpty, until } from './testing.ts'

test('a round enqueues its job in each area, once for a date, however often it is begun', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale, birchmoor } = await makeTwoAreas(pool)
    const begin = (on: string) => beginRound(db, 'remind', on)
    await Promise.all([begin('2026-03-03'), begin('2026-03-03'), begin('2026-03-03')])
    await begin('2026-03-02')
    assert.deepEqual(await waiting(pool), [`${ashdale} 2026-03-03`, `${birchmoor} 2026-03-03`])
    await pool.query('delete from graphile_worker._private_jobs')
    await begin('2026-03-03')
    assert.deepEqual(await waiting(pool), [])
    await begin('2026-03-04')
    assert.deepEqual(await waiting(pool), [`${ashdale} 2026-03-04`, `${birchmoor} 2026-03-04`])
  }))

test('two servers that start after a missed round run it once in each area', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale, birchmoor } = await makeTwoAreas(pool)
    const done: string[] = []
    const remind = task(z.object({ on: z.iso.date() }), async ({ details, areaId, actor }) => {
      assert.match(details.on, /^\d{4}-\d{2}-\d{2}$/)
      assert.equal(actor, 'round:remind')
      done.push(areaId)
    })
    const rounds: Round[] = [{ task: 'remind', every: 'day', at: '03:15' }]
    await pool.query(
      `insert into graphile_worker._private_known_crontabs (identifier, known_since)
       values ('round:remind', now() - interval '3 days')`,
    )
    const workers = await Promise.all([
      startWorker(pool, db, { remind }, rounds),
      startWorker(pool, db, { remind }, rounds),
    ])
    // A worker looks for what was missed only after it has started.
    await until(async () => done.length >= 2)
    await queueIsEmpty(pool)
    await Promise.all(workers.map((worker) => worker.stop()))
    assert.deepEqual(done.toSorted(), [ashdale, birchmoor].toSorted())
  }))

async function waiting(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query(
    `select payload ->> 'areaId' as area, payload -> 'details' ->> 'on' as on_date
     from graphile_worker._private_jobs order by 1`,
  )
  return rows.map((row) => `${row.area} ${row.on_date}`)
}
