// What one page has in common with another that only looks anew.

/** Ids, secrets and moments: no word, class or colour is written like these. */
const madeAnew =
  /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{20,}|\d{10,}/g

/**
 * The page with a number for each id, secret and moment in it, the same one wherever it stands:
 * two pages of which this is the same differ in nothing that can be seen or heard.
 */
export function sightOf(html: string): string {
  const numbers = new Map<string, number>()
  return html.replaceAll(madeAnew, (made) => {
    const number = numbers.get(made) ?? numbers.size + 1
    numbers.set(made, number)
    return `#${number}`
  })
}
