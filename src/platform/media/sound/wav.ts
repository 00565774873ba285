import { Cursor, says, Unfit } from './cursor.ts'
import { join, longestSound } from './track.ts'

/** A wave file with its form and its samples, and nothing else of what was in it. */
export function cleanWav(file: Uint8Array): { bytes: Uint8Array; seconds: number } {
  let form: Form | undefined
  let samples: Uint8Array | undefined
  const from = new Cursor(file, 12)
  while (from.left >= 8 && !samples) {
    const name = from.text(4)
    const size = from.u32(true)
    const content = from.take(Math.min(size, from.left))
    if (name === 'fmt ') form = readForm(content)
    else if (name === 'data') samples = content
    // Each begins at an even place.
    if (size % 2 === 1 && from.left > 0) from.skip(1)
  }
  if (!form || !samples) throw new Unfit('damaged')
  const frame = form.channels * (form.bits / 8)
  const frames = Math.floor(samples.length / frame)
  if (frames === 0) throw new Unfit('empty')
  const seconds = frames / form.rate
  if (seconds > longestSound + 1) throw new Unfit('long')
  const kept = samples.subarray(0, frames * frame)
  return { bytes: join([header(form, kept.length), kept]), seconds }
}

export function isWav(file: Uint8Array): boolean {
  return says(file, 'RIFF') && says(file, 'WAVE', 8)
}

interface Form {
  tag: number
  channels: number
  rate: number
  bits: number
}

const whole = 1
const floating = 3
const extensible = 0xfffe

function readForm(content: Uint8Array): Form {
  const from = new Cursor(content)
  let tag = from.u16(true)
  const channels = from.u16(true)
  const rate = from.u32(true)
  from.skip(6)
  const bits = from.u16(true)
  if (tag === extensible) {
    from.skip(8)
    tag = from.u16(true)
  }
  if (tag !== whole && tag !== floating) throw new Unfit('other', 'packed WAV')
  if (channels < 1 || channels > 2 || rate < 4000 || rate > 192_000) throw new Unfit('damaged')
  if (!(tag === whole ? [8, 16, 24, 32] : [32, 64]).includes(bits)) throw new Unfit('damaged')
  return { tag, channels, rate, bits }
}

function header({ tag, channels, rate, bits }: Form, size: number): Uint8Array {
  const bytes = new Uint8Array(44)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode('RIFF    WAVEfmt '))
  view.setUint32(4, size + 36, true)
  view.setUint32(16, 16, true)
  view.setUint16(20, tag, true)
  view.setUint16(22, channels, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, (rate * channels * bits) / 8, true)
  view.setUint16(32, (channels * bits) / 8, true)
  view.setUint16(34, bits, true)
  bytes.set(new TextEncoder().encode('data'), 36)
  view.setUint32(40, size, true)
  return bytes
}
