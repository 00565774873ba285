// Rows of one area don't exist for another: shown for every table that the database has.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Pool, PoolClient } from 'pg'
import { loadDemonstration } from '../src/demonstration/load.ts'
import { newId } from '../src/platform/db/new-id.ts'
import { withFreshDatabase, type TestDatabase } from './support/database.ts'
import { areaTables, ownersRights, unruled } from './support/catalogue.ts'
import { sayOfWeek } from './support/say-of-week.ts'
import { asRequest, changed, enter } from './support/as-request.ts'

const none: string[] = []

describe('Every table, view and function', () => {
  test('is under the rule of its area or on the short list of what is not', () =>
    withFreshDatabase(async ({ db }) => {
      assert.deepEqual(await unruled(db), none)
      assert.deepEqual(await ownersRights(db), none)
    }))

  test('that is new and on neither side is found', () =>
    withFreshDatabase(async ({ db, pool }) => {
      await pool.query(`
        create table directory.weather (day date primary key);
        create table directory.note (note_id uuid primary key, area_id uuid not null);
        call areas.protect('directory.note');
        create table directory.badge (area_id uuid, badge_id uuid, name text unique,
          provider_id uuid, primary key (area_id, badge_id));
        call areas.protect('directory.badge');
        create policy friends on directory.badge using (true);
        create view directory.names as select name from providers.provider;
        create function directory.peek() returns bigint security definer language sql
          as 'select count(*) from providers.provider'`)
      assert.deepEqual(await unruled(db), [
        'directory.badge has a key that does not begin with area_id: badge(name)',
        'directory.badge has a policy that is not the rule of its area: friends',
        'directory.names is not under the rule of an area',
        'directory.note has a key that does not begin with area_id: note(note_id)',
        'directory.weather is not under the rule of an area',
      ])
      assert.deepEqual(await ownersRights(db), ['directory.peek'])
    }))

  test('about a person is read by whoever has the scope, and one for the owner only is nobody else’s', () =>
    withFreshDatabase(async ({ db, pool }) => {
      await pool.query(`
        create policy friends on audit.entry for select using (true);
        drop policy appends on audit.entry;
        create policy appends on audit.entry for insert with check (actor <> '');
        drop policy person on audit.entry;
        create policy person on audit.entry for select using (
          person_id = any (nullif(current_setting('goldcrest.scope_everything', true), '')::uuid[]));
        grant select (salt) on audit.salt to goldcrest_request;
        create policy all_of_it on audit.batch using (true);
        alter table audit.erasure no force row level security`)
      assert.deepEqual(await unruled(db), [
        'audit.batch is open to more than its owner',
        'audit.entry has a policy that is not the rule of its area and what is held in it: appends',
        'audit.entry has a policy that is not the rule of its area and what is held in it: friends',
        'audit.entry has a policy that is not the rule of its area and what is held in it: person',
        'audit.entry lacks the rule of its area and what is held in it',
        'audit.erasure is open to more than its owner',
        'audit.salt is open to more than its owner',
      ])
    }))

  test('about a person is never open to a role, and what is, is open to that role only', () =>
    withFreshDatabase(async ({ db, pool }) => {
      const ofRole = (role: string) =>
        `area_id = nullif(current_setting('goldcrest.area', true), '')::uuid
         and '${role}' = any (nullif(current_setting('goldcrest.roles', true), '')::text[])`
      await pool.query(`
        create policy coordinator on people.person for select using (${ofRole('coordinator')});
        create policy commissioner on providers.contact for select using (${ofRole('commissioner')})`)
      assert.deepEqual(await unruled(db), [
        'people.person has a policy that is not the rule of its area and what is held in it: coordinator',
        'providers.contact has a policy that is not the rule of its area and what is held in it: commissioner',
      ])
    }))

  test('that points to a row of an area names the area', () =>
    withFreshDatabase(async ({ db, pool }) => {
      await pool.query(`
        create table areas.bench (area_id uuid, bench_id uuid, near uuid,
          primary key (area_id, bench_id), unique (area_id, near),
          foreign key (near) references areas.area);
        call areas.protect('areas.bench')`)
      assert.deepEqual(await unruled(db), [
        'areas.bench points to a row without naming the area: bench_near_fkey',
      ])
    }))
})

