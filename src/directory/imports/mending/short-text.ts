import { cutAtWord } from './cut.ts'
import type { Mended } from './mended.ts'
import { plainText } from './plain-text.ts'

/** One line of plain text for a name, cut at a word when it is longer than `most` characters. */
export function shortText(written: string, most: number): Mended<string> {
  const { value = '', note } = plainText(written)
  const line = value.replaceAll(/\s*\n\s*/g, ' ').replace(/^(?:[-•](?: |$))+/, '')
  const cut = cutAtWord(line, most)
  const notes = [note, cut !== line && `was longer than ${most} characters, so its end is left out`]
  return { value: cut || undefined, note: notes.filter(Boolean).join('; ') || undefined }
}
