// Kills Goldcrest's process, or PostgreSQL's, at random moments: no acknowledged row may be lost,
// and no start may need a hand.
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { startEmbedded } from '../../src/platform/db/embedded/index.ts'

const rounds = 10
const longestWait = 3000
const writers: ChildProcess[] = []

test('killing our process at random moments loses no acknowledged row', async (t) => {
  const folder = newFolder(t)
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
    // From before the first database is made to the middle of writing.
    const writer = startWriter(folder, acknowledged)
    await pause(Math.random() * longestWait)
    await kill(writer)
    await everyRowIsThere(t, folder, acknowledged)
  }
  assert.ok(acknowledged.length > 0)
})

test('killing all of PostgreSQL at random moments loses no acknowledged row', async (t) => {
  if (process.platform !== 'linux') return t.skip('needs /proc, to find the processes')
  const folder = newFolder(t)
  const acknowledged: string[] = []
  const writer = startWriter(folder, acknowledged)
  for (let round = 0; round < rounds; round++) {
    await nextRow(writer, acknowledged)
    await pause((Math.random() * longestWait) / 3)
    for (const pid of serversOf(folder)) process.kill(pid, 'SIGKILL')
    // Half the time a newcomer starts it, half the time the process that was using it.
    if (round % 2 === 0) await nextRow(writer, acknowledged)
    await everyRowIsThere(t, folder, acknowledged)
  }
  await kill(writer)
  await everyRowIsThere(t, folder, acknowledged)
})

function startWriter(folder: string, acknowledged: string[]): ChildProcess {
  const file = fileURLToPath(new URL('./writer.ts', import.meta.url))
  const args = ['--import', import.meta.resolve('tsx'), file, folder]
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  let rest = ''
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    acknowledged.push(...lines)
  })
  writers.push(writer)
  return writer
}

async function kill(writer: ChildProcess): Promise<void> {
  const closed = once(writer, 'close')
  writer.kill('SIGKILL')
  await closed
}

async function everyRowIsThere(t: TestContext, folder: string, acknowledged: string[]) {
  const expected = [...acknowledged]
  const embedded = await startEmbedded(folder, { log: (line) => t.diagnostic(line) })
  t.after(() => rmSync(embedded.connection.host, { recursive: true, force: true }))
  const client = new Client(embedded.connection)
  await client.connect()
  await client.query('create table if not exists drill (id uuid primary key)')
  const { rows } = await client.query(
    'select id from unnest($1::uuid[]) id where id not in (select id from drill)',
    [expected],
  )
  await client.end()
  await embedded.stop()
  assert.deepEqual(rows, [])
  t.diagnostic(`${expected.length} acknowledged rows, all there`)
}

async function nextRow(writer: ChildProcess, acknowledged: string[]): Promise<void> {
  const before = acknowledged.length
  while (acknowledged.length === before) {
    assert.equal(writer.exitCode, null, 'the writer ended by itself')
    await pause(10)
  }
}

/** All processes of the server: they work in its folder. */
function serversOf(folder: string): number[] {
  const own = statSync(join(folder, 'postgres'), { throwIfNoEntry: false })
  if (!own || process.platform !== 'linux') return []
  const pids = readdirSync('/proc').map(Number).filter(Boolean)
  return pids.filter((pid) => {
    try {
      const its = statSync(`/proc/${pid}/cwd`)
      return its.ino === own.ino && its.dev === own.dev
    } catch {
      return false
    }
  })
}

function newFolder(t: TestContext): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goldcrest-drill-')))
  t.after(async () => {
    // The writers first: one that lives would start its server again.
    for (const writer of writers)
      if (writer.exitCode === null && !writer.signalCode) await kill(writer)
    for (const pid of serversOf(folder)) process.kill(pid, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}
