import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Pool } from 'pg'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { migrationLock } from '../db/migrate.ts'
import { openDatabase, uploadsFolder } from '../db/open-database.ts'
import { until } from '../jobs/testing.ts'
import { backup, restore } from './index.ts'
import { addProvider, contentOf, filesOf, fill, withFolder } from './testing.ts'

test('what is written while a backup is taken is in it whole or not at all', () =>
  withFolder((folder) =>
    withFreshDatabase(async ({ db, pool, url }) => {
      const settings = { GOLDCREST_DATA: join(folder, 'data'), DATABASE_URL: url }
      const { ashdale } = await fill({ db, pool }, uploadsFolder(settings))
      const stopped = new AbortController()
      let written = 0
      const writers = Array.from({ length: 4 }, async () => {
        for (; !stopped.signal.aborted; written++) await addInThreeTables(pool, ashdale)
      })
      const seen: number[] = []
      for (const name of ['first', 'second', 'third']) {
        const before = written
        const manifest = await backup(settings, join(folder, name), { area: 'ashdale' })
        const rows = (table: string) => manifest.tables.find((one) => one.name === table)!.rows
        seen.push(rows('areas.setting'))
        assert.equal(rows('areas.setting'), rows('messages.message') - 1)
        assert.equal(rows('areas.setting'), rows('areas.size_band'))
        await until(() => written > before)
      }
      stopped.abort()
      await Promise.all(writers)
      assert.ok(seen[0]! < seen[1]! && seen[1]! < seen[2]!, String(seen))
      await withFreshDatabase((other) =>
        restore(
          { GOLDCREST_DATA: join(folder, 'o'), DATABASE_URL: other.url },
          join(folder, 'third'),
        ),
      )
    }),
  ))

test('the command line backs up the embedded database that this process has open', () =>
  withFolder(async (folder) => {
    const here = { GOLDCREST_DATA: join(folder, 'data') }
    const file = join(folder, 'file')
    const { db, pool, close } = await openDatabase(here)
    const { birchmoor } = await fill({ db, pool }, uploadsFolder(here))
    const [code] = await once(goldcrest(here, 'backup', file, '--area', 'birchmoor'), 'exit')
    assert.equal(code, 0)
    await addProvider(pool, birchmoor, 'Still here')
    await close()
    const there = { GOLDCREST_DATA: join(folder, 'there') }
    const manifest = await restore(there, file)
    assert.deepEqual(
      manifest.areas.map(({ slug }) => slug),
      ['birchmoor'],
    )
    assert.equal(manifest.tables.find(({ name }) => name === 'providers.provider')?.rows, 2)
  }))

test('a restore that is killed in the middle leaves nothing half done, and works when run again', () =>
  withFolder((folder) =>
    withFreshDatabase(async ({ db, pool, url }) => {
      const there = { GOLDCREST_DATA: join(folder, 'there'), DATABASE_URL: url }
      await fill({ db, pool }, uploadsFolder(there))
      const file = join(folder, 'file')
      await backup(there, file)
      await withFreshDatabase(async (other) => {
        const here = { GOLDCREST_DATA: join(folder, 'here'), DATABASE_URL: other.url }
        const before = await contentOf(other.db)
        // All tables are loaded by the time that jobs are added.
        const blocker = await other.pool.connect()
        await blocker.query('begin; lock table graphile_worker._private_jobs in share mode')
        const child = goldcrest(here, 'restore', file)
        await until(async () => (await waitingFor(other.pool)) > 0)
        child.kill('SIGKILL')
        await once(child, 'exit')
        await blocker.query('rollback')
        blocker.release()
        await until(async () => (await holdersOfLock(other.pool)) === 0)
        assert.deepEqual(await contentOf(other.db), before)
        assert.deepEqual(await filesOf(uploadsFolder(here)), {})
        await restore(here, file)
        assert.deepEqual(await contentOf(other.db), await contentOf(db))
        assert.deepEqual(await filesOf(uploadsFolder(here)), await filesOf(uploadsFolder(there)))
      })
    }),
  ))

async function addInThreeTables(pool: Pool, areaId: string): Promise<void> {
  await pool.query(
    `with one as (insert into areas.setting (area_id, name, value, reason, valid_from)
         values ($1, gen_random_uuid(), 1, '', '2026-01-01')),
       two as (insert into areas.size_band (area_id, size_band_id, size_class,
           above_full_time_equivalent, valid_from, source, checked_on)
         values ($1, gen_random_uuid(), 'micro', 0, '2026-01-01', '', '2026-01-01'))
     insert into messages.message (area_id, message_id, channel, recipient, body)
     values ($1, gen_random_uuid(), 'email', '', '')`,
    [areaId],
  )
}

/** Runs a command of Goldcrest's in another process. */
function goldcrest(settings: Record<string, string>, ...args: string[]): ChildProcess {
  return fork(fileURLToPath(new URL('../../cli.ts', import.meta.url)), args, {
    execArgv: ['--import', import.meta.resolve('tsx')],
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

async function waitingFor(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `select from pg_locks where not granted and relation = 'graphile_worker._private_jobs'::regclass`,
  )
  return rowCount ?? 0
}

async function holdersOfLock(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `select from pg_locks where locktype = 'advisory' and (classid::bigint << 32) + objid::bigint = $1
     and database = (select oid from pg_database where datname = current_database())`,
    [migrationLock],
  )
  return rowCount ?? 0
}
