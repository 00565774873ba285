import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { openBytes } from '../../../platform/reading/index.ts'
import { inPieces } from '../../../platform/reading/testing.ts'
import type { Read } from '../record.ts'
import { readOpenReferral } from './read-open-referral.ts'
import { names, today } from './testing.ts'

const larks = { id: 'o', name: 'The Larks' }
const choir = { id: '1', name: 'Choir', organization: larks }
const drums = { id: '2', name: 'Drums', organization: larks }

function read(content: string | Uint8Array, name = 'larks.json'): Promise<Read[]> {
  async function* bytes() {
    yield typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  return Array.fromAsync(readOpenReferral(openBytes(name, bytes()), { names, today }))
}

const keys = (reads: Read[]) =>
  reads.map((one) => ('record' in one ? one.record.service?.key : one.leftOut.place))
const both = ['open-referral:service:file:1', 'open-referral:service:file:2']

test('a saved feed may be a list, an envelope, a service per line, packed or not', async () => {
  const list = JSON.stringify([choir, drums])
  for (const content of [
    list,
    JSON.stringify({ total_items: 2, contents: [choir, drums] }),
    JSON.stringify({ content: [choir, drums], last: true }),
    `${JSON.stringify(choir)}\n${JSON.stringify(drums)}\n`,
    gzipSync(list),
  ])
    assert.deepEqual(keys(await read(content)), both)
  assert.deepEqual(keys(await read(JSON.stringify(choir))), both.slice(0, 1))
})

test('a feed that is saved under another name is the same feed', async () => {
  const feed = JSON.stringify([choir, drums, { name: 'Talks' }])
  assert.deepEqual(await read(feed, 'feed-2026-11.json'), await read(feed, 'feed-2026-10.json'))
})

test('a list of organisations, or of places, has services in it', async () => {
  const { organization: _o, ...bare } = choir
  const [one] = await read(
    JSON.stringify([{ ...larks, website: 'https://larks.example', services: [bare] }]),
  )
  assert.ok(one && 'record' in one)
  assert.equal(one.record.provider.website, 'https://larks.example')
  assert.equal(one.record.service?.name, 'Choir')
  const location = { latitude: 52, longitude: -1 }
  const [at] = await read(JSON.stringify([{ id: '9', location, service: choir }]))
  assert.deepEqual(at && 'record' in at && at.record.provider.near, location)
})

test('one bad record doesn’t spoil the others', async () => {
  const reads = await read(
    JSON.stringify([choir, 'drums', { ...drums, deep: 'x'.repeat(2_000_000) }, drums]),
  )
  assert.deepEqual(keys(reads), [both[0], 'service 2', 'service 3', both[1]])
  assert.match(JSON.stringify(reads[2]), /is longer than 1,000,000 letters/)
})

test('a fault of ours leaves out what it meets, and reading goes on', async () => {
  const wordless = { ...names, who_for: undefined } as unknown as typeof names
  const content = Buffer.from(JSON.stringify([choir, drums]))
  const reads = await Array.fromAsync(
    readOpenReferral(openBytes('larks.json', inPieces(content)), { names: wordless, today }),
  )
  assert.deepEqual(keys(reads), ['service 1', 'service 2'])
  assert.match(JSON.stringify(reads[0]), /could not be read, so it is left out/)
})

test('what is no JSON is refused in clear words', async () => {
  await assert.rejects(read('<html><p>Sign in</p>'), /larks.json is a web page, not services/)
  await assert.rejects(read('Name,Phone\n'), /larks.json is text, not services/)
  await assert.rejects(read('[{"id": "1", "name": "Cho'), /breaks off/)
})
