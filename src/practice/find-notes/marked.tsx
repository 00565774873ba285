/** A part of a text: one that was looked for is marked. */
export interface Part {
  text: string
  isFound: boolean
}

/** A text with each place marked where a word stands that was looked for, however it is written. */
export function markedParts(text: string, find: string[]): Part[] {
  const letters = [...graphemes.segment(text)].map(({ segment }) => segment)
  const plain = letters.map(plainOf)
  // Of each place of the plain text, which letter it comes from.
  const from = plain.flatMap((one, index) => Array.from({ length: one.length }, () => index))
  const whole = plain.join('')
  const found = letters.map(() => false)
  for (const word of find.map(plainOf).filter((one) => one !== ''))
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length))
      for (const index of from.slice(at, at + word.length)) found[index] = true
  const parts: Part[] = []
  for (const [index, letter] of letters.entries()) {
    const isFound = found[index]!
    const last = parts.at(-1)
    if (last && last.isFound === isFound) last.text += letter
    else parts.push({ text: letter, isFound })
  }
  return parts
}

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/** As it is looked for: small, without accents. */
function plainOf(words: string): string {
  return words.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/** The same on a page. */
export function Marked({ text, find }: { text: string; find: string[] }) {
  return (
    <>
      {markedParts(text, find).map(({ text: part, isFound }) =>
        isFound ? <mark>{part}</mark> : part,
      )}
    </>
  )
}
