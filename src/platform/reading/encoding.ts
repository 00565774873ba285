import { startsWith, type Source } from './source.ts'

/** How many of the first bytes decide. */
export const judged = 65_536

/**
 * The source as text. UTF-8 and UTF-16 are known by their byte order mark, UTF-16 without one by
 * the NULs between its letters. Anything else is UTF-8 where its first 64 KiB are, and then a
 * later byte that isn't becomes U+FFFD; otherwise the whole is Windows-1252, as spreadsheets save
 * it. The mark and all NUL characters are dropped, and no half of a surrogate pair is left alone,
 * so that PostgreSQL takes what comes out.
 */
export async function* textOf(source: Source): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOf(await source.first(judged)))
  for await (const chunk of source.bytes) {
    const text = decoder.decode(chunk, { stream: true }).replaceAll('\0', '')
    if (text) yield text
  }
  const end = decoder.decode().replaceAll('\0', '')
  if (end) yield end
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** @param start the `judged` first bytes of a text, or all of it. */
export function encodingOf(start: Uint8Array): Encoding {
  if (startsWith(start, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(start, [0xfe, 0xff])) return 'utf-16be'
  if (startsWith(start, [0xef, 0xbb, 0xbf])) return 'utf-8'
  return bySpacedNuls(start) ?? (isUtf8(start) ? 'utf-8' : 'windows-1252')
}

/** Most letters of UTF-16 in our languages have a zero byte: the second or the first of the two. */
function bySpacedNuls(start: Uint8Array): Encoding | undefined {
  const pairs = Math.floor(start.length / 2)
  const nuls = [0, 0] as [number, number]
  for (let at = 0; at < pairs * 2; at++) if (start[at] === 0) nuls[at % 2 === 0 ? 0 : 1]++
  const [even, odd] = nuls
  if (odd > pairs * 0.4 && even < pairs * 0.1) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.1) return 'utf-16be'
  return undefined
}

function isUtf8(start: Uint8Array): boolean {
  try {
    // Streaming, so that a letter that the 64 KiB cut in two isn't held against it.
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: start.length >= judged })
    return true
  } catch {
    return false
  }
}
