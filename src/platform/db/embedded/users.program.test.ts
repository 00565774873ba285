// Root and ordinary users, open and closed folders. As root, it acts as other users too.
import assert from 'node:assert/strict'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { giveTo, isRoot, neighbour, newFolder, serverOf, start, userNamed } from './testing.ts'

const someone = userNamed('daemon')
const unnamed = { uid: 12345, gid: 12345 }
const here = dirname(fileURLToPath(import.meta.url))

test('as root, the server runs as nobody, in a folder that nobody else can enter', async (t) => {
  if (!isRoot) return t.skip('needs root')
  const folder = newFolder(t, 'closed/data')
  mkdirSync(join(folder, 'closed'), { mode: 0o700 })
  const data = join(folder, 'closed/data')
  await start(t, data)
  const pid = serverOf(data)
  assert.equal(statSync(`/proc/${pid}`).uid, userNamed('nobody')?.uid)
  assert.equal(statSync(data).uid, 0)
  assert.equal(statSync(data).mode & 0o777, 0o700)
})

test('as root, a temporary folder that nobody can enter gives way to /tmp', async (t) => {
  if (!isRoot) return t.skip('needs root')
  const folder = newFolder(t, 'data')
  setTemporaryFolder(t, folder)
  const { connection } = await start(t, join(folder, 'data'))
  assert.equal(dirname(connection.host), '/tmp')
})

test('a temporary folder that is open is used', async (t) => {
  const folder = newFolder(t, 'data')
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'temporary'))
  chmodSync(join(folder, 'temporary'), 0o1777)
  setTemporaryFolder(t, join(folder, 'temporary'))
  const { connection } = await start(t, join(folder, 'data'))
  assert.equal(dirname(connection.host), join(folder, 'temporary'))
})

test('a temporary folder with a long name is not used for the socket', async (t) => {
  const folder = newFolder(t, 'data')
  const long = join(folder, 'long'.repeat(20))
  mkdirSync(long)
  for (const each of [folder, long]) chmodSync(each, 0o755)
  setTemporaryFolder(t, long)
  const { connection } = await start(t, join(folder, 'data'))
  assert.equal(dirname(connection.host), '/tmp')
})

test('an ordinary user’s server runs as that user, and root joins it', async (t) => {
  if (!canActAs(t, someone)) return
  const folder = newFolder(t)
  giveTo(folder, someone)
  const first = await neighbour(t, folder, someone)
  assert.ok(first.word.connection, JSON.stringify(first.word))
  const server = serverOf(folder)
  assert.equal(statSync(`/proc/${server}`).uid, someone.uid)
  const root = await start(t, folder)
  assert.equal(serverOf(folder), server)
  await first.stop()
  await root.stop()
  assert.equal(serverOf(folder), undefined)
})

test('what root starts again for an ordinary user stays that user’s', async (t) => {
  if (!canActAs(t, someone)) return
  const folder = newFolder(t)
  giveTo(folder, someone)
  await (await neighbour(t, folder, someone)).stop()
  await (await start(t, folder)).stop()
  const again = await neighbour(t, folder, someone)
  assert.ok(again.word.connection, JSON.stringify(again.word))
  await again.stop()
})

test('a folder of another user is refused', async (t) => {
  if (!canActAs(t, someone)) return
  const closed = newFolder(t)
  assert.match(
    (await neighbour(t, closed, someone)).word.problem ?? '',
    /Problem: Goldcrest may not read and write in .*GOLDCREST_DATA/,
  )
  const shared = newFolder(t)
  chmodSync(shared, 0o777)
  await start(t, shared)
  assert.match(
    (await neighbour(t, shared, someone)).word.problem ?? '',
    /Problem: The database in .*postgres belongs to another user \(nobody\)/,
  )
})

test('a database that was given to root by a copy is sent back', async (t) => {
  if (!isRoot) return t.skip('needs root')
  const folder = newFolder(t)
  await (await start(t, folder)).stop()
  chownSync(join(folder, 'postgres'), 0, 0)
  await assert.rejects(start(t, folder), /belongs to root.*chown -R nobody/)
})

test('a user without a name is told so', async (t) => {
  if (!canActAs(t, unnamed)) return
  const folder = newFolder(t)
  giveTo(folder, unnamed)
  const { word } = await neighbour(t, folder, unnamed)
  assert.match(word.problem ?? '', /cannot run as a user without a name .*12345.* DATABASE_URL/)
})

// Other users can't write to our node_modules, so they made copies of the programs of their own.
after(() => {
  for (const uid of isRoot ? [someone?.uid, unnamed.uid] : [])
    for (const name of readdirSync(tmpdir()).filter((each) =>
      each.startsWith(`goldcrest-${uid}-postgres`),
    ))
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
})

type User = { uid: number; gid: number }

function canActAs(t: TestContext, user: User | undefined): user is User {
  const reachable = [here, process.execPath].every(isOpen)
  const why = !isRoot ? 'needs root' : reachable ? undefined : 'other users cannot read this folder'
  if (why || !user) t.skip(why ?? 'needs a user named daemon')
  return !why && user !== undefined
}

function isOpen(path: string): boolean {
  return (statSync(path).mode & 0o001) !== 0 && (path === '/' || isOpen(dirname(path)))
}

function setTemporaryFolder(t: TestContext, folder: string): void {
  accessSync(folder, constants.W_OK)
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  t.after(() => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    assert.notEqual(tmpdir(), folder)
  })
}
