import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { readMigrations } from '../db/migrate.ts'
import { schemasOf } from './ledger.ts'
import { neededBy, tablesOf } from './tables.ts'

test('the migrations make nothing that a backup would leave behind', () =>
  withFreshDatabase(async ({ db }) => {
    const schemas = schemasOf(await readMigrations())
    const left = await sql<{ name: string }>`
      select nspname || '.' || relname as name from pg_class
      join pg_namespace on pg_namespace.oid = relnamespace
      where nspname !~ '^(pg_|information_schema$|ledger$|graphile_worker$)'
        and (relkind in ('S', 'm', 'f') or relpersistence <> 'p'
          or (relkind in ('r', 'p') and nspname <> all (${schemas})))
      union all select 'large object ' || oid from pg_largeobject_metadata`.execute(db)
    assert.deepEqual(left.rows, [])
  }))

test('tables come after those that they refer to', () =>
  withFreshDatabase(async ({ db, pool }) => {
    await sql`create table areas.tree (name text primary key, above text references areas.tree);
      create table areas.leaf (area_id uuid, above text references areas.tree, twice text generated always as (above || above) stored)`.execute(
      db,
    )
    const client = await pool.connect()
    const tables = await tablesOf(client, schemasOf(await readMigrations()))
    client.release()
    const place = (name: string) => tables.findIndex((table) => table.name === name)
    for (const table of tables)
      for (const { table: other } of table.refersTo) assert.ok(place(other) <= place(table.name))
    const leaf = tables[place('areas.leaf')]!
    assert.deepEqual(leaf.columns, ['area_id', 'above'], 'not what is computed')
    assert.equal(neededBy('a', tables[place('areas.tree')]!, tables), 'true')
    assert.equal(neededBy('a', tables[place('areas.rule')]!, tables), undefined)
    assert.match(
      neededBy('a', tables[place('providers.term')]!, tables)!,
      /provider_term.* or .*service_term/,
    )
  }))

test('tables that refer to each other in a circle are refused', () =>
  withFreshDatabase(async ({ db, pool }) => {
    await sql`create table areas.egg (name text primary key);
      create table areas.hen (name text primary key references areas.egg);
      alter table areas.egg add foreign key (name) references areas.hen`.execute(db)
    const client = await pool.connect()
    await assert.rejects(tablesOf(client, ['areas']), /refer to each other in a circle/)
    client.release()
  }))
