import assert from 'node:assert/strict'
import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Pool } from 'pg'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { migrate, migrationsFolder } from '../db/migrate.ts'
import { makeTwoAreas } from '../jobs/testing.ts'
import { backupOf } from './backup.ts'
import { restore } from './index.ts'
import { contentOf, refused, withFolder } from './testing.ts'

test('what an older Goldcrest backed up becomes what an update would have made of it in place', () =>
  withFolder((folder) =>
    withFreshDatabase(async ({ db, pool }) => {
      await makeOlder(pool, folder)
      await backupOf(pool, join(folder, 'uploads'), join(folder, 'older'))
      await migrate(pool)
      const updated = await contentOf(db)
      assert.ok(updated['directory.thesaurus_entry']!.length > 20, 'which the update brought')
      await withFreshDatabase(async (other) => {
        const here = { GOLDCREST_DATA: join(folder, 'here'), DATABASE_URL: other.url }
        await restore(here, join(folder, 'older'))
        assert.deepEqual(await contentOf(other.db), updated)
        assert.deepEqual(await migrate(other.pool), [])
      })
    }),
  ))

test('an area that an older Goldcrest backed up goes into an empty installation only', () =>
  withFolder((folder) =>
    withFreshDatabase(async ({ db, pool }) => {
      await makeOlder(pool, folder)
      const file = join(folder, 'older')
      await backupOf(pool, join(folder, 'uploads'), file, { area: 'ashdale' })
      await pool.query(`delete from areas.area where slug <> 'ashdale'`)
      await migrate(pool)
      await withFreshDatabase(async (other) => {
        const here = { GOLDCREST_DATA: join(folder, 'here'), DATABASE_URL: other.url }
        await other.pool.query(
          `insert into areas.area (area_id, slug, name) values (gen_random_uuid(), 'oakham', 'Oakham')`,
        )
        const before = await contentOf(other.db)
        await refused(
          restore(here, file),
          /by an older Goldcrest, and other areas are here \(Oakham\)/,
        )
        assert.deepEqual(await contentOf(other.db), before)
        await other.pool.query('delete from areas.area')
        await restore(here, file)
        assert.deepEqual(
          (await contentOf(other.db))['areas.area'],
          (await contentOf(db))['areas.area'],
        )
      })
    }),
  ))

/** Turns a database into one that an older Goldcrest made, with two areas in it. */
async function makeOlder(pool: Pool, folder: string): Promise<void> {
  const { rows } = await pool.query(
    `select string_agg(nspname, ', ') as schemas from pg_namespace
     where nspname !~ '^(pg_|information_schema$|public$)'`,
  )
  await pool.query(`drop schema ${rows[0].schemas} cascade`)
  const migrations = join(folder, 'migrations')
  await mkdir(migrations)
  for (const name of await readdir(migrationsFolder))
    if (name < '0007') await copyFile(join(migrationsFolder, name), join(migrations, name))
  await migrate(pool, migrations)
  await makeTwoAreas(pool)
}
