/** What is to be read, as it comes in: a file, an address, what somebody uploads. */
export interface Source {
  /** What messages call it. */
  name: string
  /** Bytes as it comes in, before unpacking, where that is known; only good for a progress bar. */
  size?: number
  /** To be read once, from the first byte on. */
  bytes: AsyncIterable<Uint8Array>
  /** How much has come in, before unpacking. */
  bytesRead(): number
  /** The first bytes (fewer, where there are fewer), which stay to be read. */
  first(count: number): Promise<Uint8Array>
  /** Lets go of it; only needed where `bytes` isn't read. */
  close(): Promise<void>
}

export interface Limits {
  /** How much it may hold when it is unpacked. */
  bytes: number
  /** How long it may be silent. */
  seconds: number
}

export const usualLimits: Limits = { bytes: 400_000_000, seconds: 30 }

/**
 * What comes in chunk by chunk, as a source.
 * @param size in bytes, where it is known.
 */
export function openBytes(name: string, chunks: AsyncIterable<Uint8Array>, size?: number): Source {
  const iterator = chunks[Symbol.asyncIterator]()
  /** What has come in and is still to be read. */
  let ahead: Uint8Array = new Uint8Array()
  let read = 0
  let ended = false

  async function pull(): Promise<Uint8Array | undefined> {
    if (ended) return undefined
    const { done, value } = await iterator.next()
    if (done) ended = true
    else read += value.length
    return done ? undefined : value
  }

  async function first(count: number): Promise<Uint8Array> {
    const parts = [ahead]
    for (let length = ahead.length; length < count;) {
      const chunk = await pull()
      if (!chunk) break
      parts.push(chunk)
      length += chunk.length
    }
    if (parts.length > 1) ahead = Buffer.concat(parts)
    return ahead.subarray(0, count)
  }

  async function close(): Promise<void> {
    ended = true
    ahead = ahead.subarray(0, 0)
    await iterator.return?.()
  }

  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        const chunk = ahead.length > 0 ? ahead : await pull()
        ahead = ahead.subarray(0, 0)
        if (!chunk) return
        yield chunk
      }
    } finally {
      await close()
    }
  }

  return { name, size, bytes: bytes(), bytesRead: () => read, first, close }
}

/** The same source with its bytes changed on their way; its size and progress stay what came in. */
export function through(
  source: Source,
  change: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
): Source {
  const changed = openBytes(source.name, change(source.bytes), source.size)
  const close = async () => {
    await changed.close()
    await source.close()
  }
  return { ...changed, bytesRead: source.bytesRead, close }
}

/** Whether the first bytes are these. */
export function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
