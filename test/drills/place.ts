// A server of a drill, in a place of its own, and how it is killed.
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

export interface Place {
  data: string
  url: string
  /** Starts the server and waits until it says that it is ready. */
  start(): Promise<ChildProcess>
}

/**
 * A folder and a port for a server.
 * @param command what starts it, as Node is given it. @param settings beside those that all have.
 */
export async function newPlace(
  t: TestContext,
  command: string[],
  settings: Record<string, string> = {},
): Promise<Place> {
  const data = realpathSync(mkdtempSync(join(tmpdir(), 'goldcrest-kills-')))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const started: ChildProcess[] = []
  t.after(async () => {
    for (const server of started) await end(server)
    for (const pid of databaseOf(data)) process.kill(pid, 'SIGKILL')
    rmSync(data, { recursive: true, force: true })
  })
  return {
    data,
    url,
    async start() {
      const server = spawn(process.execPath, [...command, 'serve'], {
        env: {
          ...process.env,
          ...{ PORT: String(port), GOLDCREST_DATA: data, DATABASE_URL: '' },
          ...{ GOLDCREST_PROXIES: '1', GOLDCREST_LOG: 'off', ...settings },
        },
        stdio: ['ignore', 'pipe', 'inherit'],
        detached: true,
      })
      started.push(server)
      await ready(server)
      return server
    },
  }
}

async function ready(server: ChildProcess): Promise<void> {
  let said = ''
  const isReady = Promise.withResolvers<void>()
  // It is read to its end: a server whose words nobody takes would have nowhere to say them.
  server.stdout!.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (said.includes('Goldcrest is ready')) isReady.resolve()
  })
  server.once('exit', () => isReady.reject(new Error(`the server ended by itself: ${said}`)))
  await isReady.promise
}

/** Waits until pages come again, however long that takes. */
export async function answers(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    assert.equal(server.exitCode, null, 'the server lives on')
    const page = await fetch(url).catch(() => undefined)
    if (page?.status === 200) return
    await pause(50)
  }
}

/** The launcher and what it launched: they are a group of their own. */
export async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode) return
  const closed = once(server, 'exit')
  process.kill(-server.pid!, 'SIGKILL')
  await closed
}

/** All processes of the database: they work in its folder. */
export function databaseOf(data: string): number[] {
  const own = statSync(join(data, 'postgres'), { throwIfNoEntry: false })
  if (!own) return []
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        const its = statSync(`/proc/${pid}/cwd`)
        return pid > 0 && its.ino === own.ino && its.dev === own.dev
      } catch {
        return false
      }
    })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
