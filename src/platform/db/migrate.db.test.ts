import assert from 'node:assert/strict'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { Problem } from '../problem.ts'
import { migrate, migrationsFolder } from './migrate.ts'

async function withMigrations(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'goldcrest-migrations-'))
  try {
    await cp(migrationsFolder, folder, { recursive: true })
    await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('a database that is up to date is left alone', () =>
  withFreshDatabase(async ({ pool }) => {
    assert.deepEqual(await migrate(pool), [])
  }))

test('a new migration is applied once, however many start at the same time', () =>
  withFreshDatabase(({ pool }) =>
    withMigrations(async (folder) => {
      await writeFile(join(folder, '9998_areas_new.sql'), 'create table areas.new (n int)')
      const applied = await Promise.all([1, 2, 3].map(() => migrate(pool, folder)))
      assert.deepEqual(applied.flat(), ['9998_areas_new.sql'])
    }),
  ))

test('a migration that fails leaves nothing of itself', () =>
  withFreshDatabase(({ pool }) =>
    withMigrations(async (folder) => {
      await writeFile(
        join(folder, '9998_areas_half.sql'),
        'create table areas.half (n int); nonsense',
      )
      await assert.rejects(migrate(pool, folder), /Migration 9998_areas_half.sql failed/)
      const found = await pool.query(`select to_regclass('areas.half') as half`)
      assert.equal(found.rows[0].half, null)
    }),
  ))

test('a database that a newer Goldcrest made is refused in plain words', () =>
  withFreshDatabase(async ({ pool }) => {
    await pool.query(`insert into ledger.migration (name, sha256) values ('9999_next.sql', 'x')`)
    await assert.rejects(migrate(pool), (error: unknown) => {
      assert.ok(error instanceof Problem)
      assert.match(error.message, /newer Goldcrest .*9999_next\.sql.*: update Goldcrest/)
      return true
    })
  }))

test('a migration that was changed after it was applied is refused', () =>
  withFreshDatabase(({ pool }) =>
    withMigrations(async (folder) => {
      await writeFile(join(folder, '0002_providers.sql'), '-- changed')
      await assert.rejects(migrate(pool, folder), /"0002_providers.sql" has changed/)
    }),
  ))
