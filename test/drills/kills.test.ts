// Kills the whole server, or its PostgreSQL, at random moments while people use it: whatever was
// acknowledged is there, nothing is half, and the next start needs no hand.
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startEmbedded } from '../../src/platform/db/embedded/index.ts'
import { newId } from '../../src/platform/db/new-id.ts'
import { wrongInside } from './fuzz/invariants.ts'

const kills = 20
const longestWait = 2500
const secret = 'the secret of the drill'
const command = fileURLToPath(new URL('../../bin/goldcrest.js', import.meta.url))

test('killing the server or its database at random moments loses nothing that was acknowledged', async (t) => {
  if (process.platform !== 'linux') return t.skip('needs /proc, to find the processes')
  const place = await newPlace(t)
  let server = await place.start()
  const done: Written = { questions: [], names: [] }
  for (let kill = 0; kill < kills; kill++) {
    const killsAll = kill % 2 === 0
    const stopping = new AbortController()
    const people = use(place.url, done, stopping.signal)
    await pause(Math.random() * longestWait)
    if (killsAll) await end(server)
    else for (const pid of databaseOf(place.data)) process.kill(pid, 'SIGKILL')
    await pause(Math.random() * 100)
    stopping.abort()
    await people
    // Killed itself it is started anew; without its database it comes to itself again.
    if (killsAll) server = await place.start()
    else await answers(place.url, server)
    await everythingIsThere(t, place.data, done)
  }
  t.diagnostic(
    `${done.questions.length} questions and ${done.names.length} names were acknowledged`,
  )
  assert.ok(done.questions.length > kills && done.names.length > kills)
})

/** What was answered with "done". */
interface Written {
  questions: string[]
  /** Of providers whom a coordinator added. */
  names: string[]
}

/** Two people go on until they are stopped: one asks questions, one adds providers. */
async function use(url: string, done: Written, stopping: AbortSignal): Promise<void> {
  const going = async (step: () => Promise<void>) => {
    while (!stopping.aborted) await step().catch(() => pause(20))
  }
  const ask = async () => {
    const enquiryId = newId()
    const asked = await post(`${url}/marl/listings/crumb-and-saucer/question`, '', {
      ...{ enquiryId, question: `Question ${enquiryId}`, name: 'Asha' },
      ...{ phone: '01632 960001', heardFrom: 'leaflet' },
    })
    if (asked.status === 200) done.questions.push(enquiryId)
  }
  const add = async () => {
    const signedIn = await post(`${url}/marl/admin/sign-in`, '', { secret })
    // The database may have been killed in between.
    if (signedIn.status !== 303) throw new Error('not signed in')
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    while (!stopping.aborted) {
      const name = `Helper ${newId()}`
      const saved = await post(`${url}/marl/admin/new`, cookie, { ...helper, name })
      const isSaved = saved.status === 303
      if (isSaved && saved.headers.get('location')?.includes('/admin/listings/'))
        done.names.push(name)
    }
  }
  await Promise.all([going(ask), going(add)])
}

const helper = {
  contactName: 'Rosa',
  locality: 'Hathersby',
  legalForm: 'sole_trader',
  fullTimeEquivalent: '1',
  about: 'I help.',
  languages: 'english',
  fundingRoutes: 'self-funder',
}

let sender = 0

/** Each from an address of its own, so that nobody is asked to wait. */
function post(url: string, cookie: string, fields: Record<string, string>): Promise<Response> {
  const from = `10.${(++sender >> 16) & 255}.${(sender >> 8) & 255}.${sender & 255}`
  return fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers: { cookie, 'x-forwarded-for': from, 'sec-fetch-site': 'same-origin' },
    signal: AbortSignal.timeout(20_000),
  })
}

async function everythingIsThere(t: TestContext, data: string, done: Written): Promise<void> {
  const embedded = await startEmbedded(data, { log: (line) => t.diagnostic(line) })
  const pool = new pg.Pool({ ...embedded.connection, max: 2 })
  // Whoever leaves last stops the database, perhaps while a connection is still closing.
  pool.on('error', (error) => t.diagnostic(error.message))
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    const questions = await pool.query(
      'select id from unnest($1::uuid[]) id where id not in (select enquiry_id from directory.enquiry)',
      [done.questions],
    )
    assert.deepEqual(questions.rows, [], 'every acknowledged question is there')
    const names = await pool.query(
      'select name from unnest($1::text[]) name where name not in (select name from providers.provider)',
      [done.names],
    )
    assert.deepEqual(names.rows, [], 'every acknowledged provider is there')
    const unsaid = await pool.query(
      `select count(*)::int as emails, (select count(*)::int from directory.enquiry) as questions
       from messages.message`,
    )
    // The outbox keeps the newest 200.
    assert.ok(unsaid.rows[0].emails >= Math.min(200, unsaid.rows[0].questions))
    assert.deepEqual(await wrongInside(pool), [])
  } finally {
    await pool.end()
    await embedded.stop()
  }
}

interface Place {
  data: string
  url: string
  /** Starts the server and waits until it says that it is ready. */
  start(): Promise<ChildProcess>
}

async function newPlace(t: TestContext): Promise<Place> {
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
      const server = spawn(process.execPath, [command, 'serve'], {
        env: {
          ...process.env,
          ...{ PORT: String(port), GOLDCREST_DATA: data, GOLDCREST_ADMIN_SECRET: secret },
          ...{ GOLDCREST_PROXIES: '1', GOLDCREST_LOG: 'off', DATABASE_URL: '' },
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
async function answers(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    assert.equal(server.exitCode, null, 'the server lives on')
    const page = await fetch(`${url}/marl/search`).catch(() => undefined)
    if (page?.status === 200) return
    await pause(50)
  }
}

/** The launcher and what it launched: they are a group of their own. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode) return
  const closed = once(server, 'exit')
  process.kill(-server.pid!, 'SIGKILL')
  await closed
}

/** All processes of the database: they work in its folder. */
function databaseOf(data: string): number[] {
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
