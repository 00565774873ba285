import { Readable, pipeline } from 'node:stream'
import { constants, createGzip, type ZlibOptions } from 'node:zlib'
import type { Context } from 'hono'
import { streamed } from '../../platform/web/streamed.ts'
import type { List, Within } from './list.ts'

/**
 * Answers that are as long as the feed. A batch is read when the last one has been taken, so the
 * memory stays the same however many there are; when the reader goes, the reading ends.
 */

/** Every item on a line of its own, and no pages. @param name what a file of it is called. */
export function answerLines(c: Context, name: string, list: List, within: Within): Response {
  const gzip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(c.req.header('accept-encoding') ?? '')
  if (gzip) c.header('Content-Encoding', 'gzip')
  c.header('Vary', 'Accept-Encoding')
  c.header('Content-Disposition', `inline; filename="${name}.ndjson"`)
  const text = lines(list.batches(within))
  return streamed(c, 'application/x-ndjson; charset=utf-8', gzip ? gzipped(text) : text)
}

/** All in one envelope, which is counted while it is sent. */
export function answerWhole(c: Context, list: List, within: Within): Response {
  return streamed(c, 'application/json', oneEnvelope(list.batches(within)))
}

/** Every item as JSON on a line of its own. */
export async function* lines(batches: AsyncIterable<object[]>): AsyncGenerator<string> {
  for await (const items of batches) yield items.map((one) => `${JSON.stringify(one)}\n`).join('')
}

/** All items as the contents of one page, which is counted at its end. */
export async function* oneEnvelope(batches: AsyncIterable<object[]>): AsyncGenerator<string> {
  let size = 0
  yield '{"contents":['
  for await (const items of batches) {
    yield (size ? ',' : '') + items.map((one) => JSON.stringify(one)).join(',')
    size += items.length
  }
  const counted = { total_items: size, total_pages: 1, page_number: 1, size }
  const flags = { first_page: true, last_page: true, empty: size === 0 }
  yield `],${JSON.stringify({ ...counted, ...flags }).slice(1)}`
}

/** Each batch is sent when it is there, not when a buffer is full. */
async function* gzipped(text: AsyncIterable<string>) {
  // Nothing is read ahead, or a whole county would wait in a buffer: words pack well.
  const highWaterMark = 1
  const gzip = createGzip({ flush: constants.Z_SYNC_FLUSH, highWaterMark } as ZlibOptions)
  // What goes wrong is thrown where the outcome is read.
  pipeline(Readable.from(text, { objectMode: false, highWaterMark }), gzip, () => {})
  yield* gzip as AsyncIterable<Buffer>
}
