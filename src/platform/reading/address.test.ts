import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type AddressOptions, openAddress } from './address.ts'
import { assertProblem, serving } from './testing.ts'

const open = (address: string, options?: AddressOptions) =>
  openAddress(address, { ownNetwork: true, ...options })
const readAll = async (address: string, options?: AddressOptions) =>
  text((await open(address, options)).bytes)
const impatient = { limits: { bytes: 1_000_000, seconds: 0.3 } }

describe('An address', () => {
  test('is read with its type, size and progress, and told who asks', () =>
    serving(
      ({ headers, url }, response) => {
        assert.equal(url, '/feed?key=secret')
        assert.equal(headers['accept-encoding'], 'gzip')
        response.writeHead(200, { 'content-type': 'text/csv', 'content-length': 35 })
        response.end(headers['user-agent'])
      },
      async (address) => {
        const answer = await open(`${address}/feed?key=secret#part`)
        assert.equal(answer.name, `${address}/feed`)
        assert.equal(answer.address, `${address}/feed?key=secret`)
        assert.equal(answer.contentType, 'text/csv')
        assert.equal(answer.size, 35)
        assert.equal(await text(answer.bytes), 'Goldcrest (Open Referral UK import)')
        assert.equal(answer.bytesRead(), 35)
      },
    ))

  test('may pack what it sends as gzip, and nothing else', () =>
    serving(
      ({ url }, response) => {
        const packed = gzipSync('name\nMaya')
        if (url === '/gzip') response.setHeader('content-encoding', 'gzip').end(packed)
        if (url === '/plain') response.setHeader('content-encoding', 'gzip').end('name\nMaya')
        if (url === '/br') response.setHeader('content-encoding', 'br').end('?')
      },
      async (address) => {
        const answer = await open(`${address}/gzip`)
        assert.equal(await text(answer.bytes), 'name\nMaya')
        assert.equal(answer.bytesRead(), gzipSync('name\nMaya').length)
        assert.equal(await readAll(`${address}/plain`), 'name\nMaya')
        await assertProblem(readAll(`${address}/br`), /is packed as br, which wasn't asked for/)
      },
    ))

  test('that never stops sending is left', () =>
    serving(
      (_, response) => {
        const more = setInterval(() => response.write('x'.repeat(60_000)), 1)
        response.on('close', () => clearInterval(more))
      },
      (address) => assertProblem(readAll(address, impatient), /holds more than 1 MB/),
    ))

  test('that has nothing to read says why', async () => {
    for (const [status, words] of [
      [404, /There is nothing at \S+\/ \(404\): check the address/],
      [403, /may not be read by everybody \(403\)/],
      [401, /may not be read by everybody \(401\)/],
      [418, /answers with 418 instead of data/],
      [301, /answers with 301 instead of data/],
    ] as const)
      await serving(
        (_, response) => response.writeHead(status).end('<html>'),
        (address) => assertProblem(open(`${address}/?key=secret`), words),
      )
  })
})

describe('Redirects', () => {
  /** `/5` leads to `/4` and so on to `/0`, which answers. */
  const counting: RequestListener = ({ url }, response) => {
    const left = Number(url!.slice(1))
    if (left === 0) response.end('here')
    else response.writeHead(302, { location: String(left - 1) }).end('elsewhere')
  }

  test('are followed five times', () =>
    serving(counting, async (address) => {
      const answer = await open(`${address}/5`)
      assert.equal(answer.address, `${address}/0`)
      assert.equal(await text(answer.bytes), 'here')
      await assertProblem(open(`${address}/6`), /redirects once too often/)
    }))

  test('in a circle are refused', () =>
    serving(
      ({ url }, response) => {
        response.writeHead(308, { location: url === '/a' ? '/b' : '/a#again' }).end()
      },
      (address) => assertProblem(open(`${address}/a`), /\/b redirects in a circle/),
    ))
})

describe('Who is busy', () => {
  /** Answers so for the first times, then well; and counts. */
  function busy(times: number, status: number, retryAfter?: string) {
    const asked = { times: 0 }
    const answer: RequestListener = (_, response) => {
      if (++asked.times > times) response.end('well')
      else {
        if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter)
        response.writeHead(status).end()
      }
    }
    return { asked, answer }
  }

  for (const [status, retryAfter] of [
    [429, '0'],
    [503, new Date(0).toUTCString()],
    [500, undefined],
  ] as const)
    test(`is asked again after ${status}, twice`, async () => {
      const twice = busy(2, status, retryAfter)
      await serving(twice.answer, async (address) => assert.equal(await readAll(address), 'well'))
      assert.equal(twice.asked.times, 3)
      const always = busy(9, status, retryAfter)
      await serving(always.answer, (address) => assertProblem(open(address), /try again later/))
      assert.equal(always.asked.times, 3)
    })

  test('and wants a long rest is left alone', async () => {
    const { asked, answer } = busy(1, 429, '3600')
    await serving(answer, (address) => assertProblem(open(address), /too busy to answer \(429\)/))
    assert.equal(asked.times, 1)
  })
})

