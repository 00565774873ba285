import { boxesIn } from './sound/boxes.ts'
import { says } from './sound/cursor.ts'

export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic'

/** What a picture is by its first bytes; undefined where it is none that is taken, such as SVG. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  if (says(bytes, '\xff\xd8\xff')) return 'jpeg'
  if (says(bytes, '\x89PNG\r\n\x1a\n')) return 'png'
  if (says(bytes, 'GIF87a') || says(bytes, 'GIF89a')) return 'gif'
  if (says(bytes, 'RIFF') && says(bytes, 'WEBP', 8)) return 'webp'
  return says(bytes, 'ftyp', 4) ? heifKind(bytes) : undefined
}

/** AVIF and HEIC are packed alike; the names at the beginning tell which it is. */
function heifKind(bytes: Uint8Array): PictureKind | undefined {
  const [first] = boxesIn(bytes.subarray(0, 256))
  const names = new TextDecoder('latin1').decode(first?.content).match(/.{4}/gs) ?? []
  if (names.some((name) => name === 'avif' || name === 'avis')) return 'avif'
  return names.some((name) => /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(name)) ? 'heic' : undefined
}
