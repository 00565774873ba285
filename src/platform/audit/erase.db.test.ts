import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withFreshDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { inContext } from '../db/context.ts'
import { newId } from '../db/new-id.ts'
import { makeTwoAreas } from '../jobs/testing.ts'
import { auditTasks, eraseFromAudit } from './index.ts'
import { forgetOldEntries } from './forget.ts'
import { cerys, keepTrail, look, owning, people, tampering, whole, whyWrong } from './testing.ts'

const { asha, bilal } = people

test('an erasure leaves nothing of the person, and the trail is whole', () =>
  withTrail(async (database, areaId) => {
    const { db, pool } = database
    await look(db, areaId, [{ personId: asha, what: 'money' }])
    assert.equal(await erase(database, areaId, asha), 7)
    const said = JSON.stringify(
      (await pool.query('select to_jsonb(entry) from audit.entry where erased_at is not null'))
        .rows,
    )
    for (const id of [asha, cerys]) assert.ok(!said.includes(id))
    const { rows } = await pool.query(
      `select count(*) filter (where actor = 'erased' and action = 'looked' and erased_by is not null
           and coalesce(person_id, account_id, provider_id) is null) as tombstones,
         count(*) filter (where person_id = $1) as about,
         (select count(*) from audit.salt where person_id = $1) as salts
       from audit.entry`,
      [asha],
    )
    assert.deepEqual(rows, [{ tombstones: 7, about: 0, salts: 0 }])
    const told = await pool.query(
      `select actor, what, person_id, batch is not null as sealed from audit.entry where action = 'erased'`,
    )
    assert.deepEqual(told.rows, [
      { actor: 'operator', what: 'person_asked', person_id: null, sealed: true },
    ])
    const { entries, erased, waiting } = await whole(db, areaId)
    assert.deepEqual({ entries, erased, waiting }, { entries: 11, erased: 7, waiting: 0 })
    // Bilal's stay as they were, and what comes goes on.
    assert.equal(
      (await pool.query('select from audit.entry where person_id = $1', [bilal])).rowCount,
      3,
    )
    await keepTrail(db, areaId, 1)
    assert.equal(await erase(database, areaId, bilal), 4)
    assert.equal(await erase(database, areaId, bilal), 0)
    assert.equal((await whole(db, areaId)).erased, 11)
  }))

test('an erasure has an actor, or is none; and one that is rolled back was none', () =>
  withTrail(async (database, areaId) => {
    const { db } = database
    const erasing = { areaId, personId: asha, rule: 'person_asked' }
    await assert.rejects(
      db.transaction().execute((owner) => eraseFromAudit(owner, erasing)),
      { code: '23502' },
    )
    await assert.rejects(
      owning(db, areaId, async (owner) => {
        await eraseFromAudit(owner, erasing)
        throw new Error('changed my mind')
      }),
      /changed my mind/,
    )
    assert.equal((await whole(db, areaId)).erased, 0)
    // No request may do it.
    await assert.rejects(
      inContext(db, { areaId, actor: 'visitor' }, (request) => eraseFromAudit(request, erasing)),
      { code: '42501' },
    )
  }))

test('what is made to look like an erasure is not one', () =>
  withTrail(async (database, areaId) => {
    const { pool } = database
    await erase(database, areaId, bilal)
    const tamper = await tampering(database, areaId)
    const blank = `actor = 'erased', person_id = null, account_id = null, provider_id = null, erased_at = now()`
    const real = `(select entry_id from audit.erasure)`
    const blanked = (erasedBy: string, which: string) =>
      tamper(`update audit.entry set ${blank}, erased_by = ${erasedBy} where ${which}`)
    assert.match(
      await blanked(`'${newId()}'`, 'batch = 2 and position = 1'),
      /^entry 1 of batch 2 \(\S+\) was erased, and no erasure tells of it$/,
    )
    assert.equal(
      await blanked(real, 'batch = 2 and position = 1'),
      'what an erasure left in batch 2 was changed, at or after entry 1',
    )
    assert.match(await blanked('null', 'batch = 2 and position = 1'), /no erasure tells of it$/)
    assert.match(await blanked(real, `action = 'erased'`), /no erasure tells of it$/)
    const [{ entry_id: told }] = (await pool.query('select entry_id from audit.erasure')).rows
    assert.equal(
      await tamper(`delete from audit.erasure`),
      `entry 2 of batch 1 (${await idAt(database, 1, 2)}) was erased, and no erasure tells of it`,
    )
    assert.equal(
      await tamper(`update audit.erasure set batches = batches || 9, digests = digests || hash
        from audit.batch where number = 1`),
      `no entry vouches for erasure ${told}`,
    )
    assert.match(
      await tamper(
        `update audit.erasure set digests = array(select hash from audit.batch where number < 4)`,
      ),
      /^what an erasure left in batch 1 was changed/,
    )
    assert.match(
      await tamper(`insert into audit.erasure values ('${areaId}', '${newId()}', '{}', '{}')`),
      /^no entry vouches for erasure/,
    )
    assert.match(await tamper(`delete from audit.entry where erased_at is not null`), /is missing$/)
    assert.match(
      await tamper(`update audit.entry set action = 'looked' where batch = 1 and position = 2`),
      /^what an erasure left in batch 1 was changed/,
    )
  }))

