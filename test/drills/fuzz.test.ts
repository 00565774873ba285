// Throws everything at a running server: each address, each method, each trick. It never fails,
// never answers with half a page, never obeys what was typed, never stores a half of something.
// FUZZ_SEED repeats a run; FUZZ_REQUESTS makes it longer.
import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Pool } from 'pg'
import { areaAt, saveArea } from '#areas'
import { createSecretLink, saveListing } from '#directory'
import { inContext } from '../../src/platform/db/context.ts'
import type { WholeDb } from '../../src/platform/db/db.ts'
import { newId } from '../../src/platform/db/new-id.ts'
import { mailServer } from '../../src/platform/messages/testing.ts'
import { queueIsEmpty } from '../../src/platform/jobs/testing.ts'
import { areaTables } from '../support/catalogue.ts'
import { withServer, type TestServer } from '../support/server.ts'
import { ashdale, provider } from '../support/site/ashdale.ts'
import { send, wrongWith } from './fuzz/answers.ts'
import { wrongInside } from './fuzz/invariants.ts'
import { requests, type Known, type Sent } from './fuzz/requests.ts'

const seed = Number(process.env.FUZZ_SEED ?? fc.readConfigureGlobal()?.seed ?? randomInt(2 ** 31))
const total = Number(process.env.FUZZ_REQUESTS ?? 20_000)
const atOnce = 8
const adminSecret = 'the secret of the fuzz'
const settings = { GOLDCREST_PROXIES: 1, GOLDCREST_ADMIN_SECRET: adminSecret }

test('whatever is sent is answered with a whole page, and what leaves by email is an email', async (t) => {
  t.diagnostic(`FUZZ_SEED=${seed}`)
  const mail = await mailServer()
  try {
    await withServer({ ...settings, SMTP_URL: mail.url }, async (server) => {
      await fuzz(server, seed, Math.floor(total / 2))
      await queueIsEmpty(server.pool)
      assert.deepEqual(await wrongInside(server.pool), [])
    })
  } finally {
    await mail.close()
  }
  t.diagnostic(`${mail.received.length} emails`)
  assert.ok(mail.received.length > 0)
  for (const { to, headers } of mail.received) {
    assert.equal(to.length, 1)
    assert.deepEqual(
      [...headers.keys()].filter((name) => !usual.has(name)),
      [],
    )
  }
})

test('and so it is with an outbox that shows them', async (t) => {
  t.diagnostic(`FUZZ_SEED=${seed}`)
  await withServer(settings, async (server) => {
    await fuzz(server, seed + 1, Math.ceil(total / 2))
    await queueIsEmpty(server.pool)
    assert.deepEqual(await wrongInside(server.pool), [])
  })
})

const usual = new Set([
  ...['from', 'to', 'reply-to', 'subject', 'message-id', 'date', 'mime-version'],
  ...['content-type', 'content-transfer-encoding', 'auto-submitted'],
])

async function fuzz(server: TestServer, from: number, count: number): Promise<void> {
  const { db, pool, site } = server
  const other = await addAshdale(db)
  const before = await contentOf(pool, db, other)
  const known = await whatIsKnown(server)
  const tally = new Map<number, number>()
  for (let done = 0; done < count; done += 500) {
    const many = Math.min(500, count - done)
    const sending = fc.sample(requests(known), { numRuns: many, seed: from + done })
    const one = async () => {
      for (let next = sending.pop(); next; next = sending.pop()) {
        const status = await hold(site, next)
        tally.set(status, (tally.get(status) ?? 0) + 1)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, one))
    await learn(pool, known)
  }
  // It did get through: things were found, saved, refused.
  for (const status of [200, 303, 404, 422]) assert.ok((tally.get(status) ?? 0) > count / 100)
  assert.deepEqual(await contentOf(pool, db, other), before, 'another area is as it was')
}

async function hold(site: string, sent: Sent): Promise<number> {
  const told = () =>
    `${sent.method} ${sent.path} ${JSON.stringify(sent.headers)}\n${String(sent.body?.subarray(0, 3000))}`
  const answer = await send(site, sent).catch((error: { code?: string }) => {
    // A server may close the connection while too much is still on its way.
    if ((sent.body?.length ?? 0) > 200_000 && /ECONNRESET|EPIPE/.test(error.code ?? ''))
      return undefined
    assert.fail(`${String(error)}: ${told()}`)
  })
  if (!answer) return 413
  assert.equal(wrongWith(sent, answer), undefined, told())
  return answer.status
}

async function whatIsKnown({ db, pool, site }: TestServer): Promise<Known> {
  const area = (await areaAt(db, { slug: 'marl' }))!
  const body = Buffer.from(`secret=${encodeURIComponent(adminSecret)}`)
  const type = {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  }
  const path = '/marl/admin/sign-in'
  const signedIn = await send(site, { method: 'POST', path, headers: type, body })
  const admin = /admin=([^;]+)/.exec(String(signedIn.headers['set-cookie']))?.[1] ?? ''
  assert.ok(admin)
  const { rows } = await pool.query(
    `select provider_id, slug from directory.listing where area_id = $1 order by slug limit 12`,
    [area.areaId],
  )
  const known: Known = { area: 'marl', params: {}, ids: [newId()], admin }
  known.params.slug = rows.map((row) => row.slug)
  known.params.secret = await inContext(
    db,
    { areaId: area.areaId, actor: 'drill' },
    async (own) => {
      const secrets: string[] = []
      for (const row of rows)
        secrets.push(
          await createSecretLink(own, area.areaId, {
            providerId: row.provider_id,
            enquiryId: null,
          }),
        )
      return secrets
    },
  )
  await learn(pool, known)
  return known
}

/** Finds the ids of what was made meanwhile, of this area and of the other. */
async function learn(pool: Pool, known: Known): Promise<void> {
  const ids = async (query: string) =>
    (await pool.query<{ id: string }>(query)).rows.map((row) => row.id)
  const { params } = known
  params.code = await ids('select recommend_code as id from directory.listing limit 20')
  params.serviceId = [
    'new',
    ...(await ids('select service_id as id from providers.service order by random() limit 40')),
  ]
  params.recommendationId = await ids(
    'select recommendation_id as id from directory.recommendation limit 20',
  )
  params.importId = await ids('select import_id as id from directory.import limit 20')
  params.reportId = await ids('select report_id as id from directory.page_report limit 20')
  params.messageId = await ids(
    'select message_id as id from messages.message order by random() limit 20',
  )
  known.ids = [
    newId(),
    ...(await ids('select enquiry_id as id from directory.enquiry order by random() limit 20')),
    ...(await ids('select revision::text as id from providers.provider order by random() limit 3')),
    ...params.recommendationId,
  ]
}

/** Another area, whose ids are known too. */
async function addAshdale(db: WholeDb): Promise<string> {
  const areaId = await saveArea(db, ashdale)
  const save = { areaId, providerId: newId(), details: provider(), savedBy: 'coordinator' }
  await inContext(db, { areaId, actor: 'coordinator' }, (ashdales) => saveListing(ashdales, save))
  return areaId
}

async function contentOf(pool: Pool, db: WholeDb, areaId: string): Promise<string[]> {
  const contents: string[] = []
  for (const table of await areaTables(db)) {
    const { rows } = await pool.query(
      `select md5(string_agg(own::text, ',' order by own::text)) as content from ${table} own where area_id = $1`,
      [areaId],
    )
    contents.push(`${table} ${rows[0].content}`)
  }
  return contents
}
