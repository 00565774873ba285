import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { contentPolicy } from '../web/security.ts'
import { mediaAnswer } from './media-answer.ts'

const bytes = Uint8Array.from({ length: 3000 }, (_, index) => index & 0xff)

const app = new Hono()
  .use(contentPolicy(false, ['/voice']))
  .use(compress())
  .use(etag())
  .get('/sound', (c) => mediaAnswer(c, { bytes, type: 'audio/webm' }))
  .get('/picture', (c) => mediaAnswer(c, { bytes, type: 'image/jpeg' }))
  .get('/odd', (c) => mediaAnswer(c, { bytes, type: 'text/html' }))
  .get('/voice', (c) => c.html('Record'))
  .get('/area/voice', (c) => c.html('Record'))
  .get('/page', (c) => c.html('Read'))

const ask = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

describe('A picture or a sound', () => {
  test('is answered as what it is, is kept by no cache, and never runs', async () => {
    const answer = await ask('/picture', { 'accept-encoding': 'gzip' })
    assert.equal(answer.status, 200)
    assert.deepEqual(new Uint8Array(await answer.arrayBuffer()), bytes)
    const header = (name: string) => answer.headers.get(name) ?? ''
    assert.equal(header('content-type'), 'image/jpeg')
    assert.equal(header('content-disposition'), 'inline; filename="picture.jpg"')
    assert.equal(header('x-content-type-options'), 'nosniff')
    assert.equal(header('cache-control'), 'private, no-store')
    assert.equal(
      header('content-security-policy'),
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    )
    assert.equal(header('x-frame-options'), 'DENY')
    assert.equal(header('cross-origin-resource-policy'), 'same-origin')
  })

  test('of a kind that isn’t ours is no page, but a file to keep', async () => {
    const { headers } = await ask('/odd')
    assert.equal(headers.get('content-type'), 'application/octet-stream')
    assert.equal(headers.get('content-disposition'), 'attachment')
  })

  test('is answered in the part that a player asks for', async () => {
    const parts: [range: string, first: number, last: number][] = [
      ['bytes=0-1', 0, 1],
      ['bytes=0-', 0, 2999],
      ['bytes=100-199', 100, 199],
      ['bytes=2990-9999', 2990, 2999],
      ['bytes=-10', 2990, 2999],
      ['bytes=-99999', 0, 2999],
    ]
    for (const [range, first, last] of parts) {
      const answer = await ask('/sound', { range })
      assert.equal(answer.status, 206, range)
      assert.equal(answer.headers.get('content-range'), `bytes ${first}-${last}/3000`)
      assert.equal(answer.headers.get('cache-control'), 'private, no-store')
      const part = new Uint8Array(await answer.arrayBuffer())
      assert.deepEqual(part, bytes.slice(first, last + 1), range)
    }
  })

  test('is answered whole where the part makes no sense, and not at all beyond its end', async () => {
    for (const range of ['bytes=5-2', 'bytes=-', 'bytes=0-1,5-9', 'lines=1-2', 'bytes=a-b'])
      assert.equal((await ask('/sound', { range })).status, 200, range)
    for (const range of ['bytes=3000-', 'bytes=-0']) {
      const beyond = await ask('/sound', { range })
      assert.equal(beyond.status, 416, range)
      assert.equal(beyond.headers.get('content-range'), 'bytes */3000')
    }
  })

  test('that has become another since is answered whole', async () => {
    const tag = (await ask('/sound')).headers.get('etag') ?? ''
    const part = await ask('/sound', { range: 'bytes=0-9' })
    assert.equal(part.headers.get('etag'), tag)
    const ifRange = (value: string) => ask('/sound', { range: 'bytes=0-9', 'if-range': value })
    assert.equal((await ifRange(tag)).status, 206)
    assert.equal((await ifRange('"another"')).status, 200)
  })
})

test('Only a page that records may ask for the microphone and play what it recorded', async () => {
  for (const path of ['/voice', '/area/voice']) {
    const { headers } = await ask(path)
    assert.match(headers.get('permissions-policy') ?? '', /microphone=\(self\).*payment=\(\)/)
    assert.match(headers.get('content-security-policy') ?? '', /media-src 'self' blob:;/)
  }
  for (const path of ['/page', '/picture', '/voice/other', '/a/b/voice']) {
    const { headers } = await ask(path)
    assert.match(headers.get('permissions-policy') ?? '', /microphone=\(\)/)
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /blob:/)
  }
})
