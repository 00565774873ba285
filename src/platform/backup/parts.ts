// Rows are kept in parts of about a megabyte, so that neither their number nor their size has to
// be known before they are written.

const partSize = 1 << 20

/** Gathers chunks into parts; only the last may be small. */
export async function* inParts(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = []
  let size = 0
  for await (const chunk of content) {
    chunks.push(chunk)
    size += chunk.length
    if (size < partSize) continue
    yield Buffer.concat(chunks)
    chunks = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(chunks)
}

const newline = 0x0a

/** COPY ends each row with a newline, and writes none within a row. */
export function countRows(content: Buffer): number {
  let rows = 0
  for (let at = content.indexOf(newline); at >= 0; at = content.indexOf(newline, at + 1)) rows++
  return rows
}