describe('A connection', () => {
  test('on which nothing comes is given up', () =>
    serving(
      ({ url }, response) => {
        if (url === '/half') response.writeHead(200).write('{"half":')
      },
      async (address) => {
        await assertProblem(open(`${address}/nothing`, impatient), /didn't answer in 0.3 seconds/)
        await assertProblem(readAll(`${address}/half`, impatient), /stopped sending/)
      },
    ))

  test('waits for whoever reads slowly', () =>
    serving(
      (_, response) => response.end('x'.repeat(300_000)),
      async (address) => {
        let length = 0
        for await (const chunk of (await open(address, impatient)).bytes) {
          if (length === 0) await new Promise((resolve) => setTimeout(resolve, 500))
          length += chunk.length
        }
        assert.equal(length, 300_000)
      },
    ))

  test('that breaks off is a Problem, whatever length was told', async () => {
    await saying('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nten letters', (address) =>
      assertProblem(readAll(address), /broke off before its end/),
    )
    await saying('HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nten letters', async (address) =>
      assert.equal(await readAll(address), 'ten'),
    )
    await saying('HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\nten letters', (address) =>
      assertProblem(readAll(address), /can't be reached/),
    )
    await saying('SSH-2.0-none\r\n', (address) => assertProblem(open(address), /can't be reached/))
  })

  test('that nobody takes is a Problem', async () => {
    let gone = ''
    await saying('', async (address) => void (gone = address))
    await assertProblem(open(gone), /can't be reached \(ECONNREFUSED\): check the address/)
  })

  test('ends when it is told to, at any time', () =>
    serving(
      ({ url }, response) => {
        if (url === '/half') response.writeHead(200).write('{"half":')
        if (url === '/busy') response.writeHead(429, { 'retry-after': '20' }).end()
      },
      async (address) => {
        const reason = new Error('She pressed stop')
        await assert.rejects(open(address, { signal: AbortSignal.abort(reason) }), reason)
        for (const path of ['/nothing', '/half', '/busy']) {
          const stop = new AbortController()
          const reading = readAll(address + path, { signal: stop.signal })
          setTimeout(() => stop.abort(reason), 100)
          await assert.rejects(reading, reason, path)
        }
      },
    ))

  test('that nobody reads can be closed', () =>
    serving(
      (_, response) => response.write('and'),
      async (address) => {
        const answer = await open(address)
        await answer.close()
        assert.deepEqual(await Array.fromAsync(answer.bytes), [])
      },
    ))
})

/** A server that says something of its own to everybody and closes. */
async function saying(words: string, use: (address: string) => Promise<void>): Promise<void> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(words))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  } finally {
    server.close()
  }
}
