import { aacConfig } from './aac.ts'
import { box, u16, u32 } from './boxes.ts'
import { join, secondsOf, type Packet, type Track } from './track.ts'

/** Writes AAC as M4A, index first, so that it plays before all of it has come. No time, no name. */
export function writeMp4(track: Track): Uint8Array {
  const ftyp = box('ftyp', latin('M4A '), 0, latin('M4A mp42isom'))
  // Where the sound begins doesn't change how long the index is.
  const before = ftyp.length + moov(track, 0).length + 8
  return join([
    ftyp,
    moov(track, before),
    box('mdat', join(track.packets.map(({ bytes }) => bytes))),
  ])
}

const latin = (text: string) => new TextEncoder().encode(text)

function moov(track: Track, soundAt: number): Uint8Array {
  const { rate } = track
  const ticks = Math.round(secondsOf(track) * rate)
  const mvhd = box(
    'mvhd',
    ...[0, 0, 0, rate, ticks, 0x10000, u16(0x100), zeroes(10), matrix],
    ...[zeroes(24), 2],
  )
  return box('moov', mvhd, trak(track, ticks, soundAt))
}

function trak(track: Track, ticks: number, soundAt: number): Uint8Array {
  const { rate } = track
  const enabled = 7
  const tkhd = box(
    'tkhd',
    ...[enabled, 0, 0, 1, 0, ticks, 0, 0, 0],
    ...[u16(0x100, 0), matrix, 0, 0],
  )
  const undetermined = 0x55c4
  const mdhd = box('mdhd', 0, 0, 0, rate, ticks, u16(undetermined, 0))
  const hdlr = box('hdlr', 0, 0, latin('soun'), zeroes(13))
  const dinf = box('dinf', box('dref', 0, 1, box('url ', 1)))
  const minf = box('minf', box('smhd', 0, 0), dinf, stbl(track, soundAt))
  return box('trak', tkhd, box('mdia', mdhd, hdlr, minf))
}

/** All of it is one chunk. */
function stbl({ packets, config }: Track, soundAt: number): Uint8Array {
  const sizes = packets.map(({ bytes }) => bytes.length)
  const runs = runsOf(packets)
  return box(
    'stbl',
    box('stsd', 0, 1, soundEntry(config)),
    box('stts', 0, runs.length, ...runs.flatMap(({ count, length }) => [count, length])),
    box('stsc', 0, 1, 1, packets.length, 1),
    box('stsz', 0, 0, sizes.length, ...sizes),
    box('stco', 0, 1, soundAt),
  )
}

function soundEntry(config: Uint8Array): Uint8Array {
  const { rate, channels } = aacConfig(config)
  const tag = (id: number, ...parts: Uint8Array[]) => {
    const inside = join(parts)
    return join([new Uint8Array([id, inside.length]), inside])
  }
  const aac = new Uint8Array([0x40, 0x15])
  const decoder = tag(4, aac, zeroes(11), tag(5, config))
  const stream = tag(3, u16(1), zeroes(1), decoder, tag(6, new Uint8Array([2])))
  return box(
    'mp4a',
    ...[zeroes(6), u16(1), 0, 0, u16(channels, 16, 0, 0)],
    ...[u16(Math.min(rate, 0xffff), 0), box('esds', 0, stream)],
  )
}

/** Packets of one length after the other are told together. */
function runsOf(packets: Packet[]): { count: number; length: number }[] {
  const runs: { count: number; length: number }[] = []
  for (const { length } of packets) {
    const last = runs.at(-1)
    if (last?.length === length) last.count++
    else runs.push({ count: 1, length })
  }
  return runs
}

const zeroes = (count: number) => new Uint8Array(count)

/** As it is, neither turned nor made larger. */
const matrix = join([0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].map(u32))
