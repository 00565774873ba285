import { boxAt, needBox } from './boxes.ts'
import { Unfit } from './cursor.ts'
import { mostPackets } from './track.ts'

/** Where a packet is in the file, and how long it lasts in ticks of its track. */
export interface Sample {
  start: number
  size: number
  length: number
}

/** The samples that a track's tables tell of, in their order; none where it is told in pieces. */
export function tableSamples(trak: Uint8Array): Sample[] {
  const stbl = boxAt(trak, 'mdia', 'minf', 'stbl') ?? new Uint8Array()
  const sizes = sizesIn(stbl)
  if (sizes.length === 0) return []
  const lengths = lengthsIn(stbl, sizes.length)
  const chunks = chunksIn(stbl)
  const inChunk = perChunkIn(stbl)
  const samples: Sample[] = []
  for (const [index, chunk] of chunks.entries()) {
    let start = chunk
    for (let left = inChunk(index + 1); left > 0 && samples.length < sizes.length; left--) {
      const at = samples.length
      samples.push({ start, size: sizes[at]!, length: lengths[at]! })
      start += sizes[at]!
    }
  }
  if (samples.length < sizes.length) throw new Unfit('damaged')
  return samples
}

function sizesIn(stbl: Uint8Array): number[] {
  const stsz = needBox(stbl, 'stsz')
  stsz.skip(4)
  const same = stsz.u32()
  const count = stsz.u32()
  if (count > mostPackets) throw new Unfit('long')
  return Array.from({ length: count }, () => same || stsz.u32())
}

function lengthsIn(stbl: Uint8Array, count: number): number[] {
  const stts = needBox(stbl, 'stts')
  stts.skip(4)
  const lengths: number[] = []
  for (let entries = stts.u32(); entries > 0 && lengths.length < count; entries--) {
    let times = Math.min(stts.u32(), count - lengths.length)
    const length = stts.u32()
    while (times-- > 0) lengths.push(length)
  }
  if (lengths.length < count) throw new Unfit('damaged')
  return lengths
}

function chunksIn(stbl: Uint8Array): number[] {
  const isLong = !boxAt(stbl, 'stco')
  const from = needBox(stbl, isLong ? 'co64' : 'stco')
  from.skip(4)
  const count = from.u32()
  if (count > from.left / (isLong ? 8 : 4)) throw new Unfit('damaged')
  return Array.from({ length: count }, () => (isLong ? from.u64() : from.u32()))
}

/** How many samples a chunk has, for chunks asked in their order; the first is 1. */
function perChunkIn(stbl: Uint8Array): (chunk: number) => number {
  const stsc = needBox(stbl, 'stsc')
  stsc.skip(4)
  const count = stsc.u32()
  if (count > stsc.left / 12) throw new Unfit('damaged')
  const runs = Array.from({ length: count }, () => {
    const run = { first: stsc.u32(), samples: stsc.u32() }
    stsc.skip(4)
    return run
  })
  let at = 0
  return (chunk) => {
    while (at + 1 < runs.length && runs[at + 1]!.first <= chunk) at++
    return runs[at]?.samples ?? 0
  }
}
