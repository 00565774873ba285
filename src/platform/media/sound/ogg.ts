import { Cursor, says, Unfit } from './cursor.ts'
import { isOpusHead, opusLength, opusTrack, readOpusHead } from './opus.ts'
import { join, mostPackets, type Track } from './track.ts'

/** Reads Opus out of Ogg (RFC 3533, 7845); its comments and whatever else is in it stay behind. */
export function readOgg(file: Uint8Array): Track {
  const pages = pagesOf(file)
  const first = pages.filter(({ begins }) => begins)
  if (first.some(({ content }) => says(content, '\x80theora'))) throw new Unfit('video')
  const serial = first.find(({ content }) => isOpusHead(content))?.serial
  if (serial === undefined) throw new Unfit('other', 'Ogg')
  const [head, comments, ...sound] = packetsOf(pages.filter((page) => page.serial === serial))
  if (!head || !comments || !says(comments, 'OpusTags')) throw new Unfit('damaged')
  const packets = sound.map((bytes) => ({ bytes, length: opusLength(bytes) }))
  return opusTrack(readOpusHead(head), packets)
}

interface Page {
  begins: boolean
  serial: number
  /** Of the packets, or parts of them, on this page. */
  sizes: Uint8Array
  content: Uint8Array
}

/** Up to where the file breaks off, or is no Ogg any more. */
function pagesOf(file: Uint8Array): Page[] {
  const pages: Page[] = []
  const from = new Cursor(file)
  while (from.left >= 27 && says(file, 'OggS', from.at)) {
    from.skip(5)
    const flags = from.u8()
    from.skip(8)
    const serial = from.u32()
    from.skip(8)
    const segments = from.u8()
    if (from.left < segments) break
    const sizes = from.take(segments)
    const size = sizes.reduce((sum, one) => sum + one, 0)
    if (from.left < size) break
    pages.push({ begins: (flags & 2) !== 0, serial, sizes, content: from.take(size) })
  }
  return pages
}

/** A packet goes on while its parts are full, over the ends of pages. */
function packetsOf(pages: Page[]): Uint8Array[] {
  const packets: Uint8Array[] = []
  let parts: Uint8Array[] = []
  for (const { sizes, content } of pages) {
    let at = 0
    for (const size of sizes) {
      parts.push(content.subarray(at, at + size))
      at += size
      if (size === 255) continue
      packets.push(join(parts))
      parts = []
      if (packets.length > mostPackets) throw new Unfit('long')
    }
  }
  return packets
}
