import { settled } from './characters.ts'

/** No more than so many characters, ended by "…" after a whole word where something is cut. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text
  const start = text.slice(0, most - 1)
  const lastSpace = start.search(/\s\S*$/)
  const words = lastSpace > most / 2 ? start.slice(0, lastSpace) : start
  return `${settled(words, withoutLooseEnd, most)}…`
}

/** Half a letter is no letter, and no sign that joins words stands at their end. */
function withoutLooseEnd(text: string): string {
  return text
    .replace(/[\ud800-\udbff]$/, '')
    .replace(startOfGarbled, '')
    .replace(/[ÂÃâïð\s,;:–—-]+$/, '')
}

/** With "…" behind it, it would be read as another letter. */
const startOfGarbled = /[âïð][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,2}$/
