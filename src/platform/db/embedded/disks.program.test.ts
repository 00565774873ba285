// Full, read-only and program-less disks: real ones, which only root can mount.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { Problem } from '../../problem.ts'
import { afterwards, ask, isRoot, newFolder, start } from './testing.ts'

test('a disk that is too small for the database is said to be full, and nothing half-made stays', async (t) => {
  const folder = disk(t, 'size=20m')
  if (!folder) return
  await refused(start(t, folder), /There is no space left on the disk that holds .*make room/)
  assert.deepEqual(readdirSync(folder), [])
})

test('a disk that has become full is said to be full, and works again once there is room', async (t) => {
  const folder = disk(t, 'size=120m')
  if (!folder) return
  const first = await start(t, folder)
  await ask(first.connection, 'create table kept as select 7 as n')
  await first.stop()
  const filler = join(folder, 'uploads')
  fill(filler)
  await refused(start(t, folder), /There is no space left on the disk that holds/)
  rmSync(filler)
  const { connection } = await start(t, folder)
  assert.deepEqual(await ask(connection, 'select n from kept'), [{ n: 7 }])
})

test('a disk that can only be read is refused', async (t) => {
  const folder = disk(t, 'size=1m,ro')
  if (!folder) return
  await refused(start(t, folder), /is on a disk that can only be read: make it writable/)
})

test('a temporary folder where programs may not run is told of', async (t) => {
  const folder = disk(t, 'size=200m,noexec')
  if (!folder) return
  mkdirSync(join(folder, 'data'))
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  t.after(() => (before === undefined ? delete process.env.TMPDIR : (process.env.TMPDIR = before)))
  await refused(start(t, join(folder, 'data')), /does not let PostgreSQL's programs.*TMPDIR/)
})

function disk(t: TestContext, options: string): string | undefined {
  if (!isRoot || process.platform !== 'linux')
    return void t.skip('needs root on Linux, to mount a disk')
  const folder = newFolder(t, 'disk')
  const place = join(folder, 'disk')
  mkdirSync(place)
  chmodSync(folder, 0o755)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place], { stdio: 'pipe' })
  } catch {
    return void t.skip('this system does not let us mount a disk')
  }
  afterwards(t, () => execFileSync('umount', ['-l', place]))
  return place
}

function fill(file: string): void {
  const block = Buffer.alloc(4096)
  try {
    for (;;) writeFileSync(file, block, { flag: 'a' })
  } catch (error) {
    assert.match(String(error), /ENOSPC/)
  }
}

async function refused(starting: Promise<unknown>, sentence: RegExp): Promise<void> {
  await assert.rejects(starting, (error) => {
    assert.ok(error instanceof Problem, String(error))
    assert.match(error.message, sentence)
    return true
  })
}
