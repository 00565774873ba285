/** No more than so many characters, ended by "…" after a whole word where something is cut. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text
  // Half a letter is no letter.
  const start = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')
  const lastSpace = start.search(/\s\S*$/)
  const words = lastSpace > most / 2 ? start.slice(0, lastSpace) : start
  return `${words.replace(startOfGarbled, '').replace(/[\s,;:–—-]+$/, '')}…`
}

/** With "…" behind it, it would be read as another letter. */
const startOfGarbled = /(?:[ÂÃ]|[âïð][\u0080-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{0,2})$/
