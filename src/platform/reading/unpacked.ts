import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Problem } from '../problem.ts'
import { type Limits, type Source, through, usualLimits } from './source.ts'

/**
 * The same source, unpacked where its first bytes say that it is gzip (one member or several).
 * A `Problem` where it is empty; while it is read, where what is packed is damaged or cut off, or
 * where it holds more than `limits.bytes`, whether packed or not.
 */
export async function unpacked(
  source: Source,
  limits: Pick<Limits, 'bytes'> = usualLimits,
): Promise<Source> {
  const opened = await gunzipped(source)
  const result = through(opened, (bytes) => limited(bytes, source.name, limits.bytes))
  if ((await result.first(1)).length > 0) return result
  await result.close()
  throw new Problem(`${source.name} is empty: ask for the data again.`)
}

/** @returns the source itself where it isn't gzip. */
export async function gunzipped(source: Source): Promise<Source> {
  const [id1, id2, method] = await source.first(3)
  const packed = id1 === 0x1f && id2 === 0x8b && method === 8
  return packed ? through(source, (bytes) => gunzip(bytes, source.name)) : source
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  // Whatever goes wrong before it reaches the reader below as an error of the last stream.
  const stream = pipeline(bytes, createGunzip(), () => {})
  try {
    yield* stream as AsyncIterable<Uint8Array>
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!code?.startsWith('Z_')) throw error
    throw new Problem(
      code === 'Z_BUF_ERROR'
        ? `${name} breaks off before its end: fetch or copy it again.`
        : `${name} is packed but damaged: fetch or copy it again.`,
      { cause: error },
    )
  } finally {
    stream.destroy()
  }
}

/** The same bytes, up to a `Problem` where there are more than `most`. */
export async function* limited(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  most: number,
): AsyncGenerator<Uint8Array> {
  let count = 0
  for await (const chunk of bytes) {
    count += chunk.length
    if (count > most)
      throw new Problem(
        `${name} holds more than ${megabytes(most)}, the most that is read at once: give it in smaller parts.`,
      )
    yield chunk
  }
}

const megabytes = (bytes: number) => `${Math.round(bytes / 10_000) / 100} MB`