test('an area sees its own rows and nothing of another, in every table', () =>
  withFreshDatabase(async (database) => {
    const { ours, theirs, tables } = await twoAreas(database)
    assert.ok(tables.length > 20)
    await asRequest(database.pool, ours, async (client) => {
      for (const table of tables) {
        const { rows } = await client.query(
          `select count(*)::int as all, count(*) filter (where area_id = $1)::int as own,
             count(*) filter (where area_id = $2)::int as other from ${table}`,
          [ours, theirs],
        )
        assert.ok(rows[0].own > 0, `${table} has rows of ours`)
        assert.deepEqual(
          { table, ...rows[0] },
          { table, all: rows[0].own, own: rows[0].own, other: 0 },
        )
      }
    })
  }))

test('without an area in the context there are no rows at all', () =>
  withFreshDatabase(async (database) => {
    const { tables } = await twoAreas(database)
    for (const area of [undefined, '', newId()])
      await asRequest(database.pool, area, async (client) => {
        for (const table of tables) {
          const { rows } = await client.query(`select count(*)::int as all from ${table}`)
          assert.deepEqual({ table, ...rows[0] }, { table, all: 0 })
        }
      })
  }))

test("an area can't add, change, take, give away or delete a row of another", () =>
  withFreshDatabase(async (database) => {
    const { ours, theirs, tables } = await twoAreas(database)
    await asRequest(database.pool, ours, async (client) => {
      for (const table of tables) {
        const columns = await columnsOf(client, table)
        const others = columns.filter((name) => name !== 'area_id').join(', ')
        const attempts = [
          `update ${table} set area_id = area_id where area_id = '${theirs}'`,
          `update ${table} set area_id = '${ours}' where area_id = '${theirs}'`,
          `delete from ${table} where area_id = '${theirs}'`,
        ]
        for (const attempt of attempts)
          assert.ok([0, 'refused'].includes((await changed(client, attempt)) ?? 'many'), attempt)
        const refused = [
          `insert into ${table} (area_id, ${others || 'area_id'}) select '${theirs}', ${others} from ${table} limit 1`,
          `update ${table} set area_id = '${theirs}'`,
        ]
        for (const attempt of refused)
          assert.equal(await changed(client, attempt), 'refused', attempt)
      }
    })
    for (const table of tables) {
      const { rows } = await database.pool.query(
        `select count(*) filter (where area_id = $1) = count(*) filter (where area_id = $2) as same
         from ${table}`,
        [ours, theirs],
      )
      assert.deepEqual({ table, ...rows[0] }, { table, same: true })
    }
  }))

test('the role of requests reads no queue and no ledger, writes no reference data, and owns nothing', () =>
  withFreshDatabase(async ({ db, pool }) => {
    await loadDemonstration(db)
    const { rows: areas } = await pool.query('select area_id from areas.area')
    await asRequest(pool, areas[0].area_id, async (client) => {
      for (const attempt of [
        'select from graphile_worker.jobs',
        'select from graphile_worker._private_jobs',
        "select graphile_worker.add_job('send-message')",
        'select from ledger.migration',
        'select from audit.batch',
        'select from audit.salt',
        'select from audit.erasure',
        'select from audit.checkpoint',
        'select from jobs.round',
        'update areas.rule set value = 0',
        'delete from providers.term',
        'delete from directory.thesaurus_entry',
        "update directory.thesaurus_entry set means = '{}'",
        "update areas.area set name = 'Ours'",
        'create table areas.mine (id int)',
        'alter table providers.provider disable row level security',
        'drop policy area on providers.provider',
      ])
        assert.equal(await changed(client, attempt), 'refused', attempt)
      // Switching it off makes a query fail, not see more.
      await client.query('set local row_security = off')
      assert.equal(await changed(client, 'select from providers.provider'), 'refused')
    })
    const { rows } = await pool.query(
      `select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb,
         (select count(*)::int from pg_class where relowner = role.oid) as owns,
         (select count(*)::int from pg_auth_members where member = role.oid) as plays
       from pg_roles role where rolname = 'goldcrest_request'`,
    )
    assert.deepEqual(rows, [
      {
        ...{ rolsuper: false, rolbypassrls: false, rolcanlogin: false },
        ...{ rolcreaterole: false, rolcreatedb: false, owns: 0, plays: 0 },
      },
    ])
  }))

test('a job without an area is refused, and one with an area is stamped with it', () =>
  withFreshDatabase(async (database) => {
    const { ours, theirs } = await twoAreas(database)
    const forged = `select jobs.enqueue('greet', '{"areaId": "${theirs}"}')`
    for (const area of [undefined, ''])
      await asRequest(database.pool, area, async (client) => {
        await assert.rejects(client.query(forged), /needs the area/)
      })
    const client = await database.pool.connect()
    await client.query('begin')
    await enter(client, ours)
    await client.query(forged)
    await client.query('commit')
    client.release()
    const { rows } = await database.pool.query(
      `select payload ->> 'areaId' as area from graphile_worker._private_jobs job
       join graphile_worker._private_tasks task on task.id = job.task_id
       where task.identifier = 'greet'`,
    )
    assert.deepEqual(rows, [{ area: ours }])
  }))

