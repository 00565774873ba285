import { Cursor, Unfit } from './cursor.ts'
import { join } from './track.ts'

/** The elements of Matroska and WebM (RFC 8794, 9559) that are read or written here. */
export const ids = {
  ebml: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  seekPosition: 0x53ac,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  muxingApp: 0x4d80,
  writingApp: 0x5741,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  trackUid: 0x73c5,
  trackType: 0x83,
  codecId: 0x86,
  codecPrivate: 0x63a2,
  codecDelay: 0x56aa,
  seekPreRoll: 0x56bb,
  contentEncodings: 0x6d80,
  audio: 0xe1,
  samplingFrequency: 0xb5,
  channels: 0x9f,
  cues: 0x1c53bb6b,
  cuePoint: 0xbb,
  cueTime: 0xb3,
  cueTrackPositions: 0xb7,
  cueTrack: 0xf7,
  cueClusterPosition: 0xf1,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
} as const

export interface Element {
  id: number
  content: Uint8Array
}

/**
 * Reads elements one after the other; of `opened` ones not the whole, but what is in them. So
 * one that is still being written when it is sent, and doesn't know its size, reads like others.
 */
export function* elementsOf(bytes: Uint8Array, opened: number[] = []): Generator<Element> {
  const from = new Cursor(bytes)
  for (let count = 0; from.left >= 2; count++) {
    if (count > mostElements) throw new Unfit('damaged')
    const id = readVint(from, 4, true)
    const size = readVint(from, 8, false)
    if (opened.includes(id)) {
      yield { id, content: new Uint8Array() }
      continue
    }
    // It breaks off here.
    if (size > from.left) return
    yield { id, content: from.take(size) }
  }
}

/** Ten minutes have some 30,000 packets; without an end, a file of tiny ones takes long. */
const mostElements = 200_000

/** A number that says its own length by its first bit. One of only ones is "unknown". */
function readVint(from: Cursor, most: number, keepMark: boolean): number {
  const first = from.u8()
  const length = Math.clz32(first) - 23
  if (length > most || from.left < length - 1) throw new Unfit('damaged')
  const ones = 0xff >> length
  let value = keepMark ? first : first & ones
  let isUnknown = (first & ones) === ones
  for (let count = 1; count < length; count++) {
    const next = from.u8()
    isUnknown &&= next === 0xff
    value = value * 256 + next
  }
  return isUnknown && !keepMark ? Infinity : value
}

/** The number that an element of up to eight bytes holds. */
export function numberIn(content: Uint8Array): number {
  if (content.length > 8) throw new Unfit('damaged')
  return content.reduce((value, byte) => value * 256 + byte, 0)
}

export function element(id: number, ...content: Uint8Array[]): Uint8Array {
  const inside = join(content)
  return join([idBytes(id), sizeBytes(inside.length), inside])
}

/** In one byte or in four; no file here is larger. */
function sizeBytes(size: number): Uint8Array {
  if (size < 127) return new Uint8Array([0x80 | size])
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, size + 0x10000000)
  return bytes
}

export function idBytes(id: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, id)
  return bytes.subarray(bytes.findIndex((byte) => byte !== 0))
}

/** Always eight bytes, so that what comes behind can be counted before it is known. */
export function uint(id: number, value: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(Math.round(value)))
  return element(id, bytes)
}

export function float(id: number, value: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setFloat64(0, value)
  return element(id, bytes)
}

export function string(id: number, value: string): Uint8Array {
  return element(id, new TextEncoder().encode(value))
}
