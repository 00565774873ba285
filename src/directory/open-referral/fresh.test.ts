import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { sinceThen } from './fresh.ts'

/** Asks at a time for what changed at another. */
async function ask(changedAt: string, now: string, since?: string) {
  const app = new Hono()
  app.get('/', (c) => sinceThen(c, new Date(changedAt), new Date(now)) ?? c.text('all of it'))
  const headers: Record<string, string> = since ? { 'if-modified-since': since } : {}
  const { status, headers: told } = await app.request('/', { headers })
  return { status, since: told.get('last-modified')! }
}

test('who has read what changed long ago has the latest', async () => {
  const { since } = await ask('2026-03-31T09:00:00.400Z', '2026-03-31T10:00:00Z')
  assert.equal(since, 'Tue, 31 Mar 2026 09:00:00 GMT')
  const again = await ask('2026-03-31T09:00:00.400Z', '2026-03-31T10:05:00Z', since)
  assert.equal(again.status, 304)
  assert.equal(again.since, since)
})

test('what changes in the second in which it was read is never missed', async () => {
  const before = await ask('2026-03-31T10:00:00.100Z', '2026-03-31T10:00:00.200Z')
  assert.equal(before.since, 'Tue, 31 Mar 2026 09:59:00 GMT')
  const after = await ask('2026-03-31T10:00:00.900Z', '2026-03-31T10:00:30Z', before.since)
  assert.equal(after.status, 200)
})

test('nor is what was being saved when it was read', async () => {
  const began = '2026-03-31T09:59:30Z'
  const before = await ask('2026-03-31T08:00:00Z', '2026-03-31T10:00:00Z')
  assert.equal((await ask(began, '2026-03-31T10:01:00Z', before.since)).status, 200)
  const meanwhile = await ask('2026-03-31T09:59:59Z', '2026-03-31T10:00:00Z')
  assert.equal((await ask(began, '2026-03-31T10:01:00Z', meanwhile.since)).status, 200)
})
