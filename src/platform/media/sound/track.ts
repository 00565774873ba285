import { Unfit } from './cursor.ts'

/** Sound without its container: what the decoder is told first, and packets one after the other. */
export interface Track {
  codec: 'opus' | 'aac'
  /** OpusHead, or MPEG-4's AudioSpecificConfig: made or checked by us. */
  config: Uint8Array
  channels: number
  /** Ticks a second, in which lengths are told. */
  rate: number
  packets: Packet[]
}

export interface Packet {
  bytes: Uint8Array
  /** In ticks, until the next begins. */
  length: number
}

export const longestSound = 600

/** In seconds. Throws where there is nothing to hear, or too much. */
export function secondsOf({ rate, packets }: Pick<Track, 'rate' | 'packets'>): number {
  const seconds = packets.reduce((sum, { length }) => sum + length, 0) / rate
  if (packets.length === 0 || !(seconds > 0)) throw new Unfit('empty')
  if (seconds > longestSound + 1) throw new Unfit('long')
  return seconds
}

/** So many of the shortest there are fill the longest sound. */
export const mostPackets = 250_000

export function join(parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
