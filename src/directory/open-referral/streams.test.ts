import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createGunzip } from 'node:zlib'
import { Hono } from 'hono'
import type { List } from './list.ts'
import { answerLines, answerWhole } from './streams.ts'

/** An endless list that knows how many of its batches were read, and whether it was closed. */
function endless() {
  const seen = { batches: 0, closed: false }
  const list: List = {
    total: async () => Infinity,
    page: async () => [],
    async *batches() {
      try {
        for (;;) {
          seen.batches++
          yield [{ number: seen.batches, words: 'so much to say '.repeat(500) }]
        }
      } finally {
        seen.closed = true
      }
    },
  }
  return { list, seen }
}

async function asked(list: List, headers: Record<string, string> = {}) {
  const app = new Hono()
  app.get('/', (c) =>
    answerLines(c, 'services', list, () => assert.fail('nothing is asked of a database')),
  )
  const response = await app.request('/', { headers })
  return response.body!.getReader()
}

test('lines are made when they are read, and no more once the reader has gone', async () => {
  const { list, seen } = endless()
  const reader = await asked(list)
  assert.equal(seen.batches, 0)
  const first = await reader.read()
  assert.match(Buffer.from(first.value!).toString(), /^\{"number":1,.*\n$/)
  await new Promise((resolve) => setTimeout(resolve, 20))
  assert.ok(seen.batches <= 2, `${seen.batches} were read ahead`)
  await reader.cancel()
  assert.ok(seen.closed)
})

test('packed lines come as soon as they are there, too', async () => {
  const { list, seen } = endless()
  const reader = await asked(list, { 'accept-encoding': 'gzip' })
  const gunzip = createGunzip()
  const words = new Promise<string>((resolve) => {
    gunzip.once('data', (piece: Buffer) => resolve(piece.toString()))
  })
  for (let piece = 0; piece < 3; piece++) gunzip.write((await reader.read()).value)
  assert.match(await words, /^\{"number":1,/)
  await new Promise((resolve) => setTimeout(resolve, 50))
  assert.ok(seen.batches < 8, `${seen.batches} were read ahead`)
  await reader.cancel()
  while (!seen.closed) await new Promise((resolve) => setTimeout(resolve, 5))
  gunzip.destroy()
})

test('what breaks in the middle breaks the answer, so that nobody takes half for the whole', async () => {
  for (const headers of [{}, { 'accept-encoding': 'gzip' }] as Record<string, string>[]) {
    const list: List = {
      ...endless().list,
      async *batches() {
        yield [{ number: 1 }]
        throw new Error('the database has gone')
      },
    }
    const reader = await asked(list, headers)
    await assert.rejects(async () => {
      while (!(await reader.read()).done);
    }, /the database has gone/)
  }
})

test('all in one envelope are counted while they are sent', async () => {
  const app = new Hono()
  const list: List = {
    ...endless().list,
    async *batches() {
      yield [{ id: 1 }, { id: 2 }]
      yield [{ id: 3 }]
    },
  }
  app.get('/', (c) => answerWhole(c, list, () => assert.fail()))
  const { contents, ...counts } = (await (await app.request('/')).json()) as { contents: unknown[] }
  assert.deepEqual(contents, [{ id: 1 }, { id: 2 }, { id: 3 }])
  assert.equal(Object.values(counts).join(' '), '3 1 1 3 true true false')
})
