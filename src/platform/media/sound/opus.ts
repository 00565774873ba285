import { Cursor, says, Unfit } from './cursor.ts'
import type { Packet, Track } from './track.ts'

/** Opus: RFC 6716 and 7845. */

export const opusRate = 48_000

export interface OpusHead {
  channels: number
  /** Samples that the decoder warms up with. */
  preSkip: number
  inputRate: number
  gain: number
}

/** Reads OpusHead as Ogg and WebM have it. */
export function readOpusHead(bytes: Uint8Array): OpusHead {
  const from = new Cursor(bytes)
  if (from.text(8) !== 'OpusHead' || from.u8() >> 4 !== 0) throw new Unfit('damaged')
  const head = { channels: from.u8(), preSkip: from.u16(true) }
  return checked({ ...head, inputRate: from.u32(true), gain: from.i16(true) }, from.u8())
}

/** Reads it as MP4 has it. */
export function readOpusBox(bytes: Uint8Array): OpusHead {
  const from = new Cursor(bytes)
  if (from.u8() !== 0) throw new Unfit('damaged')
  const head = { channels: from.u8(), preSkip: from.u16() }
  return checked({ ...head, inputRate: from.u32(), gain: from.i16() }, from.u8())
}

/** One or two channels: more is no recording of a voice. */
function checked(head: OpusHead, family: number): OpusHead {
  if (family !== 0 || head.channels < 1 || head.channels > 2)
    throw new Unfit('other', 'surround sound')
  return head
}

/** A track of packets, with a head that is written anew. */
export function opusTrack(head: OpusHead, packets: Packet[]): Track {
  const config = new Uint8Array(19)
  const view = new DataView(config.buffer)
  config.set(new TextEncoder().encode('OpusHead'))
  view.setUint8(8, 1)
  view.setUint8(9, head.channels)
  view.setUint16(10, head.preSkip, true)
  view.setUint32(12, head.inputRate, true)
  view.setInt16(16, head.gain, true)
  return { codec: 'opus', config, channels: head.channels, rate: opusRate, packets }
}

/** How many samples a packet holds, by its first bytes. */
export function opusLength(packet: Uint8Array): number {
  const [first, second] = packet
  if (first === undefined) throw new Unfit('damaged')
  const mode = first >> 3
  const frame =
    mode < 12
      ? [480, 960, 1920, 2880][mode & 3]!
      : mode < 16
        ? [480, 960][mode & 1]!
        : 120 << (mode & 3)
  const code = first & 3
  if (code === 3 && second === undefined) throw new Unfit('damaged')
  const length = frame * (code === 0 ? 1 : code === 3 ? second! & 63 : 2)
  // At most 120 ms.
  if (length === 0 || length > 5760) throw new Unfit('damaged')
  return length
}

export function isOpusHead(bytes: Uint8Array): boolean {
  return says(bytes, 'OpusHead')
}
