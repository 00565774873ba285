import { pictureKind, type PictureKind } from './picture-kind.ts'
import { painter } from './painter.ts'
import type { Unreadable } from './unreadable.ts'
import { inTurn } from './turns.ts'

export interface Picture {
  bytes: Uint8Array
  type: 'image/jpeg'
  width: number
  height: number
}

/** In bytes. */
export const largestPicture = 15_000_000

/**
 * Reads a picture by what is in it, whatever it is called, and paints it anew: upright, at most
 * 1600 pixels long, in the web's colours, and without anything that was told beside the picture.
 */
export async function readPicture(bytes: Uint8Array): Promise<Picture | Unreadable> {
  if (bytes.length === 0) return { problem: 'That file is empty. Choose another.' }
  if (bytes.length > largestPicture) return { problem: tooLarge }
  const kind = pictureKind(bytes)
  if (!kind) return { problem: noPicture }
  if (kind === 'heic') return { problem: heic }
  const read = await inTurn(() => paint(bytes, kind))
  return read ?? { problem: busy }
}

/** Pixels in; AVIF is held as a whole, some 19 bytes a pixel, where others pass by in strips. */
const mostPixels: Record<Exclude<PictureKind, 'heic'>, number> = {
  jpeg: 50_000_000,
  png: 50_000_000,
  webp: 50_000_000,
  gif: 50_000_000,
  avif: 13_000_000,
}

async function paint(bytes: Uint8Array, kind: Exclude<PictureKind, 'heic'>) {
  const sharp = await painter()
  const from = sharp(bytes, {
    limitInputPixels: mostPixels[kind],
    failOn: 'error',
    sequentialRead: true,
    pages: 1,
  })
  try {
    const size = await from.metadata()
    if (size.width * size.height > mostPixels[kind]) return { problem: tooManyPixels }
    const { data, info } = await from
      .autoOrient()
      .resize(1600, 1600, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: true })
      .timeout({ seconds: 10 })
      .toBuffer({ resolveWithObject: true })
    const { width, height } = info
    return { bytes: new Uint8Array(data), type: 'image/jpeg' as const, width, height }
  } catch (error) {
    // Whatever a decoder says of a file, what to do is the same.
    if (!(error instanceof Error)) throw error
    if (/exceeds pixel limit/.test(error.message)) return { problem: tooManyPixels }
    return { problem: /timeout/.test(error.message) ? tooSlow : damaged }
  }
}

const noPicture = 'That file is no picture that we can read. Choose a photo (JPEG or PNG).'
const heic =
  'That photo is kept as HEIC. We can’t read that. On an iPhone or iPad, choose it from Photos, not Files. Elsewhere, save it as JPEG first.'
const damaged =
  'That picture is damaged or cut short. We can’t read it. Choose another or take it again.'
const tooSlow = 'That picture takes too long to read. Send a screenshot of it instead.'
const busy = 'We are reading many pictures just now. Wait a minute, then send it again.'
const tooManyPixels =
  'That picture has more dots than we can read. Make it smaller or send a screenshot of it.'

export const tooLarge = 'That picture is larger than 15 MB. Make it smaller first.'
