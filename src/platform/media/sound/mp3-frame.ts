import { says } from './cursor.ts'

/** One frame of MPEG audio, layer III. */
export interface Frame {
  bytes: Uint8Array
  /** What frames of one recording have in common: version, layer and rate. */
  kind: number
  rate: number
  samples: number
}

const kbits1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const kbits2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const rates = [44_100, 48_000, 32_000]

/** The whole frame that begins there, like another where one is given. */
export function frameAt(file: Uint8Array, at: number, like?: Frame): Frame | undefined {
  if (at + 4 > file.length || file[at] !== 0xff) return undefined
  const [second, third] = [file[at + 1]!, file[at + 2]!]
  const version = (second >> 3) & 3
  const isLayer3 = second >> 5 === 7 && ((second >> 1) & 3) === 1
  const kind = ((second & 0xfe) << 8) | (third & 0x0c)
  const base = rates[(third >> 2) & 3]
  const kbits = (version === 3 ? kbits1 : kbits2)[third >> 4]
  if (!isLayer3 || version === 1 || !base || !kbits) return undefined
  if (like && like.kind !== kind) return undefined
  const rate = version === 3 ? base : version === 2 ? base / 2 : base / 4
  const samples = version === 3 ? 1152 : 576
  const size = Math.floor((samples * 125 * kbits) / rate) + ((third >> 1) & 1)
  if (at + size > file.length) return undefined
  return { bytes: file.subarray(at, at + size), kind, rate, samples }
}

/** The first frame may hold no sound, but what its program says of the file. */
export function isInfoFrame(frame: Frame): boolean {
  const at = infoAt(frame)
  return ['Xing', 'Info'].some((name) => says(frame.bytes, name, at)) || isVbri(frame)
}

function isVbri({ bytes }: Frame): boolean {
  return says(bytes, 'VBRI', 36)
}

/** Behind the header and what says how the sound is spread over the frames. */
function infoAt({ bytes }: Frame): number {
  const isVersion1 = ((bytes[1]! >> 3) & 3) === 3
  const isMono = bytes[3]! >> 6 === 3
  return 4 + (isVersion1 ? (isMono ? 17 : 32) : isMono ? 9 : 17)
}

/** A frame of our own that says how many frames and bytes follow, for those of many sizes. */
export function infoFrame(sound: Frame[]): Uint8Array {
  const header = sound[0]!.bytes.slice(0, 4)
  // No checksum, no padding; the smallest size that it fits into.
  header[1]! |= 1
  let frame: Frame | undefined
  for (let size = 1; size < 15 && (frame?.bytes.length ?? 0) < 64; size++) {
    header[2] = (size << 4) | (header[2]! & 0x0c)
    const room = new Uint8Array(2000)
    room.set(header)
    frame = frameAt(room, 0)
  }
  const bytes = frame!.bytes.slice()
  const view = new DataView(bytes.buffer)
  const at = infoAt({ ...frame!, bytes })
  bytes.set(new TextEncoder().encode('Xing'), at)
  view.setUint32(at + 4, 3)
  view.setUint32(at + 8, sound.length)
  view.setUint32(
    at + 12,
    sound.reduce((sum, one) => sum + one.bytes.length, bytes.length),
  )
  return bytes
}
