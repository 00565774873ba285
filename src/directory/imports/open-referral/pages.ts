import { Problem } from '../../../platform/problem.ts'
import { stableId } from '../../../platform/db/new-id.ts'
import type { FirstPage } from './first-page.ts'
import { withParameter } from './list-address.ts'
import { openPage, type Asking } from './open-page.ts'
import type { Page } from './page.ts'
import { fieldsIn, textIn } from './said.ts'

/** One page after the other, or what is wrong with the feed's own account of itself. */
export type Paged =
  | { page: number; contents: unknown[]; items?: number }
  | { page?: number; field: string; trouble: string }

/** No feed is longer: what goes on after that has no end. */
const mostPages = 100_000

/**
 * Walks a feed page by page. What it claims of its length is only believed as far as it goes on:
 * an empty page, or one of which everything came before, ends it whatever it says. Throws a
 * Problem for a page that it claims to have and doesn't give.
 */
export async function* pagesOf(from: FirstPage, asking: Asking): AsyncGenerator<Paged> {
  const { list, page: first } = from
  const { items, pages } = first
  const seen = new Set<string>()
  remember(seen, first.contents)
  yield { page: 1, contents: first.contents, items }
  let last = first
  let read = 1
  // The first page says by which number pages are asked for, or asking for page 1 tells.
  for (let number = (first.number ?? 0) + 1; goesOn(last, pages, read); number++) {
    if (read >= mostPages) throw endless(list)
    asking.taken?.refuseTooMuch(seen.size)
    const next = await pageNumbered(from, number, asking, read)
    if ('trouble' in next) {
      if (last.isLast === false) yield { page: read + 1, field: 'last_page', ...next }
      break
    }
    const isNew = remember(seen, next.contents)
    // Some count from 0 what they are asked for from 1: the first comes again, once.
    const isFirstAgain = number === (first.number ?? 0) + 1 && next.contents.length > 0
    if (!isNew && !isFirstAgain) {
      if (next.contents.length > 0 && !isWhole(seen, items))
        yield {
          page: read + 1,
          field: 'page',
          trouble: 'repeats what came before, so reading ends',
        }
      break
    }
    last = next
    if (isNew) yield { page: ++read, contents: next.contents, items }
  }
  if (!isWhole(seen, items))
    yield {
      field: 'total_items',
      trouble: `promises ${items} services, of which ${seen.size} came`,
    }
}

/** Whether anything says that another page follows; where nothing says anything, it may. */
function goesOn({ isLast, contents }: Page, pages: number | undefined, read: number): boolean {
  if (contents.length === 0) return false
  if (isLast === undefined && pages === undefined) return true
  return isLast === false || read < (pages ?? 0)
}

/** The page, or why it isn't there although it wasn't certain to be. */
async function pageNumbered(
  { list, page: { pages = 0 } }: FirstPage,
  number: number,
  asking: Asking,
  read: number,
): Promise<Page | { trouble: string }> {
  try {
    return await openPage(withParameter(list, 'page', String(number)), asking)
  } catch (error) {
    if (!(error instanceof Problem) || read < pages) throw error
    return { trouble: `promises another page, but: ${error.message}` }
  }
}

/** Whether anything of it is new. */
function remember(seen: Set<string>, contents: unknown[]): boolean {
  const before = seen.size
  for (const one of contents) {
    const id = textIn(fieldsIn(one), 'id') || JSON.stringify(one)
    // Of a million services, little of each is held.
    seen.add(id.length > 100 ? stableId(id) : id)
  }
  return seen.size > before
}

function isWhole(seen: Set<string>, items = 0): boolean {
  return seen.size >= items
}

function endless(list: URL): Problem {
  const pages = mostPages.toLocaleString('en-GB')
  return new Problem(
    `${list.host} goes on after ${pages} pages, which no directory has: tell whoever publishes it.`,
  )
}
