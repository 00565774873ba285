import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pool } from 'pg'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { inContext } from '../db/context.ts'
import { openPool } from '../db/pool.ts'
import { kyselyOn } from '../db/db.ts'
import { newId } from '../db/new-id.ts'
import { makeTwoAreas, until } from '../jobs/testing.ts'
import { appendEntry, sealAll } from './index.ts'
import { sealArea } from './seal.ts'
import { look, people, whole } from './testing.ts'

const { asha, bilal } = people

test('each area has a chain of its own, and is left alone when nothing waits', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale, birchmoor } = await makeTwoAreas(pool)
    await sealAll(db)
    await look(db, ashdale, [{ personId: asha }, { personId: bilal }, {}])
    await look(db, birchmoor, [{ personId: asha }])
    await sealAll(db)
    await sealAll(db)
    await look(db, ashdale, [{ personId: asha }])
    await sealAll(db)
    const { rows } = await pool.query(
      `select area_id, number, cardinality(leaves) as entries from audit.batch order by area_id, number`,
    )
    assert.deepEqual(
      rows,
      [
        { area_id: ashdale, number: 1, entries: 3 },
        { area_id: ashdale, number: 2, entries: 1 },
        { area_id: birchmoor, number: 1, entries: 1 },
      ].toSorted((a, b) => (a.area_id < b.area_id ? -1 : a.area_id > b.area_id ? 1 : 0)),
    )
    const { rows: salts } = await pool.query('select area_id, person_id from audit.salt')
    assert.equal(salts.length, 3)
    const { newest, ...rest } = await whole(db, ashdale)
    assert.deepEqual(rest, { entries: 4, batches: 2, erased: 0, waiting: 0, forgotten: undefined })
    assert.equal(newest?.number, 2)
    await whole(db, birchmoor)
  }))

test('one area’s trouble keeps no other from being sealed, and is told', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    const nowhere = newId()
    await look(db, nowhere, [{ personId: asha }])
    await look(db, ashdale, [{ personId: asha }])
    const told: unknown[] = []
    await sealAll(db, { log: (level, event, { area }) => told.push([level, event, area]) })
    assert.deepEqual(told, [['error', 'audit not sealed', nowhere]])
    assert.equal((await whole(db, ashdale)).batches, 1)
  }))

test('an entry that commits after later ones were sealed is sealed then', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    const written = Promise.withResolvers<void>()
    const mayCommit = Promise.withResolvers<void>()
    const slow = inContext(db, { areaId: ashdale, actor: 'visitor' }, async (transaction) => {
      await appendEntry(transaction, {
        ...{ areaId: ashdale, action: 'looked', what: 'early', personId: asha },
      })
      written.resolve()
      await mayCommit.promise
    })
    await written.promise
    await look(db, ashdale, [{ what: 'late', personId: asha }])
    await sealAll(db)
    assert.deepEqual(await sealedIn(pool), ['1.1 late'])
    mayCommit.resolve()
    await slow
    await sealAll(db)
    assert.deepEqual(await sealedIn(pool), ['1.1 late', '2.1 early'])
    await whole(db, ashdale)
  }))

test('many sealers at once make one chain, while sixteen people look', () =>
  withFreshDatabase(async ({ db, pool, connection }) => {
    const { ashdale } = await makeTwoAreas(pool)
    const others = Array.from({ length: 3 }, () => openPool({ ...connection, max: 2 }))
    const looking = Promise.all(
      Array.from({ length: 16 }, async () => {
        for (let entry = 0; entry < 40; entry++)
          await look(db, ashdale, [{ personId: [asha, bilal, newId()][entry % 3] }])
      }),
    )
    const over = new AbortController()
    const sealing = others.map(async (other) => {
      while (!over.signal.aborted) await sealAll(kyselyOn(other))
    })
    await looking
    over.abort()
    await Promise.all(sealing)
    await sealAll(db)
    const { entries, waiting, batches } = await whole(db, ashdale)
    assert.deepEqual({ entries, waiting }, { entries: 640, waiting: 0 })
    assert.ok(batches > 1)
    for (const other of others) await other.end()
  }))

test('an append waits for no sealer', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    await look(db, ashdale, [{ personId: asha }])
    await withStuckSealer(pool, ashdale, async (sealing, letGo) => {
      // The batch is half written.
      await look(db, ashdale, [{ personId: asha }])
      await letGo()
      await sealing
    })
    await sealAll(db)
    assert.deepEqual(await sealedIn(pool), ['1.1 about_me', '2.1 about_me'])
    await whole(db, ashdale)
  }))

test('a sealer that is killed leaves nothing half done, and another goes on', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    await look(db, ashdale, [{ personId: asha }])
    await withStuckSealer(pool, ashdale, async (sealing, letGo) => {
      await pool.query(`select pg_terminate_backend(pid) from (${waiting}) sealer`)
      await assert.rejects(sealing)
      await letGo()
    })
    assert.deepEqual(await sealedIn(pool), [])
    await sealAll(db)
    assert.deepEqual(await sealedIn(pool), ['1.1 about_me'])
    assert.equal((await pool.query('select from audit.salt')).rowCount, 1)
    await whole(db, ashdale)
  }))

/** A sealer of its own connection that has written its batch and waits to mark the entries of it. */
async function withStuckSealer(
  pool: Pool,
  areaId: string,
  use: (sealing: Promise<void>, letGo: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const own = openPool({ ...pool.options, max: 1 })
  const holder = await pool.connect()
  await holder.query('begin')
  await holder.query('select from audit.entry for share')
  const sealing = sealArea(kyselyOn(own), areaId)
  // Whoever uses it sees to its end.
  sealing.catch(() => {})
  await until(async () => Boolean((await pool.query(waiting)).rowCount))
  await use(sealing, () => holder.query('rollback'))
  holder.release()
  await own.end()
}

const waiting = `select pid from pg_stat_activity where datname = current_database()
  and wait_event_type = 'Lock' and query like 'update audit.entry%'`

async function sealedIn(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query(
    `select batch || '.' || position || ' ' || what as place from audit.entry
     where batch is not null order by batch, position`,
  )
  return rows.map(({ place }) => place)
}