/** Two areas with the same rows, ids and all, in every table: area_id alone keeps them apart. */
async function twoAreas({ db, pool }: TestDatabase) {
  await loadDemonstration(db)
  const { rows } = await pool.query(`select area_id, provider_id from providers.provider limit 1`)
  const { area_id: ours, provider_id: provider } = rows[0]
  await useEverything(pool, ours, provider)
  const theirs = newId()
  const tables = await areaTables(db)
  const client = await pool.connect()
  // As a restore does: nothing is written by what writes down that something was.
  await client.query(`select set_config('goldcrest.restoring', 'on', false)`)
  for (const table of tables) {
    const columns = (await columnsOf(pool, table)).filter((name) => name !== 'area_id')
    const values = columns.map((name) =>
      name === 'slug' && table === 'areas.area' ? `'other'` : name,
    )
    await client.query(
      `insert into ${table} (${['area_id', ...columns]}) select $1, ${values} from ${table}`,
      [theirs],
    )
  }
  await client.query('reset goldcrest.restoring')
  client.release()
  return { ours, theirs, tables }
}

/** Puts a row where the demonstration has none. */
async function useEverything(pool: Pool, area: string, provider: string): Promise<void> {
  await sayOfWeek(pool)
  const id = newId()
  const of = `'${area}', '${id}', '${provider}'`
  await pool.query(`
    insert into areas.setting values ('${area}', 'enquiry_kept_unanswered', 60, 'Ours', '2026-01-01');
    insert into providers.closure values ('${area}', '${provider}', now(), 'coordinator');
    insert into providers.became (area_id, became_id, provider_id, what, on_day, said_by)
      values (${of}, 'merged', '2026-03-03', 'coordinator');
    insert into providers.became_into values (${of}, '${provider}');
    insert into directory.pause (area_id, pause_id, provider_id) values (${of});
    insert into providers.service_area
      select '${area}', service_id, locality_id from providers.service, areas.locality limit 1;
    insert into directory.area_thesaurus_entry (area_id, phrase, means, changed_by)
      values ('${area}', 'a blether', '{company}', 'coordinator');
    insert into directory.unmet_need values ('${area}', 'a blether', null, '2026-03-03', 1);
    insert into directory.confirmation_request values ('${area}', '${provider}', '2026-03-03');
    insert into directory.enquiry (area_id, enquiry_id, provider_id, name, phone, question, heard_from)
      values (${of}, 'Asha', '01632 960001', 'Are you free?', 'directory');
    insert into directory.daily_count values ('${area}', '${provider}', '2026-03-03', 'seen', 'page', 1);
    insert into directory.monthly_note values ('${area}', '${provider}', '2026-03-01');
    insert into directory.page_report (area_id, report_id, provider_id, what)
      values (${of}, 'The phone number is old');
    insert into directory.recommendation (area_id, recommendation_id, provider_id, name, relation, words)
      values (${of}, 'Bilal', 'her neighbour', 'Kind');
    insert into directory.recommendation_decision values ('${area}', '${id}', true, now(), 'coordinator');
    insert into directory.secret_link (area_id, secret_hash, provider_id, expires_at)
      values ('${area}', 'hash', '${provider}', '2099-01-01');
    insert into areas.boundary (area_id, name, shape, source) values ('${area}', 'Marl', '{}', 'The test');
    insert into directory.import (area_id, import_id, kind, source, began_by)
      values ('${area}', '${id}', 'csv', 'larks.csv', 'coordinator');
    insert into directory.import_part values ('${area}', '${id}', 0, 'bytes');
    insert into directory.import_record (area_id, import_id, position, place)
      values ('${area}', '${id}', 0, 'row 2');
    insert into directory.imported (area_id, key, provider_id, said, added)
      values ('${area}', 'csv:larks', '${provider}', '{}', true);
    insert into messages.message (area_id, message_id, channel, recipient, body)
      values ('${area}', '${id}', 'email', 'asha@example.org', 'Hello')`)
}

async function columnsOf(on: Pool | PoolClient, table: string): Promise<string[]> {
  const { rows } = await on.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return rows.map(({ name }) => name)
}
