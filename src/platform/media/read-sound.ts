import { readOgg } from './sound/ogg.ts'
import { says, Unfit, type Why } from './sound/cursor.ts'
import { cleanMp3, isMp3 } from './sound/mp3.ts'
import { readMp4 } from './sound/mp4-reader.ts'
import { writeMp4 } from './sound/mp4-writer.ts'
import { secondsOf, type Track } from './sound/track.ts'
import { cleanWav, isWav } from './sound/wav.ts'
import { readWebm } from './sound/webm-reader.ts'
import { writeWebm } from './sound/webm-writer.ts'
import type { Unreadable } from './unreadable.ts'

export interface Sound {
  bytes: Uint8Array
  type: 'audio/webm' | 'audio/mp4' | 'audio/mpeg' | 'audio/wav'
  seconds: number
}

/** In bytes. */
export const largestSound = 10_000_000

/**
 * Reads a recording by what is in it, whatever it is called. The sound itself stays as it is; what
 * it is packed in is written anew, so that nothing but the sound and its length is left.
 */
export function readSound(bytes: Uint8Array): Sound | Unreadable {
  if (bytes.length === 0) return { problem: 'That file is empty. Choose another.' }
  if (bytes.length > largestSound) return { problem: tooLarge }
  try {
    return read(bytes)
  } catch (error) {
    if (!(error instanceof Unfit)) throw error
    return { problem: wordsFor[error.why](error.kind) }
  }
}

function read(file: Uint8Array): Sound {
  if (says(file, '\x1a\x45\xdf\xa3')) return packed(readWebm(file))
  if (says(file, 'OggS')) return packed(readOgg(file))
  if (isWav(file)) return { ...cleanWav(file), type: 'audio/wav' }
  if (says(file, 'ftyp', 4) || says(file, 'moov', 4)) return packed(readMp4(file))
  const other = otherKinds.find(({ text, at = 0 }) => says(file, text, at))
  if (other) throw new Unfit('other', other.kind)
  if (isMp3(file)) return { ...cleanMp3(file), type: 'audio/mpeg' }
  throw new Unfit('other')
}

/** Opus goes into WebM and AAC into MP4, which browsers record and play. */
function packed(track: Track): Sound {
  const seconds = secondsOf(track)
  if (track.packets.some(({ bytes }) => bytes.length === 0)) throw new Unfit('damaged')
  return track.codec === 'opus'
    ? { bytes: writeWebm(track), type: 'audio/webm', seconds }
    : { bytes: writeMp4(track), type: 'audio/mp4', seconds }
}

/** What phones and programs make, and browsers can't play. */
const otherKinds: { text: string; at?: number; kind: string }[] = [
  { text: '#!AMR', kind: 'AMR' },
  { text: 'fLaC', kind: 'FLAC' },
  { text: 'caff', kind: 'CAF' },
  { text: 'FORM', kind: 'AIFF' },
  { text: '\x30\x26\xb2\x75', kind: 'WMA' },
]

export const tooLarge =
  'That recording is larger than 10 MB. Choose a shorter one or send it in parts.'

const wordsFor: Record<Why, (kind?: string) => string> = {
  damaged: () =>
    'That recording is damaged or cut short. We can’t read it. Choose another or record it again.',
  empty: () => 'There is no sound in that recording. Record it again.',
  long: () =>
    'That recording is longer than 10 minutes. Choose a shorter one, or send it in parts.',
  video: () => 'That is a video. Choose a recording of sound only, or record your voice here.',
  other: (kind) =>
    kind
      ? `That recording is of a kind that we can’t play (${kind}). Open the app that made it. Save or share it there as MP3 or M4A.`
      : 'That file is no sound that we can play. Choose an MP3, M4A, WAV, WebM or Ogg. You can also record your voice here.',
}
