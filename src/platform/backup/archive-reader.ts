// Reading a backup's file: entry by entry, in constant memory.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { countRows } from './parts.ts'
import type { Entry } from './manifest.ts'
import { damaged, readProblem } from './troubles.ts'

export interface EntryFound {
  name: string
  /** To be read to its end before the next entry comes. */
  content: AsyncIterable<Buffer>
}

/** @throws Problem when the file can't be read, is cut off, or holds anything but plain files. */
export async function* entriesOf(file: string): AsyncGenerator<EntryFound, void> {
  const tar = extract()
  const reading = pipeline(createReadStream(file), createGunzip(), tar)
  // It is awaited below; the entry that is being read fails with it first.
  reading.catch(() => {})
  try {
    for await (const entry of tar) {
      const { name, type } = entry.header
      if (type !== 'file') throw damaged(file, `${name} is no plain file`)
      yield { name, content: saying(file, entry) }
    }
    await reading
  } catch (error) {
    throw readProblem(error, file)
  } finally {
    tar.destroy()
  }
}

async function* saying(file: string, content: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of content) yield chunk as Buffer
  } catch (error) {
    throw readProblem(error, file)
  }
}

/** Reads an entry to its end and answers what it is. */
export async function measure({ name, content }: EntryFound): Promise<Entry & { rows: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  let rows = 0
  for await (const chunk of content) {
    hash.update(chunk)
    bytes += chunk.length
    rows += countRows(chunk)
  }
  return { name, bytes, sha256: hash.digest('hex'), rows }
}

/** Passes an entry's content on, and throws at its end if it isn't what the manifest promised. */
export async function* checked(
  file: string,
  found: EntryFound | void,
  promised: Entry,
): AsyncGenerator<Buffer> {
  if (found?.name !== promised.name) throw damaged(file, 'it changed while it was being read')
  const hash = createHash('sha256')
  for await (const chunk of found.content) {
    hash.update(chunk)
    yield chunk
  }
  if (hash.digest('hex') !== promised.sha256)
    throw damaged(file, 'it changed while it was being read')
}
