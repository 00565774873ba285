import { Cursor, Unfit } from './cursor.ts'
import { elementsOf, ids, numberIn, type Element } from './ebml.ts'
import { opusLength, opusRate, opusTrack, readOpusHead } from './opus.ts'
import { mostPackets, type Packet, type Track } from './track.ts'

/** Reads Opus out of WebM or Matroska; tags, titles, dates and programs' names stay behind. */
export function readWebm(file: Uint8Array): Track {
  let entry: Entry | undefined
  let entries = 0
  let scale = 1_000_000
  let clusterTime = 0
  const blocks: { at: number; bytes: Uint8Array }[] = []
  const opened = [ids.ebml, ids.segment, ids.info, ids.tracks, ids.cluster, ids.blockGroup]
  for (const { id, content } of elementsOf(file, opened)) {
    if (id === ids.timestampScale) scale = numberIn(content)
    else if (id === ids.timestamp) clusterTime = numberIn(content)
    else if (id === ids.trackEntry) {
      if (++entries > 100) throw new Unfit('damaged')
      entry = soundOf(readEntry(content), entry)
    } else if (id === ids.simpleBlock || id === ids.block) {
      const block = readBlock(content)
      if (block.track !== entry?.number) continue
      const nanoseconds = (clusterTime + block.time) * scale
      blocks.push({ at: (nanoseconds * opusRate) / 1e9, bytes: block.bytes })
      if (blocks.length > mostPackets) throw new Unfit('long')
    }
  }
  if (!entry) throw new Unfit('empty')
  return opusTrack(readOpusHead(entry.config), inTime(blocks))
}

interface Entry {
  number: number
  type: number
  codec: string
  config: Uint8Array
  isEncoded: boolean
}

function readEntry(content: Uint8Array): Entry {
  const inside = new Map<number, Element['content']>()
  for (const { id, content: value } of elementsOf(content)) inside.set(id, value)
  const get = (id: number) => inside.get(id) ?? new Uint8Array()
  return {
    number: numberIn(get(ids.trackNumber)),
    type: numberIn(get(ids.trackType)),
    codec: new TextDecoder().decode(get(ids.codecId)).replaceAll('\0', ''),
    config: get(ids.codecPrivate),
    isEncoded: inside.has(ids.contentEncodings),
  }
}

const video = 1
const sound = 2

/** The first track of sound is the one. */
function soundOf(entry: Entry, earlier: Entry | undefined): Entry | undefined {
  if (entry.type === video) throw new Unfit('video')
  if (earlier || entry.type !== sound) return earlier
  if (entry.codec !== 'A_OPUS' || entry.isEncoded) throw new Unfit('other', 'WebM')
  return entry
}

function readBlock(content: Uint8Array) {
  const from = new Cursor(content)
  // Nobody has more than 127 tracks, so the number is one byte.
  const track = from.u8() & 0x7f
  const time = from.i16()
  const isLaced = (from.u8() & 6) !== 0
  if (isLaced) throw new Unfit('other', 'WebM')
  return { track, time, bytes: from.take(from.left) }
}

/** Each packet lasts as long as it says itself, or until the next where there is a pause. */
function inTime(blocks: { at: number; bytes: Uint8Array }[]): Packet[] {
  const [first] = blocks
  let now = 0
  const packets: Packet[] = []
  for (const { at, bytes } of blocks) {
    const since = at - first!.at - now
    const last = packets.at(-1)
    // Times are told in milliseconds, so that a little is no pause.
    if (last && since > opusRate / 100) {
      last.length += Math.round(since)
      now += Math.round(since)
    }
    const length = opusLength(bytes)
    packets.push({ bytes, length })
    now += length
  }
  return packets
}
