// Disks that are full or can only be read are real ones, which only root can mount.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { uploadsFolder } from '../db/open-database.ts'
import { backup, restore } from './index.ts'
import { contentOf, filesOf, fill, refused, withFolder } from './testing.ts'
import { writeProblem } from './troubles.ts'

test('a disk without room for the backup, or that can only be read, is told of and left clean', (t) =>
  withFolder((folder) =>
    withFreshDatabase(async ({ db, pool, url }) => {
      const settings = { GOLDCREST_DATA: join(folder, 'data'), DATABASE_URL: url }
      await fill({ db, pool }, uploadsFolder(settings))
      const place = join(folder, 'disk')
      await withDisk(t, place, 'size=8k', async () => {
        await refused(backup(settings, join(place, 'file')), /There is no room for .*disk\/file/)
        assert.deepEqual(await readdir(place), [])
      })
      await rmdir(place)
      await withDisk(t, place, 'ro', () =>
        refused(backup(settings, join(place, 'file')), /a disk that can only be read/),
      )
    }),
  ))

test('a restore whose uploads find no room leaves no rows either', (t) =>
  withFolder((folder) =>
    withFreshDatabase(async ({ db, pool, url }) => {
      const there = { GOLDCREST_DATA: join(folder, 'there'), DATABASE_URL: url }
      await fill({ db, pool }, uploadsFolder(there))
      await backup(there, join(folder, 'file'))
      await withFreshDatabase(async (other) => {
        const here = { GOLDCREST_DATA: join(folder, 'here'), DATABASE_URL: other.url }
        const before = await contentOf(other.db)
        await withDisk(t, here.GOLDCREST_DATA, 'size=64k', async () => {
          await refused(
            restore(here, join(folder, 'file')),
            /no room for the uploads .*nothing was/,
          )
          assert.deepEqual(await filesOf(here.GOLDCREST_DATA), {})
        })
        assert.deepEqual(await contentOf(other.db), before)
      })
    }),
  ))

test('an upload that is there already may be the same, as a restore that was cut off leaves it, and no other', () =>
  withFolder((folder) =>
    withFreshDatabase(async ({ db, pool, url }) => {
      const there = { GOLDCREST_DATA: join(folder, 'there'), DATABASE_URL: url }
      const { ashdale } = await fill({ db, pool }, uploadsFolder(there))
      await backup(there, join(folder, 'file'))
      await withFreshDatabase(async (other) => {
        const here = { GOLDCREST_DATA: join(folder, 'here'), DATABASE_URL: other.url }
        const name = `${ashdale}/a/picture.png`
        const placed = join(uploadsFolder(here), name)
        const gathered = join(uploadsFolder(here), '.restoring/half')
        for (const file of [placed, gathered]) {
          await mkdir(dirname(file), { recursive: true })
          await writeFile(file, 'another picture')
        }
        await refused(
          restore(here, join(folder, 'file')),
          /picture.png is there already and differs .*nothing was restored: move it away/,
        )
        assert.equal((await contentOf(other.db))['areas.area']?.length, 0)
        await writeFile(placed, await readFile(join(uploadsFolder(there), name)))
        await restore(here, join(folder, 'file'))
        assert.deepEqual(await filesOf(uploadsFolder(here)), await filesOf(uploadsFolder(there)))
      })
    }),
  ))

test('what the system says of a file becomes a sentence', () => {
  const said = (code: string) =>
    (writeProblem(Object.assign(new Error(code), { code }), '/b/file') as Error).message
  assert.match(said('EACCES'), /You may not write \/b\/file: name a file in a folder of yours/)
  assert.match(said('EDQUOT'), /There is no room/)
  assert.match(said('ENAMETOOLONG'), /is too long: name a shorter one/)
  assert.equal(said('EIO'), 'EIO')
})

/** A disk of its own, or a skipped test where it can't be mounted. */
async function withDisk(
  t: TestContext,
  place: string,
  options: string,
  use: () => Promise<void>,
): Promise<void> {
  await mkdir(place)
  try {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error('not root')
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place], { stdio: 'pipe' })
  } catch {
    return t.skip('needs root on Linux, to mount a disk')
  }
  await use().finally(() => execFileSync('umount', ['-l', place]))
}
