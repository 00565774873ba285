import { cutAtWord } from '../mending/cut.ts'
import { plainText } from '../mending/plain-text.ts'
import { shortText } from '../mending/short-text.ts'
import type { Draft } from './reading.ts'

/** Words of several lines; ours stay to the letter. */
export function longWords(draft: Draft, field: string, written: string, most: number) {
  if (draft.isOurs && isFine(written, most)) return written
  return draft.notes.mend(field, written, (text) => plainText(text, most))
}

/** A name or the like. */
export function shortWords(draft: Draft, field: string, written: string, most: number) {
  if (draft.isOurs && isFine(written, most)) return written
  return draft.notes.mend(field, written, (text) => shortText(text, most))
}

/** The description, and after it what has no field of its own. */
export function description(draft: Draft, written: string): string | undefined {
  const said = draft.more.length > 0 ? plain(plainText(written).value ?? '') : ''
  const more: string[] = []
  for (const { field, label, words } of draft.more) {
    const text = plainText(words).value?.replaceAll(/\n+/g, ' ')
    if (!text || said.includes(plain(text)) || more.some((one) => plain(one).includes(plain(text))))
      continue
    if (more.join().length > mostMore) {
      draft.notes.add(field, 'has no room in the description, so it is left out', text)
      continue
    }
    const line = `${label}: ${text}`
    const cut = cutAtWord(line, mostOfEach)
    if (cut !== line) draft.notes.add(field, 'is too long, so its end is left out', text)
    more.push(cut)
  }
  const end = more.join('\n\n')
  const room = mostWords - (end ? end.length + 2 : 0)
  const begin = longWords(draft, 'description', written, Infinity) ?? ''
  const cut = cutAtWord(begin, room)
  if (cut !== begin)
    draft.notes.add(
      'description',
      'is too long, so its end is left out',
      begin.slice(cut.length - 1),
    )
  return [cut, end].filter(Boolean).join('\n\n') || undefined
}

const mostWords = 6000
const mostMore = 600
const mostOfEach = 300

/** By which it is known whether something is said already. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Short enough, and nothing in it that would be mended whoever wrote it. */
export function isFine(text: string, most: number): boolean {
  return (
    text.length <= most &&
    text.isWellFormed() &&
    !/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text)
  )
}
