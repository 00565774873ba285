import { beginning, endLeftOut } from './beginning.ts'
import { settled } from './characters.ts'
import { cutAtWord } from './cut.ts'
import type { Mended } from './mended.ts'
import { plainText } from './plain-text.ts'

/** One line of plain text for a name, cut at a word when it is longer than `most` characters. */
export function shortText(written: string, most: number): Mended<string> {
  const start = beginning(written, most)
  const { value = '', note } = plainText(start)
  // Without its bullet, what stood behind that may be one.
  const line = settled(asLine(value), (text) => asLine(plainText(text).value ?? ''))
  const cut = cutAtWord(line, most)
  const isCut = start !== written || cut !== line
  const notes = [note, isCut && endLeftOut(most)]
  return { value: cut || undefined, note: notes.filter(Boolean).join('; ') || undefined }
}

function asLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replace(/^(?:[-•](?: |$))+/, '')
}
