/** The longest words in an address that are read; longer ones are cut, and the page shows what was read. */
const longest = 200

/** What was typed and is asked for in an address, without what no keyboard types. */
export function typedWords(typed: string | undefined): string {
  return (typed ?? '')
    .toWellFormed()
    .replaceAll(/[\0\s]+/g, ' ')
    .trim()
    .slice(0, longest)
    .replace(/\p{Surrogate}$/u, '')
    .trim()
}
