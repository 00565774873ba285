import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runMigrations } from 'graphile-worker'
import type { Pool, PoolClient } from 'pg'
import { Problem } from '../problem.ts'

export const migrationsFolder = fileURLToPath(new URL('../../../db/migrations/', import.meta.url))

/** Whoever migrates holds this lock. Any number that nothing else in the database locks by. */
export const migrationLock = 7_205_005_001

/**
 * Brings a database to the newest migration: forward only, each in its own transaction, once,
 * however many processes start at the same time.
 * @returns the names of the migrations that were applied.
 * @throws Problem when the database is too old a PostgreSQL, or was made by a newer Goldcrest.
 */
export async function migrate(pool: Pool, folder = migrationsFolder): Promise<string[]> {
  const client = await pool.connect()
  try {
    await refuseOldServer(client)
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    const applied = await applyNew(client, await readMigrations(folder))
    await runMigrations({ pgPool: pool, logger: undefined })
    return applied
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => {})
    client.release()
  }
}

export interface Migration {
  name: string
  text: string
  sha256: string
}

/** All migrations of a folder, in their order. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(`${folder}/${name}`, 'utf8')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

async function applyNew(client: PoolClient, migrations: Migration[]): Promise<string[]> {
  await client.query(`create schema if not exists ledger;
    create table if not exists ledger.migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from ledger.migration order by name',
  )
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  const newer = rows.find((row) => !known.has(row.name))
  if (newer)
    throw new Problem(
      `This database was made by a newer Goldcrest (it has "${newer.name}", which this one doesn't know): update Goldcrest, or point GOLDCREST_DATA or DATABASE_URL at another database.`,
    )
  const changed = rows.find((row) => known.get(row.name)?.sha256 !== row.sha256)
  if (changed)
    throw new Problem(
      `The migration "${changed.name}" has changed since this database applied it: put the file back as it was and write a new migration instead.`,
    )
  const done = new Set(rows.map((row) => row.name))
  const fresh = migrations.filter((migration) => !done.has(migration.name))
  for (const migration of fresh) await apply(client, migration)
  return fresh.map((migration) => migration.name)
}

async function apply(client: PoolClient, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await runMigration(client, migration)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Runs one migration, and notes it in the ledger, in the caller's transaction. */
export async function runMigration(client: PoolClient, migration: Migration): Promise<void> {
  const { name, text, sha256 } = migration
  try {
    await client.query(text)
    await client.query('insert into ledger.migration (name, sha256) values ($1, $2)', [
      name,
      sha256,
    ])
  } catch (error) {
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}

async function refuseOldServer(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ version: number; name: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as name`,
  )
  const server = rows[0]!
  if (server.version < 150_000)
    throw new Problem(
      `This PostgreSQL is version ${server.name}, and Goldcrest needs 15 or newer: upgrade it, or leave DATABASE_URL out to use the one that Goldcrest brings.`,
    )
}
