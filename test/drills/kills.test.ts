// Kills the whole server, or its PostgreSQL, at random moments while people use it: whatever was
// acknowledged is there, nothing is half, and the next start needs no hand.
import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startEmbedded } from '../../src/platform/db/embedded/index.ts'
import { newId } from '../../src/platform/db/new-id.ts'
import { wrongInside } from './fuzz/invariants.ts'
import { answers, databaseOf, end, newPlace } from './place.ts'

const kills = 20
const longestWait = 2500
const secret = 'the secret of the drill'
const command = fileURLToPath(new URL('../../bin/goldcrest.js', import.meta.url))

test('killing the server or its database at random moments loses nothing that was acknowledged', async (t) => {
  if (process.platform !== 'linux') return t.skip('needs /proc, to find the processes')
  const place = await newPlace(t, [command], { GOLDCREST_ADMIN_SECRET: secret })
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
    else await answers(`${place.url}/marl/search`, server)
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
