import { says, Unfit } from './cursor.ts'
import { frameAt, infoFrame, isInfoFrame, type Frame } from './mp3-frame.ts'
import { join, longestSound, mostPackets } from './track.ts'

/**
 * An MP3 with its frames of sound and nothing else: no tag before, behind or between them, and
 * none of what its program wrote into the first frame.
 */
export function cleanMp3(file: Uint8Array): { bytes: Uint8Array; seconds: number } {
  const frames = framesIn(file)
  const [first] = frames
  if (!first) throw new Unfit('other')
  const sound = isInfoFrame(first) ? frames.slice(1) : frames
  const seconds = sound.reduce((sum, { samples, rate }) => sum + samples / rate, 0)
  if (sound.length === 0) throw new Unfit('empty')
  if (seconds > longestSound + 1) throw new Unfit('long')
  const isSteady = sound.every(({ bytes }) => Math.abs(bytes.length - sound[0]!.bytes.length) <= 1)
  const bytes = join([
    // Without it a player reckons the length from the first frame's size.
    ...(isSteady ? [] : [infoFrame(sound)]),
    ...sound.map((frame) => frame.bytes),
  ])
  return { bytes, seconds }
}

export function isMp3(file: Uint8Array): boolean {
  return says(file, 'ID3') || follows(file, 0) !== undefined
}

function framesIn(file: Uint8Array): Frame[] {
  const frames: Frame[] = []
  let at = tagEnd(file)
  while (at < file.length) {
    const last = frames.at(-1)
    const frame = follows(file, at, last)
    if (!frame) {
      at++
      continue
    }
    frames.push(frame)
    if (frames.length > mostPackets) throw new Unfit('long')
    at += frame.bytes.length
  }
  return frames
}

/** A frame that another one like it follows, or the end: bytes of a tag may look like one. */
function follows(file: Uint8Array, at: number, like?: Frame): Frame | undefined {
  const frame = frameAt(file, at, like)
  if (!frame) return undefined
  const end = at + frame.bytes.length
  const isLast = like !== undefined && (end === file.length || isTag(file, end))
  return isLast || frameAt(file, end, frame) ? frame : undefined
}

function isTag(file: Uint8Array, at: number): boolean {
  return ['TAG', 'APETAGEX', 'LYRICSBEGIN', 'ID3', '3DI'].some((name) => says(file, name, at))
}

/** Where ID3v2 at the beginning ends; it says its size in seven bits a byte. */
function tagEnd(file: Uint8Array): number {
  if (!says(file, 'ID3') || file.length < 10) return 0
  const [a, b, c, d] = file.subarray(6, 10)
  return 10 + (((a! & 127) << 21) | ((b! & 127) << 14) | ((c! & 127) << 7) | (d! & 127))
}
