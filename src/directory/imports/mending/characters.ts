import { withoutGarbledLetters } from './garbled-letters.ts'

export interface CleanText {
  text: string
  /** What was wrong with it, but for spaces and marks that nobody sees. */
  faults: ('garbled' | 'hidden')[]
}

/**
 * The characters that may stand in a page and in the database: letters put right, every kind of
 * line end and space made one, and no control characters, half letters, marks that turn the
 * direction of writing, or marks without width.
 */
export function cleanText(written: string): CleanText {
  const faults = new Set<'garbled' | 'hidden'>()
  const text = settled(written.toWellFormed(), (before) => {
    // A bullet of Word's Symbol font; the other private letters mean nothing elsewhere.
    const plain = before.replaceAll(noWidth, '').replaceAll('\uf0b7', '•')
    const letters = withoutGarbledLetters(plain)
    if (letters !== plain) faults.add('garbled')
    const seen = letters
      .replaceAll(/\r\n?|\u2028/g, '\n')
      .replaceAll('\u2029', '\n\n')
      .replaceAll(spaces, ' ')
    const shown = seen.replaceAll(hidden, '')
    if (shown !== seen) faults.add('hidden')
    return shown
  })
  return { text, faults: [...faults] }
}

/** Does it again until nothing changes any more: what is taken out can leave the next behind. */
export function settled(text: string, step: (text: string) => string, rounds = 10): string {
  let before = text
  for (let round = 0; round < rounds; round++) {
    const next = step(before)
    if (next === before) return next
    before = next
  }
  return before
}

const noWidth = /[\u00ad\u200b\u2060-\u2064\ufeff\ufffd]/g
const spaces = /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const hidden =
  /[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufff9-\uffff\ue000-\uf8ff]/gu
