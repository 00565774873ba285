import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { Problem } from '../problem.ts'

/** A zip that somebody uploaded, in memory. */
export interface Archive {
  /** As they stand in it. */
  names: string[]
  /** A part, unpacked; nothing where there is no such part. */
  part(name: string): Promise<Uint8Array | undefined>
}

export interface ArchiveLimits {
  /** What messages call it: “This Word document”. */
  what: string
  /** How many parts it may have, and how many bytes all of them that are read may unpack to. */
  parts: number
  bytes: number
}

/** A `Problem` where it is no zip, has a path that climbs out of it, or is built to be too much. */
export async function openArchive(bytes: Uint8Array, limits: ArchiveLimits): Promise<Archive> {
  const zip = await fromBufferPromise(Buffer.from(bytes)).catch((error: unknown) => {
    throw refused(error, limits)
  })
  const entries = await entriesOf(zip, limits)
  let left = limits.bytes
  return {
    names: [...entries.keys()],
    async part(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      const unpacked = await unpack(zip, entry, left, limits)
      left -= unpacked.length
      return unpacked
    },
  }
}

async function entriesOf(zip: ZipFile, limits: ArchiveLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= limits.parts) throw tooMuch(limits)
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry)
    }
  } catch (error) {
    throw refused(error, limits)
  }
  return entries
}

async function unpack(zip: ZipFile, entry: Entry, most: number, limits: ArchiveLimits) {
  // It says how large it is, and may lie: then that is found while it is unpacked.
  if (entry.uncompressedSize > most) throw tooMuch(limits)
  const chunks: Uint8Array[] = []
  let count = 0
  try {
    const stream: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) {
      count += chunk.length
      if (count > most) throw tooMuch(limits)
      chunks.push(chunk)
    }
  } catch (error) {
    throw refused(error, limits)
  }
  return Buffer.concat(chunks)
}

function refused(cause: unknown, { what }: ArchiveLimits): Problem {
  if (cause instanceof Problem) return cause
  const message = cause instanceof Error ? cause.message : ''
  if (/relative path|absolute path|invalid characters in fileName/.test(message))
    return new Problem(`${what} has a path that leads out of it: nothing of it is read.`, { cause })
  return new Problem(`${what} is damaged or isn’t one: save it again and choose it once more.`, {
    cause,
  })
}

function tooMuch({ what }: ArchiveLimits): Problem {
  return new Problem(`${what} unpacks to more than is read at once: give it in smaller parts.`)
}
