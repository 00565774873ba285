import type { Context } from 'hono'

/** An answer that is sent as it is made: its memory stays the same however long it is. */
export function streamed(
  c: Context,
  type: string,
  chunks: AsyncIterable<string | Buffer>,
): Response {
  c.header('Content-Type', type)
  // Neither we nor a proxy in front may wait for the end.
  c.header('X-Accel-Buffering', 'no')
  return c.body(ReadableStream.from(bytes(chunks)) as ReadableStream<Uint8Array<ArrayBuffer>>)
}

async function* bytes(chunks: AsyncIterable<string | Buffer>) {
  for await (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
}
