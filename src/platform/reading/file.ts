import { constants, createReadStream, type Stats } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Problem } from '../problem.ts'
import { openBytes, type Source } from './source.ts'

/** A file to read. A `Problem` where there is none, it may not be read, or it is empty. */
export async function openFile(path: string): Promise<Source> {
  const found = await readable(path)
  if (found.isDirectory()) throw new Problem(`${path} is a folder: name one file in it.`)
  if (!found.isFile()) return openBytes(basename(path), chunksOf(path))
  if (found.size === 0) throw new Problem(`${path} is empty: make the file again.`)
  return openBytes(basename(path), chunksOf(path), found.size)
}

async function readable(path: string): Promise<Stats> {
  try {
    const found = await stat(path)
    await access(path, constants.R_OK)
    return found
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Problem(
      code === 'ENOENT' || code === 'ENOTDIR'
        ? `There is no file ${path}: check its name and folder.`
        : `${path} can't be read (${code}): check who may read it.`,
      { cause: error },
    )
  }
}

/** Opened when the first byte is asked for, so that a source that nobody reads holds nothing. */
async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Problem(
      `${path} can't be read to its end (${code ?? message}): copy it and try again.`,
      { cause: error },
    )
  }
}
