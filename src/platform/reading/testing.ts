// For tests: things to read, made on the spot.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Problem } from '../problem.ts'
import { openBytes, type Source } from './source.ts'

/** Text or bytes in pieces of so many. */
export async function* inPieces<Whole extends string | Uint8Array>(
  whole: Whole,
  size = 7,
): AsyncGenerator<Whole> {
  for (let at = 0; at < whole.length; at += size) yield whole.slice(at, at + size) as Whole
}

export function sourceOf(bytes: Uint8Array | string, size?: number): Source {
  return openBytes('what she sent', inPieces(Buffer.from(bytes), size))
}

/** Asserts that a Problem is thrown that says so. */
export async function assertProblem(work: Promise<unknown>, says: RegExp): Promise<void> {
  await assert.rejects(work, (error) => {
    assert.ok(error instanceof Problem, `${String(error)} should be a Problem`)
    assert.match(error.message, says)
    return true
  })
}

/** Runs a web server on this machine while its address is used. */
export async function serving(
  answer: RequestListener,
  use: (address: string) => Promise<void>,
): Promise<void> {
  const server = createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
