// 500 records are made in a real browser on a line that breaks, fails, is slow, loses answers and
// sends twice, while the browser and the server are killed: in the end each of them is there once.
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { badLine, type BadLine, type Mood } from '../support/bad-line.ts'
import { openPhone, type Phone } from '../support/browser/phone.ts'
import { everythingKept } from '../support/browser/with-no-signal.ts'
import { withDemonstration } from '../support/database.ts'

const records = Number(process.env.GOLDCREST_DRILL_RECORDS ?? 500)
/** After so many records each is killed. */
const [browserLives, serverLives] = [60, 90]

const moods: Mood[] = ['well', 'well', 'cut', 'answer lost', 'fails', 'down', 'slow', 'twice']

test(
  'each record that was written on a bad line is there once',
  { timeout: 2_400_000 },
  async (t) => {
    if (process.platform !== 'linux') return t.skip('needs /proc, to find the processes')
    await withDemonstration(async ({ url, pool }) => {
      const place = await openServer(url)
      const line = await badLine(() => place.url)
      const phone = await openPhone(line.url)
      const written = new Set<string>()
      const isOver = new AbortController()
      try {
        const weather = changing(line, isOver.signal)
        await write(phone, place, line, written, (words) => t.diagnostic(words))
        isOver.abort()
        await weather
        line.mood = 'well'
        // Whoever has sent too often waits: a server that is started anew has forgotten.
        await place.kill()
        await sendAll(phone)
      } finally {
        isOver.abort()
        await phone.stop()
        await line.stop()
        await place.stop()
      }
      const { rows } = await pool.query<{ words: string; many: number }>(
        `select words, count(*)::int as many from people.goal where words like 'Drill %' group by 1`,
      )
      const there = new Map(rows.map(({ words, many }) => [words, many]))
      const lost = [...written].filter((words) => !there.has(words))
      const twice = rows.filter(({ many }) => many > 1)
      const apart = await pool.query('select fields from offline.kept_apart')
      t.diagnostic(`${written.size} were written, ${there.size} are there`)
      assert.deepEqual({ lost, twice, apart: apart.rows }, { lost: [], twice: [], apart: [] })
      assert.equal(written.size, records)
    })
  },
)

/** Writes one record after the other, and kills what there is to kill. */
async function write(
  phone: Phone,
  place: Place,
  line: BadLine,
  written: Set<string>,
  tell: (words: string) => void,
): Promise<void> {
  let page = await phone.context.newPage()
  let tries = 0
  let waits = 0
  while (written.size < records) {
    tries += 1
    if (tries % browserLives === 0) {
      // In the middle of what it does.
      const last = writeOne(page, `Drill ${tries}`).catch(() => false)
      await pause(Math.random() * 800)
      killBrowser(phone.profile)
      if (await last) written.add(`Drill ${tries}`)
      await phone.reopen()
      page = await phone.context.newPage()
      tell(`browser killed after ${written.size}`)
      continue
    }
    if (tries % serverLives === 0) {
      void place.kill()
      tell(`server killed after ${written.size}`)
    }
    const words = `Drill ${tries}`
    const isWritten = await writeOne(page, words).catch(() => false)
    if (isWritten) written.add(words)
    else
      await again(page, line)
        .catch(() => pause(1000))
        .finally(() => (isSigningIn = false))
    if (page.url().includes('goals') && (await page.getByText(/records? waits?/).count()))
      waits += 1
  }
  tell(`${tries} tries, ${waits} times something waited`)
}

/** @returns whether the page said that it is saved, here or there. */
async function writeOne(page: Page, words: string): Promise<boolean> {
  await openForm(page)
  await page.getByLabel('In your own words').fill(words, { timeout: 2000 })
  await page.getByRole('button', { name: 'Set this goal' }).click({ timeout: 2000 })
  await page.waitForURL('**/goals', { timeout: 30_000, waitUntil: 'commit' })
  return true
}

/** By the link, where there is one, as somebody does; or else by its address. */
async function openForm(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: 'Set a goal' })
  if (await next.count()) await next.click({ timeout: 5000 })
  else if (record) await page.goto(`${record}/goals/new`, { timeout: 15_000 })
  else throw new Error('nobody is signed in yet')
}

/** The address of Edna's record. */
let record = ''

/** Signs in where she is signed out, as a killed browser may have forgotten; until that is done. */
async function again(page: Page, line: BadLine): Promise<void> {
  const isSignedOut = !record || (await page.getByLabel('What is your email address?').count())
  if (!isSignedOut) return pause(100)
  isSigningIn = true
  line.mood = 'well'
  await page.goto('/marl/sign-in/demonstration?back=%2Fmarl%2Fpeople%2Fown')
  await page.getByRole('button', { name: /^Be Edna/ }).click()
  await page.waitForURL(/\/people\/[\w-]{36}$/)
  record = page.url()
  await page.goto(`${record}/goals`)
  const kept = `caches.open('goldcrest pages /marl').then((cache) => cache.keys()).then(({ length }) => length)`
  for (let looks = 1; (await page.evaluate<number>(kept)) < 3; looks += 1) {
    await pause(100)
    if (looks % 50 === 0) await page.reload()
  }
}

/** Meanwhile the line is well: a browser that was killed may have to keep everything anew. */
let isSigningIn = false

async function sendAll(phone: Phone): Promise<void> {
  const page = await phone.context.newPage()
  await page.goto('/marl/offline')
  // By what the phone keeps: its page says that nothing waits before it has looked.
  while ((await everythingKept(page)) !== '') {
    const now = page.getByRole('button', { name: 'Send now' })
    if (await now.count()) await now.click({ timeout: 5000 }).catch(() => {})
    await pause(500)
  }
  await page.getByText('Nothing waits on this phone.').waitFor()
}

/** The line has another mood every now and then; now and then each request has its own. */
async function changing(line: BadLine, signal: AbortSignal): Promise<void> {
  const any = () => moods[Math.floor(Math.random() * moods.length)]!
  while (!signal.aborted) {
    if (!isSigningIn) line.mood = Math.random() < 0.3 ? any : any()
    await pause(Math.random() * 2500)
  }
}

interface Place {
  url: string
  /** Kills the server, and starts it again at the same place. */
  kill(): Promise<void>
  stop(): Promise<void>
}

async function openServer(database: string): Promise<Place> {
  const data = await mkdtemp(join(tmpdir(), 'goldcrest-offline-'))
  const port = await freePort()
  const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
  const start = async () => {
    const server = spawn(process.execPath, ['--import', 'tsx', cli, 'serve'], {
      env: {
        ...process.env,
        ...{ PORT: String(port), GOLDCREST_DATA: data, DATABASE_URL: database },
        ...{ GOLDCREST_LOG: 'off', GOLDCREST_MEANING: 'off' },
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    for await (const text of server.stdout!.setEncoding('utf8')) {
      said += String(text)
      if (said.includes('Goldcrest is ready')) break
    }
    return server
  }
  let server: Promise<ChildProcess> = start()
  await server
  const end = async () => {
    const running = await server
    const ended = running.exitCode === null && running.signalCode === null && once(running, 'exit')
    running.kill('SIGKILL')
    await ended
  }
  return {
    url: `http://127.0.0.1:${port}`,
    async kill() {
      await end()
      server = start()
      await server
    },
    async stop() {
      await end()
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** The browser of a profile, at once, as when a battery is empty. */
function killBrowser(profile: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const said = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      if (said.includes(`--user-data-dir=${profile}`)) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It ended by itself meanwhile.
    }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
