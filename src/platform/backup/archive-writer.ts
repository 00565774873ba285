// Writing a backup's file: entry by entry, in constant memory, under a temporary name until whole.
import { createHash, randomBytes } from 'node:crypto'
import { access, type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack, type Pack } from 'tar-stream'
import { Problem } from '../problem.ts'
import type { Entry } from './manifest.ts'
import { writeProblem } from './troubles.ts'

export interface Archive {
  add(name: string, content: Buffer): Promise<Entry>
  /** Adds what is streamed, which must be of the size said. */
  addStream(name: string, size: number, content: Readable): Promise<Entry>
}

/**
 * Writes an archive that only its owner may read: `file` is there when all of it is on the disk,
 * and nothing is when anything fails.
 * @throws Problem when the file is there already or can't be written.
 */
export async function writeArchive(
  file: string,
  fill: (archive: Archive) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  await refuseExisting(file)
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.unfinished`
  try {
    await streamInto(await open(unfinished, 'wx', 0o600), fill, signal)
    await refuseExisting(file)
    await rename(unfinished, file)
    await flushFolder(dirname(file))
  } catch (error) {
    await rm(unfinished, { force: true })
    if (signal?.aborted) throw new Problem('The backup was stopped, and left nothing behind.')
    throw writeProblem(error, file)
  }
}

async function streamInto(
  handle: FileHandle,
  fill: (archive: Archive) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const tar = pack()
  const written = pipeline(tar, createGzip(), handle.createWriteStream({ flush: true }), { signal })
  // It is awaited below, once nothing is being added any more.
  written.catch(() => {})
  try {
    await fill(archiveOf(tar))
    tar.finalize()
  } catch (error) {
    tar.destroy(error as Error)
    // If the writing failed first, its own error says why.
    await written
    throw error
  }
  await written
}

function archiveOf(tar: Pack): Archive {
  const header = (name: string, size: number) => ({ name, size, mode: 0o600 })
  return {
    async add(name, content) {
      const done = Promise.withResolvers<void>()
      tar.entry(header(name, content.length), content, settling(done))
      await done.promise
      const sha256 = createHash('sha256').update(content).digest('hex')
      return { name, bytes: content.length, sha256 }
    },
    async addStream(name, size, content) {
      const hash = createHash('sha256')
      content.on('data', (chunk: Buffer) => hash.update(chunk))
      const done = Promise.withResolvers<void>()
      const entry = tar.entry(header(name, size), settling(done))
      await Promise.all([pipeline(content, entry), done.promise])
      return { name, bytes: size, sha256: hash.digest('hex') }
    },
  }
}

function settling({ resolve, reject }: PromiseWithResolvers<void>) {
  return (error?: Error | null) => (error ? reject(error) : resolve())
}

async function refuseExisting(file: string): Promise<void> {
  const there = await access(file).then(
    () => true,
    () => false,
  )
  if (there)
    throw new Problem(`${file} is there already: name another file, or move it away first.`)
}

/** So that the new name outlives a power cut, where the system can do that. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
