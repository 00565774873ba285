// What the tests of this folder share: folders and processes that are always cleaned up.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { socketFolder } from './address.ts'
import type { Connection, EmbeddedOptions } from './cluster.ts'
import { startEmbedded, type Embedded } from './index.ts'
import { isServerOf } from './process.ts'

export const isRoot = process.getuid?.() === 0

const steps = new WeakMap<TestContext, (() => unknown)[]>()

/** Cleans up after a test, whatever came last first. */
export function afterwards(t: TestContext, step: () => unknown): void {
  const known = steps.get(t)
  if (known) return void known.unshift(step)
  const all = [step]
  steps.set(t, all)
  t.after(async () => {
    for (const next of all) await next()
  })
}

/** An empty folder, removed after the test together with whatever server was left in `inside`. */
export function newFolder(t: TestContext, inside = ''): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goldcrest-test-')))
  afterwards(t, async () => {
    const data = join(folder, inside)
    await killServer(data)
    rmSync(socketFolder(data), { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Starts a throw-away server, which the test's end stops. */
export async function start(t: TestContext, folder: string, options: EmbeddedOptions = {}) {
  const embedded = await startEmbedded(folder, { fsync: false, log: () => {}, ...options })
  afterwards(t, () => embedded.stop())
  return embedded
}

/** Runs one statement on a connection of its own. */
export async function ask(connection: Embedded['connection'], sql: string) {
  const client = new Client(connection)
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** The number of the server that runs in a data folder. */
export function serverOf(folder: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10)
    return isServerOf(pid, join(folder, 'postgres')) ? pid : undefined
  } catch {
    return undefined
  }
}

/** Kills the server of a data folder, as the system does when memory runs out. */
export async function killServer(folder: string): Promise<void> {
  const pid = serverOf(folder)
  if (!pid) return
  process.kill(pid, 'SIGKILL')
  while (isServerOf(pid, join(folder, 'postgres'))) await pause(10)
}

export interface Neighbour {
  child: ChildProcess
  /** Its first word: that it is connected, or what is wrong. */
  word: { connection?: Connection; problem?: string }
  stop(): Promise<void>
  kill(): Promise<void>
}

/** Starts another process that uses the data folder, as `user` if given. */
export async function neighbour(t: TestContext, folder: string, user = {}): Promise<Neighbour> {
  const file = fileURLToPath(new URL('./neighbour.ts', import.meta.url))
  const execArgv = ['--import', import.meta.resolve('tsx')]
  const child = fork(file, [folder], { execArgv, ...user })
  const exit = once(child, 'exit')
  const kill = async () => {
    child.kill('SIGKILL')
    await exit
  }
  afterwards(t, kill)
  const ended = exit.then(() => [{ problem: 'it ended without a word' }])
  const [word] = await Promise.race([once(child, 'message'), ended])
  const stop = async () => {
    child.send('stop')
    await exit
  }
  return { child, word, stop, kill }
}

/** Gives a folder to a user and lets nobody else in. */
export function giveTo(folder: string, user: { uid: number; gid: number }): void {
  chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
}

/** An ordinary user of this system, by name. */
export function userNamed(name: string): { uid: number; gid: number } | undefined {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const fields = lines.map((line) => line.split(':')).find(([first]) => first === name)
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]) }
}
