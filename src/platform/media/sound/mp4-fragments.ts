import { allBoxes, boxAt, boxesIn, type Box } from './boxes.ts'
import { Cursor, Unfit } from './cursor.ts'
import type { Sample } from './mp4-samples.ts'
import { mostPackets } from './track.ts'

/** The samples of a file that was written in pieces while it was recorded, as browsers do. */
export function fragmentSamples(file: Uint8Array, moov: Uint8Array, trackId: number): Sample[] {
  const usual = usualOf(moov, trackId)
  const samples: Sample[] = []
  for (const { type, content } of boxesIn(file)) {
    if (type !== 'moof') continue
    // Places are counted from the box's own beginning, before its size and name.
    const moofAt = content.byteOffset - file.byteOffset - 8
    for (const traf of allBoxes(content, 'traf')) {
      const fragment = readHeader(traf, usual, moofAt)
      if (fragment.trackId !== trackId) continue
      let next = fragment.base
      for (const run of boxesIn(traf).filter(isRun)) next = readRun(run, fragment, next, samples)
    }
  }
  return samples
}

const isRun = ({ type }: Box) => type === 'trun'

interface Usual {
  length: number
  size: number
}

/** What samples are unless a fragment says otherwise. */
function usualOf(moov: Uint8Array, trackId: number): Usual {
  for (const trex of allBoxes(boxAt(moov, 'mvex') ?? new Uint8Array(), 'trex')) {
    const from = new Cursor(trex)
    from.skip(4)
    if (from.u32() !== trackId) continue
    from.skip(4)
    return { length: from.u32(), size: from.u32() }
  }
  return { length: 0, size: 0 }
}

interface Fragment extends Usual {
  trackId: number
  base: number
}

function readHeader(traf: Uint8Array, usual: Usual, moofAt: number): Fragment {
  const tfhd = new Cursor(boxAt(traf, 'tfhd') ?? new Uint8Array())
  const flags = tfhd.u32()
  const has = (flag: number) => (flags & flag) !== 0
  const trackId = tfhd.u32()
  const base = has(0x1) ? tfhd.u64() : moofAt
  if (has(0x2)) tfhd.skip(4)
  const length = has(0x8) ? tfhd.u32() : usual.length
  const size = has(0x10) ? tfhd.u32() : usual.size
  return { trackId, base, length, size }
}

/** @returns where the next run begins, if it doesn't say. */
function readRun({ content }: Box, usual: Fragment, next: number, samples: Sample[]): number {
  const from = new Cursor(content)
  const flags = from.u32()
  const has = (flag: number) => (flags & flag) !== 0
  const count = from.u32()
  let start = has(0x1) ? usual.base + from.i32() : next
  if (has(0x4)) from.skip(4)
  if (samples.length + count > mostPackets) throw new Unfit('long')
  for (let left = count; left > 0; left--) {
    const length = has(0x100) ? from.u32() : usual.length
    const size = has(0x200) ? from.u32() : usual.size
    if (has(0x400)) from.skip(4)
    if (has(0x800)) from.skip(4)
    samples.push({ start, size, length })
    start += size
  }
  return start
}
