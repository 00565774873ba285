// Worries are apart: shown at the tables, for every role that a request can have.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pool, PoolClient } from 'pg'
import { newId } from '../src/platform/db/new-id.ts'
import { makeTwoAreas } from '../src/platform/jobs/testing.ts'
import { asRequest, changed } from './support/as-request.ts'
import { tablesApart } from './support/catalogue.ts'
import { withFreshDatabase } from './support/database.ts'

const all = ['worries.draft', 'worries.event', 'worries.notice', 'worries.worry']

test('the role of requests has no right at all on worries, whatever its context says', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale, priya } = await fill(pool)
    const { tables, wrong } = await tablesApart(db, 'worries')
    assert.deepEqual(tables, all)
    assert.deepEqual(wrong, [])
    await asRequest(pool, ashdale, async (client) => {
      await say(client, { account: priya, worry_reader: priya, worry_browser: 'aa' })
      for (const table of tables)
        for (const attempt of [
          `select from ${table}`,
          `select count(*) from ${table}`,
          `insert into ${table} (area_id) values ('${ashdale}')`,
          `update ${table} set area_id = area_id`,
          `delete from ${table}`,
          `truncate ${table}`,
          `alter table ${table} disable row level security`,
        ])
          assert.equal(await changed(client, attempt), 'refused', attempt)
    })
    const { rows } = await pool.query(`
      select has_schema_privilege('goldcrest_request', 'worries', 'usage') as usage,
        has_schema_privilege('goldcrest_request', 'worries', 'create') as create,
        pg_has_role('goldcrest_request', 'goldcrest_worries', 'member') as member,
        (select count(*)::int from pg_class join pg_namespace on pg_namespace.oid = relnamespace
          where nspname = 'worries' and relkind in ('r', 'v', 'm', 'S')
            and has_table_privilege('goldcrest_request', pg_class.oid, 'select')) as reads`)
    assert.deepEqual(rows, [{ usage: false, create: false, member: false, reads: 0 }])
  }))

test('the role of worries reaches nothing else, owns nothing and is played by nobody but the owner', () =>
  withFreshDatabase(async ({ pool }) => {
    const { rows } = await pool.query(`
      select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_class where relowner = role.oid) as owns,
        (select count(*)::int from pg_auth_members where member = role.oid) as plays,
        (select array_agg(nspname::text) from pg_namespace
          where nspname !~ '^(pg_|information_schema$|public$)'
            and has_schema_privilege(role.oid, pg_namespace.oid, 'usage')) as reaches
      from pg_roles role where rolname = 'goldcrest_worries'`)
    assert.deepEqual(rows, [
      {
        ...{ rolsuper: false, rolbypassrls: false, rolcanlogin: false },
        ...{ rolcreaterole: false, rolcreatedb: false, owns: 0, plays: 0, reaches: ['worries'] },
      },
    ])
  }))

