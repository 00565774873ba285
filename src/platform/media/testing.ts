// For tests: recordings as phones and browsers make them, with everything in them that tells more
// than the sound does.
import { box, u16, u32 } from './sound/boxes.ts'
import { element, ids, string, uint } from './sound/ebml.ts'
import { join } from './sound/track.ts'

/** What must never come out again. */
export const secret = '51.5074,-0.1278 PLANTED'

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
export const planted = bytesOf(secret)

/** 20 ms of silence in Opus, and 1024 samples of it in AAC. */
export const silentOpus = Uint8Array.of(0xf8, 0xff, 0xfe)
export const silentAac = Uint8Array.of(0x00, 0xc8, 0x00, 0x80, 0x23, 0x80)

export const opusHead = join([
  bytesOf('OpusHead'),
  Uint8Array.of(1, 1, 0x38, 1, 0x80, 0xbb, 0, 0, 0, 0, 0),
])

export function holdsSecret(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes)
  return text.includes(secret) || text.includes('PLANTED') || text.includes('51.5074')
}

/** WebM as Chrome records it: sizes unknown, no length; and tagged by a helpful program. */
export function webmOf(packets: Uint8Array[], { video = false } = {}): Uint8Array {
  const unknown = (id: number) => join([element(id).subarray(0, -1), Uint8Array.of(0xff)])
  const track = (number: number, type: number, codec: string) =>
    element(
      ids.trackEntry,
      uint(ids.trackNumber, number),
      uint(ids.trackUid, 99),
      uint(ids.trackType, type),
      string(0x536e, secret),
      string(ids.codecId, codec),
      element(ids.codecPrivate, type === 2 ? opusHead : planted),
    )
  const block = (of: number, at: number, bytes: Uint8Array) =>
    element(ids.simpleBlock, Uint8Array.of(0x80 | of, at >> 8, at & 0xff, 0x80), bytes)
  return join([
    element(ids.ebml, string(ids.docType, 'webm'), string(0xec, secret)),
    unknown(ids.segment),
    element(
      ids.info,
      uint(ids.timestampScale, 1_000_000),
      string(0x7ba9, secret),
      uint(0x4461, 1234),
      string(ids.muxingApp, secret),
      string(ids.writingApp, secret),
    ),
    element(ids.tracks, track(1, 2, 'A_OPUS'), track(2, video ? 1 : 0x11, 'S_TEXT/UTF8')),
    element(0x1254c367, element(0x7373, element(0x67c8, string(0x4487, secret)))),
    element(0x1941a469, string(0x465c, secret)),
    unknown(ids.cluster),
    uint(ids.timestamp, 0),
    ...packets.map((bytes, index) => block(1, index * 20, bytes)),
    block(2, 0, planted),
    element(0xec, planted),
  ])
}

/** Ogg as messengers send it. Players that check sums don't play it; the sums are left out. */
export function oggOf(packets: Uint8Array[], { codec = opusHead } = {}): Uint8Array {
  const comments = join([bytesOf('OpusTags'), u32(0), planted])
  const skeleton = join([bytesOf('fishead\0'), planted])
  return join([
    oggPage(7, 2, [codec]),
    oggPage(8, 2, [skeleton]),
    oggPage(7, 0, [comments]),
    oggPage(8, 0, [planted]),
    ...packets.map((packet) => oggPage(7, 0, [packet])),
    planted,
  ])
}

function oggPage(serial: number, flags: number, packets: Uint8Array[]): Uint8Array {
  const sizes = packets.flatMap(({ length }) => [
    ...Array.from({ length: Math.floor(length / 255) }, () => 255),
    length % 255,
  ])
  const head = join([bytesOf('OggS'), Uint8Array.of(0, flags), u32(0), u32(0), u32(serial)])
  return join([head, u32(0), u32(0), Uint8Array.of(sizes.length, ...sizes), ...packets])
}

interface Mp4Options {
  /** The handler of the second track: text, or vide. */
  second?: string
  entry?: string
  /** In samples: what the recording's edit leaves of it. */
  edit?: { start: number; count: number }
  /** Told in pieces, as browsers record. */
  inPieces?: boolean
}

/** M4A as phones record it: where, when, by what, a picture, and another track. */
export function mp4Of(packets: Uint8Array[], options: Mp4Options = {}): Uint8Array {
  const ftyp = box('ftyp', bytesOf('M4A '), 0, bytesOf('M4A isom'))
  const before = ftyp.length + moovOf(packets, options, 0).length
  const sound = join(packets)
  if (options.inPieces) {
    const moof = (at: number) => moofOf(packets, at)
    const pieces = [moof(moof(0).length + 8 + planted.length), box('mdat', planted, sound, planted)]
    return join([ftyp, moovOf(packets, options, 0), box('free', planted), ...pieces])
  }
  const moov = moovOf(packets, options, before + 8 + planted.length)
  return join([ftyp, moov, box('mdat', planted, sound, planted), box('uuid', planted), planted])
}

