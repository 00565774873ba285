// What a crash, a power cut or a container's restart leaves behind is no trouble.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { socketFolder } from './address.ts'
import { clearRemnant } from './postmaster-file.ts'
import { afterwards, ask, newFolder, start } from './testing.ts'
import { runAs, serverUser } from './user.ts'

test('the file of a server that died long ago is in nobody’s way', async (t) => {
  const { folder, file, text } = await folderOfAStoppedServer(t)
  const stranger = await strangerTo(t, folder)
  stranger.kill()
  await once(stranger, 'exit')
  writeFileSync(file, text.replace(/^\d+/, String(stranger.pid)))
  await worksIn(t, folder)
})

test('a file that names a living process of something else is moved away', async (t) => {
  const { folder, file, text } = await folderOfAStoppedServer(t)
  const stranger = await strangerTo(t, folder)
  const stale = text.replace(/^\d+/, String(stranger.pid))
  writeFileSync(file, stale)
  writeFileSync(join(socketFolder(folder), '.s.PGSQL.5432.lock'), stale)
  await worksIn(t, folder)
  assert.equal(stranger.exitCode, null)
  assert.deepEqual(
    readdirSync(join(folder, 'postgres')).filter((name) => name.startsWith('postmaster.pid.')),
    [],
  )
})

test('a file that a power cut left empty is moved away', async (t) => {
  const { folder, file } = await folderOfAStoppedServer(t)
  writeFileSync(file, '')
  await worksIn(t, folder)
})

test('a file that changed since it was judged is put back', (t) => {
  const folder = newFolder(t)
  const file = join(folder, 'postmaster.pid')
  writeFileSync(file, 'a server that has just started')
  clearRemnant(folder, 'what was there before')
  assert.equal(readFileSync(file, 'utf8'), 'a server that has just started')
  clearRemnant(folder, 'a server that has just started')
  assert.deepEqual(readdirSync(folder), [])
})

test('half a database of a start that was killed is removed, and one being made is not', async (t) => {
  const folder = newFolder(t)
  const stranger = await strangerTo(t, folder)
  mkdirSync(join(folder, `postgres.new-${process.pid}-0a/base`), { recursive: true })
  writeFileSync(join(folder, `postgres.new-${process.pid}-0a.password`), '')
  mkdirSync(join(folder, `postgres.new-${stranger.pid}-0b/base`), { recursive: true })
  await worksIn(t, folder)
  const left = readdirSync(folder).toSorted()
  assert.deepEqual(left, ['postgres', 'postgres.log', `postgres.new-${stranger.pid}-0b`])
})

test('a log that has grown long makes room at the next start', async (t) => {
  const { folder } = await folderOfAStoppedServer(t)
  const log = join(folder, 'postgres.log')
  writeFileSync(log, 'long ago\n'.repeat(700_000))
  await worksIn(t, folder)
  assert.ok(statSync(log).size < 100_000)
  assert.ok(existsSync(`${log}.old`))
})

async function folderOfAStoppedServer(t: TestContext) {
  const folder = newFolder(t)
  const embedded = await start(t, folder)
  const file = join(folder, 'postgres/postmaster.pid')
  const text = readFileSync(file, 'utf8')
  await embedded.stop()
  return { folder, file, text }
}

// A process of the server's own user: PostgreSQL would take it for a server.
async function strangerTo(t: TestContext, folder: string) {
  const user = runAs(serverUser(join(folder, 'postgres')))
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    ...user,
    cwd: '/',
  })
  afterwards(t, () => stranger.kill())
  await once(stranger, 'spawn')
  return stranger
}

async function worksIn(t: TestContext, folder: string): Promise<void> {
  const { connection, stop } = await start(t, folder)
  assert.deepEqual(await ask(connection, 'select 1 as one'), [{ one: 1 }])
  await stop()
}
