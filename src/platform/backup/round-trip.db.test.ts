import assert from 'node:assert/strict'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { openDatabase, uploadsFolder } from '../db/open-database.ts'
import { startWorker } from '../jobs/index.ts'
import { queueIsEmpty } from '../jobs/testing.ts'
import { openTransport, sendMessageTasks } from '../messages/index.ts'
import { mailServer } from '../messages/testing.ts'
import { backup, restore } from './index.ts'
import { contentOf, filesOf, fill, refused, withFolder } from './testing.ts'

test('everything comes back the same, from a server into an empty folder and into a server again', () =>
  withFolder((folder) =>
    withFreshDatabase(async ({ db, pool, url }) => {
      const at = (name: string) => join(folder, name)
      const there = { GOLDCREST_DATA: at('there'), DATABASE_URL: url }
      await fill({ db, pool }, uploadsFolder(there))
      const rows = await contentOf(db)
      const files = await filesOf(uploadsFolder(there))
      await backup(there, at('first'))

      const here = { GOLDCREST_DATA: at('here') }
      const manifest = await restore(here, at('first'))
      assert.deepEqual(
        manifest.areas.map(({ name }) => name),
        ['Ashdale', 'Birchmoor'],
      )
      const embedded = await openDatabase(here)
      assert.deepEqual(await contentOf(embedded.db), rows)
      await embedded.close()
      assert.deepEqual(await filesOf(uploadsFolder(here)), files)
      await refused(restore(here, at('first')), /Ashdale, Birchmoor.*needs an empty installation/)
      await backup(here, at('second'))

      await withFreshDatabase(async (other) => {
        const elsewhere = { GOLDCREST_DATA: at('elsewhere'), DATABASE_URL: other.url }
        await restore(elsewhere, at('second'))
        assert.deepEqual(await contentOf(other.db), rows)
        assert.deepEqual(await filesOf(uploadsFolder(elsewhere)), files)
      })
    }),
  ))

test('a backup is for its owner only, is never written over another file and leaves nothing beside it', () =>
  withFolder((folder) =>
    withFreshDatabase(async ({ db, pool, url }) => {
      const settings = { GOLDCREST_DATA: join(folder, 'data'), DATABASE_URL: url }
      await fill({ db, pool }, uploadsFolder(settings))
      const file = join(folder, 'kept/backup.tgz')
      await refused(backup(settings, file), /The folder of .* isn't there: make it/)
      const first = join(folder, 'backup.tgz')
      await backup(settings, first)
      if (process.platform !== 'win32') assert.equal((await stat(first)).mode & 0o777, 0o600)
      await refused(backup(settings, first), /is there already: name another file/)
      const stopping = new AbortController()
      const tell = () => stopping.abort()
      const { signal } = stopping
      await refused(
        backup(settings, join(folder, 'second'), { tell, signal }),
        /was stopped, and left nothing behind/,
      )
      await refused(
        backup(settings, join(folder, 'third'), { area: 'oakham' }),
        /ashdale, birchmoor/,
      )
      assert.deepEqual(
        Object.keys(await filesOf(folder)).filter((name) => !name.startsWith('data')),
        ['backup.tgz'],
      )
    }),
  ))

test('a message that waited is sent once after a restore, and a job that was given up is not tried again', () =>
  withFolder((folder) =>
    withFreshDatabase(async ({ db, pool, url }) => {
      const settings = { GOLDCREST_DATA: join(folder, 'data'), DATABASE_URL: url }
      await fill({ db, pool }, uploadsFolder(settings))
      await pool.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'busy'
        where payload ->> 'areaId' = (select min(payload ->> 'areaId') from graphile_worker._private_jobs)`)
      await pool.query(`select graphile_worker.add_job('given-up', max_attempts => 1)`)
      await pool.query(
        `update graphile_worker._private_jobs set attempts = 1 where max_attempts = 1`,
      )
      await backup(settings, join(folder, 'file'))
      await withFreshDatabase(async (other) => {
        const elsewhere = { GOLDCREST_DATA: join(folder, 'other'), DATABASE_URL: other.url }
        await restore(elsewhere, join(folder, 'file'))
        await other.pool.query(`delete from graphile_worker._private_jobs where key like 'later:%'`)
        const mail = await mailServer()
        const transport = openTransport({ SMTP_URL: mail.url, MAIL_FROM: 'goldcrest@localhost' })
        const worker = await startWorker(other.pool, other.db, sendMessageTasks(transport))
        await queueIsEmpty(other.pool)
        await worker.stop()
        await mail.close()
        assert.equal(mail.received.length, 2)
      })
    }),
  ))
