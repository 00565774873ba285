// Each trouble is one sentence that says what to do.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { Problem } from '../../problem.ts'
import { socketFolder } from './address.ts'
import { findPackage } from './binaries.ts'
import { folderProblem, serverProblem } from './troubles.ts'
import { afterwards, ask, newFolder, serverOf, start } from './testing.ts'

test('a folder that holds other things is refused, and one with our own small files is not', async (t) => {
  const folder = newFolder(t)
  writeFileSync(join(folder, 'goldcrest-secret'), '')
  mkdirSync(join(folder, 'uploads'))
  writeFileSync(join(folder, 'accounts-2019.xls'), '')
  await refused(
    t,
    folder,
    /holds other things already \(such as “accounts-2019\.xls”\).*GOLDCREST_DATA/,
  )
  renameSync(join(folder, 'accounts-2019.xls'), join(folder, 'uploads/accounts-2019.xls'))
  await (await start(t, folder)).stop()
})

test('a file where the folder should be is refused', async (t) => {
  const folder = newFolder(t)
  writeFileSync(join(folder, 'file'), '')
  await refused(t, join(folder, 'file'), /file is a file .* GOLDCREST_DATA/)
  await refused(t, join(folder, 'file/below'), /below is a file or lies inside one/)
})

test('the system’s refusals are said in words', () => {
  const said = (code: string) =>
    String(folderProblem(Object.assign(new Error(code), { code }), '/x'))
  assert.match(said('EACCES'), /may not read and write in \/x: give the user/)
  assert.match(said('EROFS'), /on a disk that can only be read/)
  assert.match(said('ENOSPC'), /no space left on the disk that holds \/x/)
  assert.match(said('ENAMETOOLONG'), /too long/)
  assert.match(said('EIO'), /cannot use the folder \/x \(EIO\)/)
})

test('a postgres folder that is no database is refused', async (t) => {
  const folder = newFolder(t)
  mkdirSync(join(folder, 'postgres/things'), { recursive: true })
  await refused(t, folder, /postgres is not a database of Goldcrest: move it away/)
})

test('a database of another major version is refused with the way over', async (t) => {
  const folder = await folderOfAStoppedServer(t)
  writeFileSync(join(folder, 'postgres/PG_VERSION'), '17\n')
  await refused(
    t,
    folder,
    /made by PostgreSQL 17 and this Goldcrest brings PostgreSQL 18: make a backup/,
  )
})

test('a server that cannot start is quoted, with where its log is', async (t) => {
  const folder = await folderOfAStoppedServer(t)
  appendFileSync(join(folder, 'postgres/postgresql.conf'), 'shared_preload_libraries = nothing\n')
  await refused(
    t,
    folder,
    /could not start: “could not access file "nothing".*postgres\.log for more/,
  )
})

test('a server that nobody can reach keeps its folder locked', async (t) => {
  const folder = newFolder(t)
  const first = await start(t, folder)
  const server = serverOf(folder)
  renameSync(socketFolder(folder), `${socketFolder(folder)}-hidden`)
  await refused(
    t,
    folder,
    new RegExp(`locked by a server \\(process ${server}\\).*kill -INT ${server}`),
  )
  renameSync(`${socketFolder(folder)}-hidden`, socketFolder(folder))
  await first.stop()
})

test('a server that hangs keeps its folder locked', async (t) => {
  const folder = newFolder(t)
  const first = await start(t, folder)
  const server = serverOf(folder) ?? 0
  process.kill(server, 'SIGSTOP')
  afterwards(t, () => serverOf(folder) && process.kill(server, 'SIGCONT'))
  await refused(t, folder, /locked by a server/)
  process.kill(server, 'SIGCONT')
  await first.stop()
})

test('somebody else’s socket folder is not trusted', async (t) => {
  const folder = newFolder(t)
  mkdirSync(socketFolder(folder))
  chmodSync(socketFolder(folder), 0o777)
  await refused(
    t,
    folder,
    /was not made by Goldcrest and cannot be trusted to lead to its database/,
  )
})

test('a database that does not know us is refused', async (t) => {
  const folder = newFolder(t)
  const { connection, stop } = await start(t, folder)
  await ask(connection, 'create role other superuser login')
  await ask({ ...connection, user: 'other' }, 'alter role goldcrest rename to somebody')
  await stop()
  await refused(t, folder, /was not made by this Goldcrest and does not let it in/)
})

test('a server that is neither dead nor ours ends the wait with a sentence', async (t) => {
  const folder = await folderOfAStoppedServer(t)
  const inside = spawn('sleep', ['60'], { cwd: join(folder, 'postgres') })
  afterwards(t, () => inside.kill())
  await once(inside, 'spawn')
  writeFileSync(join(folder, 'postgres/postmaster.pid'), `${process.pid}\n`)
  await refused(t, folder, /did not start in .* seconds: see .*postgres\.log/)
})

test('a platform without binaries is sent to DATABASE_URL', () => {
  assert.throws(
    () => findPackage('sunos', 'x64'),
    /brings no PostgreSQL for sunos-x64: point DATABASE_URL/,
  )
})

test('shared memory that runs out is not called a full disk', () => {
  const line = 'FATAL:  could not create shared memory segment: No space left on device'
  assert.match(serverProblem('It failed', [line], '/x').message, /“could not create shared memory/)
})

async function refused(t: TestContext, folder: string, sentence: RegExp): Promise<void> {
  await assert.rejects(start(t, folder, { patience: 2000 }), (error) => {
    assert.ok(error instanceof Problem, String(error))
    assert.match(error.message, sentence)
    assert.doesNotMatch(error.message, /\n/)
    return true
  })
}

async function folderOfAStoppedServer(t: TestContext): Promise<string> {
  const folder = newFolder(t)
  await (await start(t, folder)).stop()
  return folder
}