function moovOf(packets: Uint8Array[], options: Mp4Options, at: number): Uint8Array {
  const rate = 44_100
  const { edit, inPieces } = options
  const ticks = packets.length * 1024
  const mvhd = box('mvhd', 0, 1234, 5678, rate, ticks, new Uint8Array(80))
  const elst = edit && box('elst', 0, 1, edit.count * 1024, edit.start * 1024, 0x10000)
  const place = box('udta', box('\xa9xyz', planted), box('meta', 0, box('ilst', planted)))
  const mvex = box('mvex', box('trex', 0, 1, 1, 1024, 0, 0), box('trex', 0, 2, 1, 1024, 0, 0))
  const told = inPieces ? [] : packets
  return box(
    'moov',
    mvhd,
    trakOf(1, 'soun', options.entry ?? 'mp4a', told, at, ...(elst ? [box('edts', elst)] : [])),
    trakOf(2, options.second ?? 'text', 'text', [planted], at - planted.length),
    place,
    box('meta', 0, planted),
    ...(inPieces ? [mvex] : []),
  )
}

function trakOf(
  id: number,
  handler: string,
  entry: string,
  packets: Uint8Array[],
  at: number,
  ...more: Uint8Array[]
): Uint8Array {
  const stbl = box(
    'stbl',
    box('stsd', 0, 1, entryOf(entry)),
    box('stts', 0, 1, packets.length, 1024),
    box('stsc', 0, 1, 1, packets.length, 1),
    box('stsz', 0, 0, packets.length, ...packets.map(({ length }) => length)),
    box('stco', 0, 1, at),
  )
  const hdlr = box('hdlr', 0, 0, bytesOf(handler), 0, 0, 0, planted)
  const mdhd = box('mdhd', 0, 1234, 5678, 44_100, packets.length * 1024, 0)
  const tkhd = box('tkhd', 7, 1234, 5678, id, new Uint8Array(68))
  const udta = box('udta', box('name', planted))
  return box('trak', tkhd, ...more, box('mdia', mdhd, hdlr, box('minf', stbl)), udta)
}

function entryOf(entry: string): Uint8Array {
  const fixed = [u16(0, 0, 0, 1), 0, 0, u16(1, 16, 0, 0), u16(44_100, 0)]
  const decoder = Uint8Array.of(
    4,
    17,
    0x40,
    0x15,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    5,
    2,
    0x12,
    0x08,
  )
  const stream = Uint8Array.of(3, 3 + decoder.length, 0, 0, 0, ...decoder)
  return box(entry, ...fixed, box('esds', 0, stream), box('free', planted))
}

function moofOf(packets: Uint8Array[], dataAt: number): Uint8Array {
  const sizes = packets.map(({ length }) => length)
  const theirs = box('traf', box('tfhd', 0x20000, 2), box('trun', 1, 1, 0))
  const trun = box('trun', 0x201, packets.length, dataAt, ...sizes)
  return box('moof', box('mfhd', 0, 1), theirs, box('traf', box('tfhd', 0x20000, 1), trun))
}

/** A frame of silence at 44.1 kHz: 128 kbit/s, or 64. */
export function mp3Frame(bitrate: 128 | 64 = 128): Uint8Array {
  const frame = new Uint8Array(bitrate === 128 ? 417 : 208)
  frame.set([0xff, 0xfb, bitrate === 128 ? 0x90 : 0x50, 0xc4])
  return frame
}

/** MP3 with every kind of tag, before, between and behind. */
export function mp3Of(frames: Uint8Array[]): Uint8Array {
  const id3 = join([bytesOf('ID3'), Uint8Array.of(4, 0, 0, 0, 0, 0, planted.length), planted])
  const info = mp3Frame()
  info.set(bytesOf(`Info\0\0\0\0LAME${secret}`), 21)
  const half = Math.floor(frames.length / 2)
  const last = join([bytesOf('TAG'), planted, new Uint8Array(125 - planted.length)])
  const ape = join([bytesOf('APETAGEX'), planted])
  return join([id3, info, ...frames.slice(0, half), id3, ...frames.slice(half), ape, last])
}

/** A wave file with what studios and phones write into theirs. */
export function wavOf(samples: Uint8Array): Uint8Array {
  const chunk = (name: string, content: Uint8Array) => {
    const size = u32(content.length).toReversed()
    return join([bytesOf(name), size, content, new Uint8Array(content.length % 2)])
  }
  const form = Uint8Array.of(1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x80, 0x3e, 0, 0, 2, 0, 16, 0)
  const chunks = join([
    chunk('bext', planted),
    chunk('fmt ', join([form, planted])),
    chunk('LIST', planted),
    chunk('data', samples),
    chunk('id3 ', planted),
  ])
  return join([
    bytesOf('RIFF'),
    u32(chunks.length + 4).toReversed(),
    bytesOf('WAVE'),
    chunks,
    planted,
  ])
}
