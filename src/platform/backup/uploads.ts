// The files beside the database. Each area's lie in a folder of its id: uploads/<area id>/….
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from '../problem.ts'
import type { Archive } from './archive-writer.ts'
import { type Manifest, uploadName } from './manifest.ts'
import { codeOf, uploadsProblem } from './troubles.ts'

type Upload = Manifest['uploads'][number]

/** Where a restore gathers files: on the same disk, and never part of a backup. */
const gathering = '.restoring'

/** @param areaId for the files of one area only. @returns paths with slashes, in their order. */
export async function uploadsIn(folder: string, areaId?: string): Promise<string[]> {
  const found: string[] = []
  await gather(areaId ?? '')
  return found.toSorted()

  async function gather(path: string): Promise<void> {
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(noneIfMissing)
    for (const entry of entries) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`
      if (inside === gathering) continue
      if (entry.isDirectory()) await gather(inside)
      else if (entry.isFile()) found.push(inside)
    }
  }
}

function noneIfMissing(error: unknown) {
  if (codeOf(error) === 'ENOENT') return []
  throw error
}

/** @returns undefined for a file that was erased since it was listed. */
export async function addUpload(
  archive: Archive,
  folder: string,
  path: string,
): Promise<Upload | undefined> {
  const handle = await open(join(folder, path)).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
  })
  if (!handle) return undefined
  try {
    const { size } = await handle.stat()
    // A file that grows meanwhile is cut where it was; one that shrinks fails the backup.
    const content =
      size === 0
        ? Readable.from([])
        : handle.createReadStream({ start: 0, end: size - 1, autoClose: false })
    const { bytes, sha256 } = await archive.addStream(uploadName(path), size, content)
    return { path, bytes, sha256 }
  } finally {
    await handle.close()
  }
}

/**
 * Refuses when a file of the same name but other content is there. The same file may be: a restore
 * that was cut off may have left it.
 */
export async function refuseOtherUploads(folder: string, uploads: Upload[]): Promise<void> {
  for (const { path, sha256 } of uploads) {
    const there = await hashOf(join(folder, path))
    if (there !== undefined && there !== sha256)
      throw new Problem(
        `${join(folder, path)} is there already and differs from the backup's, so nothing was restored: move it away, then run this again.`,
      )
  }
}

async function hashOf(file: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(file), hash)
    return hash.digest('hex')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Files on their way in: gathered apart, then moved to their places all together. */
export interface Incoming {
  take(path: string, content: AsyncIterable<Buffer>): Promise<void>
  moveIn(): Promise<void>
  /** Removes what was not moved. */
  tidy(): Promise<void>
}

export async function gatherUploads(folder: string): Promise<Incoming> {
  const apart = join(folder, gathering)
  const taken: string[] = []
  const take: Incoming['take'] = async (path, content) => {
    const file = join(apart, path)
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await pipeline(content, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }))
    taken.push(path)
  }
  const moveIn = async () => {
    for (const path of taken) {
      await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 })
      await rename(join(apart, path), join(folder, path))
    }
  }
  const tidy = () => rm(apart, { recursive: true, force: true })
  const telling = async (work: Promise<void>) => {
    await work.catch((error: unknown) => {
      throw uploadsProblem(error, folder)
    })
  }
  await telling(tidy())
  return {
    take: (path, content) => telling(take(path, content)),
    moveIn: () => telling(moveIn()),
    tidy,
  }
}
