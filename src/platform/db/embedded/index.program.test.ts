import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { ask, killServer, neighbour, newFolder, serverOf, start } from './testing.ts'

test('a first start makes the database, and a second one finds what the first wrote', async (t) => {
  const folder = join(newFolder(t, 'deep/data'), 'deep/data')
  const first = await start(t, folder)
  await ask(first.connection, "create table bird as select 'goldcrest' as name")
  await first.stop()
  await first.stop()
  assert.equal(serverOf(folder), undefined)
  const second = await start(t, folder)
  assert.deepEqual(await ask(second.connection, 'select name from bird'), [{ name: 'goldcrest' }])
})

test('what is committed is on the disk, and nothing listens on the network', async (t) => {
  const { connection } = await start(t, newFolder(t), { fsync: true })
  const settings = await ask(
    connection,
    `select name, setting from pg_settings where name in ('fsync', 'full_page_writes',
     'synchronous_commit', 'listen_addresses', 'jit', 'TimeZone', 'server_encoding')`,
  )
  assert.deepEqual(Object.fromEntries(settings.map((row) => [row.name, row.setting])), {
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    listen_addresses: '',
    jit: 'off',
    TimeZone: 'UTC',
    server_encoding: 'UTF8',
  })
})

test('two processes that start at the same time share one server; the last to leave stops it', async (t) => {
  const folder = newFolder(t)
  const [one, two] = await Promise.all([neighbour(t, folder), neighbour(t, folder)])
  assert.ok(one.word.connection && two.word.connection, JSON.stringify([one.word, two.word]))
  const server = serverOf(folder)
  assert.ok(server)
  await one.stop()
  assert.equal(serverOf(folder), server)
  assert.deepEqual(await ask(two.word.connection, 'select 1 as one'), [{ one: 1 }])
  await two.stop()
  assert.equal(serverOf(folder), undefined)
})

test('a server whose process was killed lives on, and the next start uses it', async (t) => {
  const folder = newFolder(t)
  const first = await neighbour(t, folder)
  const server = serverOf(folder)
  await first.kill()
  assert.ok(server)
  assert.equal(serverOf(folder), server)
  const second = await start(t, folder)
  assert.equal(serverOf(folder), server)
  await second.stop()
  assert.equal(serverOf(folder), undefined)
})

test('a server that is killed while we use it is started again at the same address', async (t) => {
  const folder = newFolder(t)
  const lines: string[] = []
  const { connection } = await start(t, folder, { log: (line) => lines.push(line) })
  await ask(connection, 'create table kept as select 7 as n')
  await killServer(folder)
  assert.deepEqual(await askUntilItAnswers(connection, 'select n from kept'), [{ n: 7 }])
  assert.match(lines.join('\n'), /stopped by itself; Goldcrest is starting it again/)
})

test('a newcomer during the last one’s leaving gets a server all the same', async (t) => {
  const folder = newFolder(t)
  for (let round = 0; round < 5; round++) {
    const leaving = await start(t, folder)
    const [, coming] = await Promise.all([leaving.stop(), start(t, folder)])
    assert.deepEqual(await ask(coming.connection, 'select 1 as one'), [{ one: 1 }])
    await coming.stop()
  }
  assert.equal(serverOf(folder), undefined)
})

test('what a person said never reaches the server’s log', async (t) => {
  const folder = newFolder(t)
  const { connection } = await start(t, folder)
  await ask(connection, "create table said as select 'Mrs Secret' as who")
  await ask(connection, 'create unique index on said (who)')
  await assert.rejects(ask(connection, "insert into said values ('Mrs Secret')"), /duplicate/)
  await assert.rejects(ask(connection, "select 'Mrs Secret'::integer"), /Mrs Secret/)
  const dying = ask(connection, "select 'Mrs Secret', pg_backend_pid(), pg_sleep(60)")
  const watched = assert.rejects(dying)
  process.kill(await backendOf(connection), 'SIGKILL')
  await watched
  await askUntilItAnswers(connection, 'select 1')
  const log = readFileSync(join(folder, 'postgres.log'), 'utf8')
  assert.match(log, /was terminated by signal 9/)
  assert.doesNotMatch(log, /Secret/)
})

test('without Unix sockets it listens on loopback, and lets in only who has the password', async (t) => {
  const folder = join(newFolder(t, 'data'), 'data')
  // initdb reads the password's file by its path, here as nobody when we are root.
  mkdirSync(folder, { mode: 0o711 })
  const { connection } = await start(t, folder, { transport: 'tcp' })
  assert.equal(connection.host, '127.0.0.1')
  assert.deepEqual(await ask(connection, 'select 1 as one'), [{ one: 1 }])
  await assert.rejects(ask({ ...connection, password: 'guess' }, 'select 1'), /password/)
  await killServer(folder)
  assert.deepEqual(await askUntilItAnswers(connection, 'select 2 as two'), [{ two: 2 }])
})

test('a data folder with a very long path works', async (t) => {
  const folder = newFolder(t, join(...Array(15).fill('long'.repeat(60))))
  const path = join(folder, ...Array(15).fill('long'.repeat(60)))
  const { connection } = await start(t, path)
  assert.deepEqual(await ask(connection, 'select 1 as one'), [{ one: 1 }])
})

type Connection = Parameters<typeof ask>[0]

async function askUntilItAnswers(connection: Connection, sql: string) {
  for (;;) {
    try {
      return await ask(connection, sql)
    } catch {
      await pause(50)
    }
  }
}

async function backendOf(connection: Connection): Promise<number> {
  for (;;) {
    const [found] = await ask(
      connection,
      "select pid from pg_stat_activity where wait_event = 'PgSleep'",
    )
    if (found) return found.pid
    await pause(10)
  }
}