test('every policy is for the role of worries or the owner, and names the area', () =>
  withFreshDatabase(async ({ pool }) => {
    const { rows } = await pool.query<{ rule: string; roles: string[]; on: string }>(`
      select tablename as on, roles::text[], coalesce(qual, '') || coalesce(with_check, '') as rule
      from pg_policies where schemaname = 'worries' and policyname <> 'owner'`)
    assert.equal(new Set(rows.map(({ on }) => on)).size, all.length)
    for (const { rule, roles } of rows) {
      assert.deepEqual(roles, ['goldcrest_worries'])
      assert.match(rule, /area_id = \(NULLIF\(current_setting\('goldcrest\.area'/)
    }
    const { rows: forced } = await pool.query(
      `select bool_and(relrowsecurity and relforcerowsecurity) as all
      from pg_class where oid = any ($1::regclass[])`,
      [all],
    )
    assert.deepEqual(forced, [{ all: true }])
  }))

test('a reader sees what isn’t about her in her area, with its trail; nobody without a name sees any', () =>
  withFreshDatabase(async ({ pool }) => {
    const { ashdale, birchmoor, priya, tom, worries } = await fill(pool)
    const seen = (area: string | undefined, reader: string) =>
      asWorries(pool, area, { worry_reader: reader }, async (client) => {
        const of = async (table: string) => {
          const { rows } = await client.query(`select worry_id from ${table} order by 1`)
          return rows.map(({ worry_id }) => worry_id)
        }
        return [await of('worries.worry'), await of('worries.event')]
      })
    const { open, aboutPriya, elsewhere } = worries
    assert.deepEqual(await seen(ashdale, priya), [[open], [open]])
    const both = [open, aboutPriya].toSorted()
    assert.deepEqual(await seen(ashdale, tom), [both, both])
    assert.deepEqual(await seen(birchmoor, priya), [[elsewhere], [elsewhere]])
    for (const [area, reader] of [
      [ashdale, ''],
      [undefined, tom],
      ['', tom],
      [newId(), tom],
    ] as const)
      assert.deepEqual(await seen(area, reader), [[], []])
    // Nor by an account alone: only the pages say that somebody reads.
    await asWorries(pool, ashdale, { account: tom }, async (client) => {
      const { rows } = await client.query('select from worries.worry')
      assert.equal(rows.length, 0)
    })
  }))

test('whoever sends one can’t read it, and nobody changes, erases or adds to it in another’s name', () =>
  withFreshDatabase(async ({ pool }) => {
    const { ashdale, birchmoor, priya, tom, worries } = await fill(pool)
    const { open, aboutPriya } = worries
    const add = (worry: string, by: string, keptFrom = '{}') => `
      insert into worries.event (area_id, worry_id, event_id, what, account_id, name, kept_from)
      values ('${ashdale}', '${worry}', '${newId()}', 'taken', '${by}', 'X', '${keptFrom}')`
    await asWorries(pool, ashdale, { worry_browser: 'aa' }, async (client) => {
      const id = newId()
      const insert = (
        area: string,
      ) => `insert into worries.worry (area_id, worry_id, sent_hash, words, may_tell)
        values ('${area}', '${id}', '${id}', 'Words', false)`
      assert.equal(await changed(client, insert(ashdale)), 1)
      assert.equal(await changed(client, `${insert(ashdale)} returning words`), 'refused')
      assert.equal(await changed(client, insert(birchmoor)), 'refused')
      assert.equal(await changed(client, add(open, tom)), 'refused')
    })
    await asWorries(pool, ashdale, { worry_reader: priya }, async (client) => {
      assert.equal(await changed(client, add(open, priya)), 1)
      assert.equal(await changed(client, add(open, tom)), 'refused')
      assert.equal(await changed(client, add(aboutPriya, priya, `{${priya}}`)), 'refused')
      for (const table of ['worries.worry', 'worries.event'])
        for (const attempt of [`update ${table} set area_id = area_id`, `delete from ${table}`])
          assert.equal(await changed(client, attempt), 'refused', attempt)
      // Not by saying that it isn't about her either.
      await assert.rejects(client.query(add(aboutPriya, priya)), /foreign key/)
    })
  }))

test('a browser has its own drafts and no other’s, nor has a reader', () =>
  withFreshDatabase(async ({ pool }) => {
    const { ashdale, birchmoor, priya } = await fill(pool)
    const drafts = (area: string, settings: Record<string, string>) =>
      asWorries(pool, area, settings, async (client) => {
        const { rows } = await client.query(
          `select encode(secret_hash, 'hex') as of from worries.draft`,
        )
        for (const attempt of [
          `update worries.draft set typed = '{}' where secret_hash <> decode('${settings.worry_browser ?? ''}', 'hex')`,
          `delete from worries.draft where secret_hash <> decode('${settings.worry_browser ?? ''}', 'hex')`,
        ])
          assert.equal(await changed(client, attempt), 0)
        assert.equal(
          await changed(client, `update worries.draft set secret_hash = '\\xcc'`),
          rows.length > 0 ? 'refused' : 0,
        )
        return rows.map((row) => row.of)
      })
    assert.deepEqual(await drafts(ashdale, { worry_browser: 'aa' }), ['aa'])
    assert.deepEqual(await drafts(ashdale, { worry_browser: 'bb' }), ['bb'])
    assert.deepEqual(await drafts(birchmoor, { worry_browser: 'aa' }), [])
    assert.deepEqual(await drafts(ashdale, { worry_browser: '' }), [])
    assert.deepEqual(await drafts(ashdale, { worry_reader: priya }), [])
  }))

/** Two areas with a worry each, one more about Priya in the first, and drafts of two browsers. */
async function fill(pool: Pool) {
  const { ashdale, birchmoor } = await makeTwoAreas(pool)
  const [priya, tom] = [newId(), newId()]
  const worries = { open: newId(), aboutPriya: newId(), elsewhere: newId() }
  for (const [area, worry, keptFrom] of [
    [ashdale, worries.open, []],
    [ashdale, worries.aboutPriya, [priya]],
    [birchmoor, worries.elsewhere, []],
  ] as const) {
    await pool.query(
      `insert into worries.worry (area_id, worry_id, sent_hash, words, may_tell, kept_from)
       values ($1, $2, $3, 'Words', false, $4)`,
      [area, worry, Buffer.from(worry), keptFrom],
    )
    await pool.query(
      `insert into worries.event (area_id, worry_id, event_id, what, account_id, name, kept_from)
       values ($1, $2, $2, 'opened', $3, 'Tom', $4)`,
      [area, worry, tom, keptFrom],
    )
  }
  for (const secret of ['aa', 'bb'])
    await pool.query(
      `insert into worries.draft (area_id, draft_id, secret_hash, typed, kept_until)
       values ($1, $2, decode($3, 'hex'), '{}', '2099-01-01')`,
      [ashdale, newId(), secret],
    )
  await pool.query(`insert into worries.notice values ($1, $2, '{}')`, [ashdale, priya])
  return { ashdale, birchmoor, priya, tom, worries }
}

async function say(client: PoolClient, settings: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(settings))
    await client.query('select set_config($1, $2, true)', [`goldcrest.${name}`, value])
}

/** As a page of worries does it: a request that steps into the role. */
async function asWorries<T>(
  pool: Pool,
  area: string | undefined,
  settings: Record<string, string>,
  use: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const result: T[] = []
  await asRequest(pool, area, async (client) => {
    await say(client, settings)
    await client.query('set local role goldcrest_worries')
    result.push(await use(client))
  })
  return result[0]!
}