test('what is older than its years is forgotten batch by batch, and the rest is whole', () =>
  withTrail(async (database, areaId) => {
    const { db, pool } = database
    await erase(database, areaId, bilal)
    const { newest: erasure } = await whole(db, areaId)
    assert.equal(await forget(database, areaId, '2026-01-01'), 0)
    assert.equal((await whole(db, areaId)).forgotten, undefined)
    assert.equal(await forget(database, areaId), 4)
    const { entries, batches, erased, forgotten } = await whole(db, areaId)
    assert.deepEqual({ entries, batches, erased }, { entries: 1, batches: 1, erased: 0 })
    assert.equal(forgotten?.number, 4)
    const left = await pool.query(
      `select (select count(*) from audit.salt) as salts, (select count(*) from audit.erasure) as erasures,
         array(select action || ' ' || what || ' by ' || actor from audit.entry) as entries`,
    )
    assert.deepEqual(left.rows, [
      { salts: 0, erasures: 0, entries: ['forgot audit_entry_kept by operator'] },
    ])
    // What was noted before can be compared as long as it is there, or just was.
    await whole(db, areaId, erasure)
    assert.match(
      await whyWrong(db, areaId, { ...erasure!, number: 2 }),
      /^batch 2 can't be compared, for batches up to 4 were forgotten$/,
    )
    await keepTrail(db, areaId, 2)
    assert.equal((await whole(db, areaId)).batches, 3)
    await forget(database, areaId)
    assert.equal((await whole(db, areaId)).forgotten?.number, 7)
  }))

test('an erasure that took from batches of which some are forgotten stays whole', () =>
  withTrail(async (database, areaId) => {
    const { db, pool } = database
    await erase(database, areaId, bilal)
    const third = await pool.query('select sealed_at::text as at from audit.batch where number = 3')
    assert.equal(await forget(database, areaId, third.rows[0].at), 2)
    const { erased, forgotten, batches } = await whole(db, areaId)
    assert.deepEqual([erased, forgotten?.number, batches], [1, 2, 3])
  }))

test('what looks like a forgetting is not one', () =>
  withTrail(async (database, areaId) => {
    const { db } = database
    await forget(database, areaId)
    await keepTrail(db, areaId, 2)
    const tamper = await tampering(database, areaId)
    assert.equal(await tamper('delete from audit.checkpoint'), 'batch 1 is missing')
    assert.equal(
      await tamper(`with batches as (delete from audit.batch where number = 4),
          entries as (delete from audit.entry where batch = 4)
        update audit.checkpoint set number = 4, hash = (select hash from audit.batch where number = 4),
          sealed_at = (select sealed_at from audit.batch where number = 4)`),
      'no entry vouches that batches up to 4 were forgotten',
    )
  }))

test('each night an area forgets by its rule', () =>
  withTrail(async (database, areaId) => {
    const { db } = database
    const tasks = auditTasks(async (_, of, name) => {
      assert.deepEqual([of, name], [areaId, 'audit_entry_kept'])
      return 8
    })
    const task = tasks['forget-old-audit-entries']!
    assert.ok('runLong' in task)
    const night = (on: string) =>
      task.runLong({ db, areaId, actor: 'round:forget-old-audit-entries', details: { on } })
    await night('2026-02-28')
    assert.equal((await whole(db, areaId)).forgotten, undefined)
    await night('2096-02-29')
    assert.equal((await whole(db, areaId)).forgotten?.number, 3)
  }))

async function withTrail(
  use: (database: TestDatabase, areaId: string) => Promise<void>,
): Promise<void> {
  await withFreshDatabase(async (database) => {
    const { ashdale } = await makeTwoAreas(database.pool)
    await keepTrail(database.db, ashdale, 3)
    await use(database, ashdale)
  })
}

function erase({ db }: TestDatabase, areaId: string, personId: string): Promise<number> {
  return owning(db, areaId, (owner) =>
    eraseFromAudit(owner, { areaId, personId, rule: 'person_asked' }),
  )
}

function forget({ db }: TestDatabase, areaId: string, before = 'infinity'): Promise<number> {
  return owning(db, areaId, (owner) => forgetOldEntries(owner, areaId, before))
}

async function idAt({ pool }: TestDatabase, batch: number, position: number): Promise<string> {
  const { rows } = await pool.query(
    'select entry_id from audit.entry where batch = $1 and position = $2',
    [batch, position],
  )
  return rows[0].entry_id
}
