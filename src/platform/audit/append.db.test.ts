import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PoolClient } from 'pg'
import { asRequest, changed } from '../../../test/support/as-request.ts'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { inContext } from '../db/context.ts'
import { newId } from '../db/new-id.ts'
import { makeTwoAreas } from '../jobs/testing.ts'
import { appendEntries, appendEntry } from './index.ts'
import { cerys, look, people } from './testing.ts'

const { asha, bilal } = people

test('an entry says who acted as the context does, and when it was', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    const provider = newId()
    await look(db, ashdale, [{ personId: asha, providerId: provider }, { what: 'plan' }])
    await inContext(db, { areaId: ashdale, actor: 'job:tidy' }, (transaction) =>
      appendEntry(transaction, { areaId: ashdale, action: 'changed', what: 'plan' }),
    )
    await inContext(db, { areaId: ashdale, actor: 'job:tidy' }, (transaction) =>
      appendEntries(transaction, []),
    )
    const { rows } = await pool.query(
      `select actor, account_id, provider_id, person_id, action, what,
         at between now() - interval '1 minute' and now() as is_now
       from audit.entry order by entry_id`,
    )
    const cerysActs = { actor: `account:${cerys}`, account_id: cerys, is_now: true }
    const nobody = { provider_id: null, person_id: null }
    assert.deepEqual(rows, [
      { ...cerysActs, provider_id: provider, person_id: asha, action: 'looked', what: 'about_me' },
      { ...cerysActs, ...nobody, action: 'looked', what: 'plan' },
      {
        ...nobody,
        actor: 'job:tidy',
        account_id: null,
        action: 'changed',
        what: 'plan',
        is_now: true,
      },
    ])
  }))

test('without an actor, or in another area, nothing is written, and nothing else happens either', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale, birchmoor } = await makeTwoAreas(pool)
    const entry = { areaId: ashdale, action: 'looked', what: 'about_me', personId: asha }
    await assert.rejects(
      inContext(db, { areaId: ashdale, actor: '' }, (transaction) =>
        appendEntry(transaction, entry),
      ),
      { code: '42501' },
    )
    await assert.rejects(
      inContext(db, { areaId: birchmoor, actor: 'visitor' }, (transaction) =>
        appendEntry(transaction, entry),
      ),
      { code: '42501' },
    )
    // Not even the owner, who has no context.
    await assert.rejects(appendEntry(db, entry), { code: '23502' })
    assert.equal((await pool.query('select from audit.entry')).rowCount, 0)
  }))

test('a request can say no other actor, account, time or seal, and can take nothing back', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    await look(db, ashdale, [{ personId: asha }])
    await asRequest(pool, ashdale, async (client) => {
      await seeing(client, [asha])
      assert.equal((await client.query('select from audit.entry')).rowCount, 1)
      const values: Record<string, string> = {
        ...{ actor: `'coordinator'`, account_id: `'${newId()}'`, at: `'2020-01-01'` },
        ...{
          batch: '1',
          position: '1',
          digest: `'x'`,
          erased_at: 'now()',
          erased_by: `'${newId()}'`,
        },
      }
      for (const [column, value] of Object.entries(values)) {
        const insert = `insert into audit.entry (area_id, entry_id, action, what, person_id, ${column})
          values ('${ashdale}', '${newId()}', 'looked', 'about_me', '${asha}', ${value})`
        assert.equal(await changed(client, insert), 'refused', column)
      }
      for (const attempt of [
        'update audit.entry set what = what',
        `update audit.entry set actor = 'visitor'`,
        'update audit.entry set batch = null',
        'delete from audit.entry',
        'truncate audit.entry',
        'alter table audit.entry disable row level security',
        'alter table audit.entry alter actor drop default',
        'drop table audit.entry',
        `insert into audit.salt values ('${ashdale}', '${asha}', decode(repeat('00', 32), 'hex'))`,
        'delete from audit.batch',
        'select from audit.salt',
      ])
        assert.equal(await changed(client, attempt), 'refused', attempt)
      // Nor can it tell of an erasure that there wasn't.
      await assert.rejects(
        client.query(
          `insert into audit.entry (area_id, entry_id, action, what) values ($1, $2, 'erased', 'person_asked')`,
          [ashdale, newId()],
        ),
        /own_entries_vouch/,
      )
    })
  }))

test('the person reads who looked at her record, and nobody else’s', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale, birchmoor } = await makeTwoAreas(pool)
    await look(db, ashdale, [{ personId: asha }, { personId: bilal }, {}])
    await look(db, birchmoor, [{ personId: asha }])
    for (const [scope, count] of [
      [[asha], 1],
      [[asha, bilal], 2],
      [[newId()], 0],
      [[], 0],
    ] as const)
      await asRequest(pool, ashdale, async (client) => {
        await seeing(client, scope)
        const { rows } = await client.query('select area_id, person_id from audit.entry')
        assert.deepEqual(
          rows.map((row) => row.person_id).toSorted(),
          scope.slice(0, count).toSorted(),
        )
        assert.ok(rows.every((row) => row.area_id === ashdale))
      })
  }))

function seeing(client: PoolClient, scope: readonly string[]) {
  return client.query(`select set_config('goldcrest.scope_everything', $1, true)`, [
    `{${scope.join(',')}}`,
  ])
}
