// Searches as a visitor makes them, and who is on the page that answers.
import { attribute, wordsOf, type Page } from './page.ts'
import type { TestSite } from './site.ts'

/** What is typed and ticked: `what`, `where`, and choices by group. */
export type Asking = Record<string, string | string[]>

export function addressOf(asking: Asking, path = '/ashdale/search'): string {
  const pairs = Object.entries(asking).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value]),
  )
  return `${path}?${new URLSearchParams(pairs)}`
}

export function look(site: TestSite, asking: Asking): Promise<Page> {
  return site.visitor().open(addressOf(asking))
}

/** The names of those found, in the order of the page. */
export async function found(site: TestSite, asking: Asking): Promise<string[]> {
  return namesOn(await look(site, asking))
}

export function namesOn(page: Page): string[] {
  return page
    .all('a')
    .filter((link) => attribute(link, 'href')?.startsWith('/ashdale/listings/'))
    .map(wordsOf)
}

/** The line that says why each of those found may suit, by name. */
export function reasonsOn(page: Page): Map<string, string> {
  const results = page.all('li').filter((one) => attribute(one, 'class') === 'gc-result')
  return new Map(
    results.map((one) => {
      const parts = one.childNodes.filter((node) => 'tagName' in node)
      const why = parts.find((part) => attribute(part, 'class') === 'gc-quiet')
      return [wordsOf(parts[0]), wordsOf(why)]
    }),
  )
}
