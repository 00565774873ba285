import { aacConfig, configOf } from './aac.ts'
import { allBoxes, boxAt, boxesIn, needBox, type Box } from './boxes.ts'
import { Cursor, Unfit } from './cursor.ts'
import { opusLength, opusRate, opusTrack, readOpusBox } from './opus.ts'
import { played } from './mp4-edits.ts'
import { fragmentSamples } from './mp4-fragments.ts'
import { tableSamples, type Sample } from './mp4-samples.ts'
import type { Packet, Track } from './track.ts'

/**
 * Reads AAC or Opus out of MP4, M4A or QuickTime: the samples of its one track of sound. All
 * else stays behind: titles, places, times, covers, other tracks, what lies between the samples.
 */
export function readMp4(file: Uint8Array): Track {
  const moov = boxAt(file, 'moov')
  if (!moov) throw new Unfit('damaged')
  const tracks = allBoxes(moov, 'trak')
  if (tracks.some(isVideo)) throw new Unfit('video')
  const trak = tracks.find((one) => handlerOf(one) === 'soun')
  if (!trak) throw new Unfit('empty')
  const mdhd = needBox(trak, 'mdia', 'mdhd')
  mdhd.skip(mdhd.u8() === 1 ? 19 : 11)
  const rate = mdhd.u32()
  if (rate < 1 || rate > 1_000_000) throw new Unfit('damaged')
  const samples = [...tableSamples(trak), ...fragmentSamples(file, moov, idOf(trak))]
  const kept = played(samples, moov, trak, rate)
  // They may all be the same one, told of again and again.
  if (kept.reduce((sum, { size }) => sum + size, 0) > file.length) throw new Unfit('damaged')
  const packets = kept.map(packetIn(file))
  return trackOf(sampleEntry(trak), rate, packets)
}

function trackOf(entry: Box, rate: number, packets: Packet[]): Track {
  const inside = afterSoundEntry(entry.content)
  const dOps = boxAt(inside, 'dOps')
  if (entry.type === 'Opus' && dOps) {
    const head = readOpusBox(dOps)
    const own = packets.map(({ bytes }) => ({ bytes, length: opusLength(bytes) }))
    return opusTrack(head, rate === opusRate ? packets : own)
  }
  const esds = boxAt(inside, 'esds') ?? boxAt(inside, 'wave', 'esds')
  if (entry.type !== 'mp4a' || !esds) throw new Unfit('other', kinds[entry.type] ?? 'MP4')
  const config = configOf(esds)
  return { codec: 'aac', config, channels: aacConfig(config).channels, rate, packets }
}

const kinds: Record<string, string> = { samr: 'AMR', sawb: 'AMR', alac: 'Apple Lossless' }

function packetIn(file: Uint8Array) {
  return ({ start, size, length }: Sample): Packet => {
    const from = new Cursor(file)
    from.skip(start)
    return { bytes: from.take(size), length }
  }
}

function handlerOf(trak: Uint8Array): string {
  const hdlr = needBox(trak, 'mdia', 'hdlr')
  hdlr.skip(8)
  return hdlr.text(4)
}

/** A picture for each chapter is no video, and stays behind. */
function isVideo(trak: Uint8Array): boolean {
  return handlerOf(trak) === 'vide' && !/^(jpeg|png |mjp[ab])$/.test(sampleEntry(trak).type)
}

function idOf(trak: Uint8Array): number {
  const tkhd = needBox(trak, 'tkhd')
  tkhd.skip(tkhd.u8() === 1 ? 19 : 11)
  return tkhd.u32()
}

/** What the samples are. */
function sampleEntry(trak: Uint8Array): Box {
  const stsd = needBox(trak, 'mdia', 'minf', 'stbl', 'stsd')
  stsd.skip(8)
  const [entry] = boxesIn(stsd.take(stsd.left))
  if (!entry) throw new Unfit('damaged')
  return entry
}

/** Behind the fixed part of an entry, which QuickTime has made longer twice. */
function afterSoundEntry(content: Uint8Array): Uint8Array {
  const from = new Cursor(content)
  from.skip(8)
  const version = from.u16()
  from.skip(18 + (version === 1 ? 16 : version === 2 ? 36 : 0))
  return from.take(from.left)
}
