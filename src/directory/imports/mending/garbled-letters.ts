/**
 * Puts right what was written as UTF-8 and read as Windows-1252: "donâ€™t" is "don’t" again,
 * however often that happened to it. Only what begins like Western letters, punctuation and
 * emoji is touched, so that "CAFÉ’S" stays.
 */
export function withoutGarbledLetters(text: string): string {
  if (!/[\u00c2\u00c3\u00e2\u00ef\u00f0]/.test(text)) return text
  // From the end, so that what follows a letter is whole when the letter is looked at.
  const mended: string[] = []
  for (const letter of Array.from(text).toReversed()) {
    mended.push(letter)
    while (mendLast(mended));
  }
  return mended
    .toReversed()
    .join('')
    .replaceAll(/â€(?=[\s.,;:!?)]|$)/g, '”')
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
/** How many bytes a letter has by its first one. */
const lengths: Record<string, number> = { Â: 2, Ã: 2, â: 3, ï: 3, ð: 4 }

/** Joins the last letters when they are the bytes of one; they stand in backward order. */
function mendLast(letters: string[]): boolean {
  const length = lengths[letters.at(-1) ?? '']
  if (!length || letters.length < length) return false
  const [first, ...others] = letters.slice(-length).toReversed().map(byteOf)
  if (!others.every(isContinuation)) return false
  const letter = decoded([first!, ...others])
  if (letter === undefined) return false
  letters.splice(-length, length, ...(letter ? [letter] : []))
  return letter !== ''
}

/** Asked first: most that begins like a letter isn't one, and decoding is dear where it fails. */
function isContinuation(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf
}

function decoded(bytes: number[]): string | undefined {
  try {
    return utf8.decode(Uint8Array.from(bytes))
  } catch {
    return undefined // No letter begins like this: it was meant as it stands.
  }
}

/** The letters of Windows-1252 from 0x80 on; a dot where it has none. */
const upper = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ'

function byteOf(letter: string): number | undefined {
  const code = letter.codePointAt(0)!
  if (code < 0x100) return code
  const place = upper.indexOf(letter)
  return place === -1 ? undefined : 0x80 + place
}
