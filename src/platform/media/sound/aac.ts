import { Cursor, Unfit } from './cursor.ts'

/** AAC's own words in MP4: ISO/IEC 14496-1 and 14496-3. */

/** The configuration of the decoder, from an `esds` box. */
export function configOf(esds: Uint8Array): Uint8Array {
  const from = new Cursor(esds)
  from.skip(4)
  const stream = descriptor(from, 3)
  stream.skip(2)
  const flags = stream.u8()
  if (flags & 0x80) stream.skip(2)
  if (flags & 0x40) stream.skip(stream.u8())
  if (flags & 0x20) stream.skip(2)
  const decoder = descriptor(stream, 4)
  const kind = decoder.u8()
  // MPEG-4 audio, or AAC as MPEG-2 had it; MP3 may be inside too.
  if (kind !== 0x40 && kind !== 0x67) throw new Unfit('other', 'MP4')
  decoder.skip(12)
  const { bytes } = descriptor(decoder, 5)
  aacConfig(bytes)
  return bytes
}

/** Each says what it is and how long it is, seven bits a byte. */
function descriptor(from: Cursor, tag: number): Cursor {
  if (from.u8() !== tag) throw new Unfit('damaged')
  let size = 0
  for (let count = 0; count < 4; count++) {
    const byte = from.u8()
    size = size * 128 + (byte & 0x7f)
    if (byte < 0x80) break
  }
  return new Cursor(from.take(Math.min(size, from.left)))
}

const rates = [96, 88.2, 64, 48, 44.1, 32, 24, 22.05, 16, 12, 11.025, 8, 7.35]

/** Low complexity and the two kinds of high efficiency, which every browser plays. */
const played = [2, 5, 29]

/** What a configuration says. One that is longer than it needs to be says something else too. */
export function aacConfig(bytes: Uint8Array): { rate: number; channels: number } {
  const [first = 0, second = 0] = bytes
  const kind = first >> 3
  const rate = rates[((first & 7) << 1) | (second >> 7)]
  const channels = (second >> 3) & 15
  if (!played.includes(kind)) throw new Unfit('other', 'MP4')
  if (rate === undefined || channels < 1 || channels > 2 || bytes.length < 2 || bytes.length > 8)
    throw new Unfit('damaged')
  return { rate: rate * 1000, channels }
}
