// Kills the server, its database, or both, while ten thousand visits are written down: in the end each
// is there once, though whoever got no answer sent hers again.
import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { test, type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { areaAt, saveArea } from '#areas'
import { kyselyOn } from '../../src/platform/db/db.ts'
import { startEmbedded } from '../../src/platform/db/embedded/index.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { openPool } from '../../src/platform/db/pool.ts'
import { urls } from '../../src/urls.ts'
import { ashdale } from '../support/site/ashdale.ts'
import { fillEnterprises } from '../support/visits/fill-enterprises.ts'
import { visitForm } from '../support/visits/visit-form.ts'
import { answers, databaseOf, end, newPlace, type Place } from './place.ts'

const records = 10_000
const phones = 16
const enterprises = 100
const longestWait = 4000
const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

test('killing server and database in ten thousand records loses none and makes none twice', async (t) => {
  if (process.platform !== 'linux') return t.skip('needs /proc, to find the processes')
  const settings = { GOLDCREST_DEMO: 'off', GOLDCREST_MEANING: 'off' }
  const place = await newPlace(t, ['--import', import.meta.resolve('tsx'), cli], settings)
  const county = await fill(t, place)
  const sent: Sent[] = Array.from({ length: records }, (_, number) => visitForm(county, number))
  let server = await place.start()
  const over = new AbortController()
  t.after(() => over.abort())
  const tally = { again: 0, kills: 0 }
  const at = place.url + urls.newVisit(county.area, {})
  const left = sent.values()
  const isOver = Promise.all(
    Array.from({ length: phones }, async () => {
      for (const one of left) tally.again += await sendUntilAnswered(at, one, over.signal)
    }),
  ).then(() => true)
  while (!(await Promise.race([isOver, pause(Math.random() * longestWait, false)])))
    server = await killSomething(place, server, tally.kills++ % 3)
  t.diagnostic(`${tally.kills} kills; ${tally.again} were sent again`)
  assert.ok(tally.kills > 3 && tally.again > 0)
  await end(server)
  await onDatabase(t, place, (pool) => eachIsThereOnce(pool, sent))
})

let sender = 0

type Sent = ReturnType<typeof visitForm>

/** @returns how often it was sent again: no answer came, or one that it failed. */
async function sendUntilAnswered(
  at: string,
  { enterprise, fields }: Sent,
  over: AbortSignal,
): Promise<number> {
  for (let again = 0; !over.aborted; again++) {
    const answer = await fetch(at, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
      headers: {
        ...{ cookie: `session=${enterprise.token}`, 'sec-fetch-site': 'same-origin' },
        // Each from an address of its own, so that nobody is asked to wait.
        'x-forwarded-for': `10.1.${(++sender >> 8) & 255}.${sender & 255}`,
      },
      signal: AbortSignal.timeout(20_000),
    }).catch(() => undefined)
    if (answer && answer.status < 500) {
      const where = answer.headers.get('location') ?? ''
      assert.ok(where.includes(`saved=${fields.visitId}`), `${answer.status} ${where}`)
      return again
    }
    await pause(50)
  }
  throw new Error('The drill is over')
}

/** The server, the database, or both at once. A killed server is started anew. */
async function killSomething(place: Place, server: ChildProcess, which: number) {
  if (which > 0) for (const pid of databaseOf(place.data)) process.kill(pid, 'SIGKILL')
  if (which !== 1) {
    await end(server)
    return place.start()
  }
  // Without its database it comes to itself again.
  await answers(`${place.url}/ashdale/privacy`, server)
  return server
}

/** Enterprises with people whom they visit, and each with a session. */
function fill(t: TestContext, place: Place) {
  return onDatabase(t, place, async (pool) => {
    await migrate(pool)
    const db = kyselyOn(pool)
    await saveArea(db, ashdale)
    const area = (await areaAt(db, { slug: ashdale.slug }))!
    return { area, enterprises: await fillEnterprises(pool, area.areaId, enterprises) }
  })
}

async function eachIsThereOnce(pool: pg.Pool, sent: Sent[]): Promise<void> {
  const asked = [
    sent.map(({ fields }) => fields.visitId),
    sent.map(({ fields }) => fields.versionId),
  ]
  const { rows } = await pool.query(
    `select visit_id from unnest($1::uuid[], $2::uuid[]) as sent (visit_id, version_id)
     where 1 <> (select count(*) from practice.visit where visit.visit_id = sent.visit_id
         and visit.version_id = sent.version_id and replaces is null and sent_as is null)
       or 1 <> (select count(*) from practice.family_update where family_update.version_id = sent.version_id)`,
    asked,
  )
  assert.deepEqual(rows, [], 'each is there with its parts')
  const counted = await pool.query(
    `select (select count(*) from practice.visit) as visits,
       (select count(*) from practice.family_update) as updates,
       (select count(*) from practice.progress) as progress,
       (select count(*) from audit.entry where action = 'wrote' and what = 'visit') as told`,
  )
  const progress = sent.filter(({ fields }) => fields.goalId !== '').length
  const all = { visits: records, updates: records, progress, told: records }
  assert.deepEqual(counted.rows, [all], 'and nothing twice')
}

async function onDatabase<T>(
  t: TestContext,
  { data }: Place,
  use: (pool: pg.Pool) => Promise<T>,
): Promise<T> {
  const embedded = await startEmbedded(data, { log: (line) => t.diagnostic(line) })
  const pool = openPool(embedded.connection, (error) => t.diagnostic(error.message))
  try {
    return await use(pool)
  } finally {
    await pool.end()
    await embedded.stop()
  }
}
