// A study is a tenant of its own: shown at the tables, for every role that a request can have.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PoolClient } from 'pg'
import { newId } from '../src/platform/db/new-id.ts'
import { asRequest, changed } from './support/as-request.ts'
import { tablesApart } from './support/catalogue.ts'
import { withFreshDatabase } from './support/database.ts'
import { aloneIn } from './support/role-apart.ts'

test('every table of studies begins with its study, and is under its rule', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { tables, wrong } = await tablesApart(db, 'studies', 'study_id')
    assert.ok(tables.length > 40)
    assert.deepEqual(wrong, [])
    const { rows } = await pool.query(`
      select relname as name, polname as policy, pg_get_expr(polqual, polrelid) as reads,
        pg_get_expr(polwithcheck, polrelid) as writes, relrowsecurity and relforcerowsecurity as forced
      from pg_class join pg_policy on polrelid = pg_class.oid
      where relnamespace = 'studies'::regnamespace and polroles <> array[relowner]`)
    const of = `(study_id = (NULLIF(current_setting('goldcrest.study'::text, true), ''::text))::uuid)`
    const keeper = `(${of} AND ('keeper'::text = ANY ((NULLIF(current_setting('goldcrest.study_roles'::text, true), ''::text))::text[])))`
    const meant: Record<string, (row: { reads: string; writes: string | null }) => boolean> = {
      study: ({ reads, writes }) => reads === of && writes === of,
      keeper: ({ reads, writes }) => reads === keeper && writes === keeper,
      // What she typed, and has not saved.
      hers: ({ reads, writes }) =>
        reads === writes &&
        reads.startsWith(`(${of} AND ((member_id = `) &&
        reads.includes("OR ('keeper'::text = ANY ("),
      // For reading only: which studies an account has a seat in, and what they are called.
      sitting: ({ reads, writes }) => /account_id = /.test(reads) && writes === null,
      seated: ({ reads, writes }) => /study_id = ANY/.test(reads) && writes === null,
    }
    for (const row of rows)
      assert.ok(row.forced && meant[row.policy]?.(row), `${row.name}: ${row.policy} ${row.reads}`)
    const named = (policy: string) =>
      rows
        .filter((row) => row.policy === policy)
        .map(({ name }) => name)
        .toSorted()
    assert.deepEqual(named('keeper'), ['identity', 'named_transcript', 'pseudonym'])
    assert.deepEqual(named('sitting'), ['seat'])
    assert.deepEqual(named('seated'), ['study'])
    assert.deepEqual(named('hers'), ['draft'])
    assert.equal(named('study').length + named('keeper').length + 1, tables.length)
  }))

test('the role of requests has no right on studies, and the role of studies on nothing else', () =>
  withFreshDatabase(async ({ pool }) => {
    const { study } = await twoStudies(pool)
    await asRequest(pool, newId(), async (client) => {
      await say(client, { study, study_roles: '{keeper}' })
      for (const attempt of ['select from studies.study', 'delete from studies.participant'])
        assert.equal(await changed(client, attempt), 'refused', attempt)
    })
    await aloneIn(pool, 'goldcrest_studies', ['studies', 'surveys'])
  }))

test('within a study only its rows exist, and who people are only for who keeps the key', () =>
  withFreshDatabase(async ({ pool }) => {
    const { study, other, account } = await twoStudies(pool)
    await asStudies(pool, async (client) => {
      const count = async (table: string) =>
        (await client.query(`select count(*)::int from studies.${table}`)).rows[0].count
      assert.equal(await count('study'), 0)
      await say(client, { account })
      assert.equal(await count('seat'), 1, 'her own seat only')
      await say(client, { studies: `{${study}}` })
      assert.equal(await count('study'), 1)
      assert.equal(await count('participant'), 0)
      await say(client, { study, studies: '', study_roles: '{lead,coder}' })
      assert.deepEqual(
        [await count('study'), await count('participant'), await count('identity')],
        [1, 1, 0],
      )
      await say(client, { study_roles: '{keeper}' })
      assert.equal(await count('identity'), 1)
      assert.equal(
        await changed(
          client,
          `update studies.study set title = 'Ours' where study_id = '${other}'`,
        ),
        0,
      )
      assert.equal(
        await changed(
          client,
          `insert into studies.site (study_id, site_id, position, name) values ('${other}', '${newId()}', 1, 'X')`,
        ),
        'refused',
      )
    })
  }))

test('what a member types and has not saved is nobody’s to read but hers, and who keeps the key', () =>
  withFreshDatabase(async ({ pool }) => {
    const { study } = await twoStudies(pool)
    const { rows } = await pool.query('select member_id from studies.member where study_id = $1', [
      study,
    ])
    const other = newId()
    await pool.query(
      `insert into studies.member (study_id, member_id, name, roles) values ($1, $2, 'Una', '{coder}')`,
      [study, other],
    )
    await pool.query(
      `insert into studies.draft (study_id, member_id, form, typed) values ($1, $2, '/x', '{"name": ["Doris"]}')`,
      [study, rows[0].member_id],
    )
    await asStudies(pool, async (client) => {
      const drafts = async (settings: Record<string, string>) => {
        await say(client, { study, ...settings })
        return (await client.query('select from studies.draft')).rowCount
      }
      assert.equal(await drafts({ study_member: other, study_roles: '{coder}' }), 0)
      assert.equal(await drafts({ study_member: '', study_roles: '' }), 0)
      assert.equal(await drafts({ study_member: rows[0].member_id }), 1)
      assert.equal(await drafts({ study_member: other, study_roles: '{keeper}' }), 1)
    })
  }))

async function twoStudies(pool: { query: PoolClient['query'] }) {
  const made = []
  for (const title of ['One', 'Two']) {
    const [study, member, account, participant] = [newId(), newId(), newId(), newId()]
    await pool.query('insert into studies.study (study_id, title) values ($1, $2)', [study, title])
    await pool.query(
      `insert into studies.member (study_id, member_id, name, roles) values ($1, $2, 'Ida', '{lead}')`,
      [study, member],
    )
    await pool.query(
      'insert into studies.seat (study_id, member_id, account_id) values ($1, $2, $3)',
      [study, member, account],
    )
    await pool.query(
      `insert into studies.participant (study_id, participant_id, code, kind) values ($1, $2, 'P1', 'person')`,
      [study, participant],
    )
    await pool.query(
      `insert into studies.identity (study_id, participant_id, name) values ($1, $2, 'Somebody')`,
      [study, participant],
    )
    made.push({ study, account })
  }
  return { study: made[0]!.study, account: made[0]!.account, other: made[1]!.study }
}

async function asStudies(
  pool: Parameters<typeof asRequest>[0],
  use: (client: PoolClient) => Promise<void>,
): Promise<void> {
  await asRequest(pool, undefined, async (client) => {
    await client.query('set local role goldcrest_studies')
    await use(client)
  })
}

async function say(client: PoolClient, settings: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(settings))
    await client.query(`select set_config($1, $2, true)`, [`goldcrest.${name}`, value])
}
