import { boxAt, needBox } from './boxes.ts'
import { Cursor, Unfit } from './cursor.ts'
import type { Sample } from './mp4-samples.ts'
import { mostPackets } from './track.ts'

/**
 * The samples that are played. Where somebody cut her recording, what she cut off may still be
 * in the file, only marked as not to be played; it isn't hers to give, so it stays behind too.
 * @param rate ticks a second of the track.
 */
export function played(
  samples: Sample[],
  moov: Uint8Array,
  trak: Uint8Array,
  rate: number,
): Sample[] {
  const edits = editsIn(trak)
  if (edits.length === 0) return samples
  const mvhd = needBox(moov, 'mvhd')
  mvhd.skip(mvhd.u8() === 1 ? 19 : 11)
  const movieRate = mvhd.u32()
  if (movieRate === 0) throw new Unfit('damaged')
  const kept: Sample[] = []
  for (const { start, duration } of edits) {
    // Nothing is played before it begins.
    if (start < 0) continue
    // "As long as there is", which files that are written in pieces say.
    const end = duration === 0 ? Infinity : start + (duration * rate) / movieRate
    let now = 0
    for (const sample of samples) {
      if (now + sample.length > start && now < end) kept.push(sample)
      now += sample.length
    }
    if (kept.length > mostPackets) throw new Unfit('long')
  }
  return kept
}

interface Edit {
  start: number
  duration: number
}

/** More than a few are no recording of a voice. */
const mostEdits = 50

function editsIn(trak: Uint8Array): Edit[] {
  const elst = boxAt(trak, 'edts', 'elst')
  if (!elst) return []
  const from = new Cursor(elst)
  const isLong = from.u8() === 1
  from.skip(3)
  const count = from.u32()
  if (count > mostEdits) throw new Unfit('damaged')
  return Array.from({ length: count }, () => {
    const duration = isLong ? from.u64() : from.u32()
    const start = isLong ? from.i64() : from.i32()
    from.skip(4)
    return { start, duration }
  })
}
