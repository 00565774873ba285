// Rows of one account don't exist for another: shown for every table of accounts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadDemonstration } from '../src/demonstration/load.ts'
import { newId } from '../src/platform/db/new-id.ts'
import { asRequest, changed } from './support/as-request.ts'
import { accountTables, ownTables } from './support/catalogue.ts'
import { withFreshDatabase } from './support/database.ts'

test('an account sees and changes its own rows and nothing of another, in every table', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const [ours, theirs] = [newId(), newId()]
    for (const [account, letter] of [
      [ours, 'a'],
      [theirs, 'b'],
    ])
      await pool.query(`
        insert into accounts.account (account_id, name) values ('${account}', 'Asha');
        insert into accounts.email (account_id, email) values ('${account}', 'asha@example.org');
        insert into accounts.session (account_id, session_id, token_hash, device, kept_days)
          values ('${account}', '${newId()}', '${letter}', 'Phone', 30);
        insert into accounts.passkey
            (account_id, passkey_id, credential_id, host, public_key, counter, device)
          values ('${account}', '${newId()}', '${letter}', 'localhost', 'key', 0, 'Phone')`)
    const tables = await accountTables(db)
    assert.ok(tables.length >= 4)
    await asRequest(pool, newId(), async (client) => {
      for (const account of ['', newId(), ours]) {
        await client.query(`select set_config('goldcrest.account', $1, true)`, [account])
        for (const table of tables) {
          const { rows } = await client.query(`select account_id from ${table}`)
          assert.deepEqual(
            { table, rows },
            { table, rows: account === ours ? [{ account_id: ours }] : [] },
          )
          for (const attempt of [
            `update ${table} set account_id = '${ours}' where account_id = '${theirs}'`,
            `update ${table} set account_id = '${theirs}'`,
            `delete from ${table} where account_id = '${theirs}'`,
            `insert into ${table} select * from ${table} on conflict do nothing`,
          ])
            assert.ok([0, 'refused'].includes((await changed(client, attempt)) ?? 'many'), attempt)
        }
      }
      for (const attempt of [
        'select from accounts.sign_in',
        'update accounts.session set token_hash = null',
        'select from accounts.challenge',
        "insert into accounts.challenge (challenge_hash) values ('ours')",
        "update accounts.passkey set public_key = 'ours'",
        `insert into accounts.passkey
            (account_id, passkey_id, credential_id, host, public_key, counter, device)
          values ('${theirs}', '${newId()}', 'c', 'localhost', 'key', 0, 'Phone')`,
      ])
        assert.equal(await changed(client, attempt), 'refused', attempt)
    })
  }))

test('an account sees what it has in this area, nothing of another’s or elsewhere, and gives itself nothing', () =>
  withFreshDatabase(async ({ db, pool }) => {
    await loadDemonstration(db)
    const { rows: areas } = await pool.query('select area_id from areas.area')
    const [here] = areas.map((row) => row.area_id)
    const [ours, theirs] = [newId(), newId()]
    for (const account of [ours, theirs])
      await pool.query(`
        insert into accounts.account (account_id, name) values ('${account}', 'Asha');
        insert into accounts.role (area_id, account_id, role, given_by)
          values ('${here}', '${account}', 'coordinator', 'operator');
        insert into people.taken_out (area_id, account_id, item_id, title, words)
          values ('${here}', '${account}', '${account}', 'A goal', 'Swim');
        insert into offline.ticket
            (area_id, account_id, ticket_id, session_id, secret_hash, device)
          values ('${here}', '${account}', '${account}', '${account}', 'hash', 'Phone');
        insert into offline.received
            (area_id, account_id, came_as, hash, item_id, path, is_apart, written_at)
          values ('${here}', '${account}', '${here}', sha256('a'), '${here}', '/', false, now());
        insert into offline.kept_apart
            (area_id, account_id, item_id, path, fields, reason, said, device, written_at)
          values ('${here}', '${account}', '${here}', '/', '[]', 'refused', '{}', 'Phone', now());
        insert into offline.kept_file
            (area_id, account_id, item_id, position, field, name, type, bytes)
          values ('${here}', '${account}', '${here}', 0, 'file', 'a.jpg', 'image/jpeg', 'a')`)
    const tables = await ownTables(db)
    assert.ok(tables.length >= 6)
    for (const table of tables)
      for (const [area, account, seen] of [
        [here, ours, 1],
        [newId(), ours, 0],
        [here, newId(), 0],
        [here, '', 0],
      ])
        await asRequest(pool, area, async (client) => {
          await client.query(`select set_config('goldcrest.account', $1, true)`, [account])
          const { rows } = await client.query(`select account_id from ${table}`)
          assert.deepEqual(rows, seen ? [{ account_id: ours }] : [], `${table} ${area} ${account}`)
          for (const attempt of [
            `update ${table} set account_id = account_id`,
            // What waited on her phone is hers to add, and to let go: never anybody else's.
            ...(table.startsWith('offline.')
              ? [
                  `insert into ${table} select (jsonb_populate_record(null::${table},
                   to_jsonb(one) || '{"account_id": "${theirs}"}')).* from ${table} one
                   union all select (jsonb_populate_record(null::${table},
                   '{"area_id": "${here}", "account_id": "${theirs}"}')).*`,
                ]
              : [`delete from ${table}`, `insert into ${table} select * from ${table}`]),
          ])
            assert.equal(await changed(client, attempt), 'refused', attempt)
        })
  }))
