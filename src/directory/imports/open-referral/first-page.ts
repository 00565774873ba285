import { Problem } from '../../../platform/problem.ts'
import { listAddresses, serviceAddress, withParameter } from './list-address.ts'
import { openDocument, openPage, type Asking } from './open-page.ts'
import { hasParts, pageOf, partsOf, type Page } from './page.ts'
import { fieldsIn, objectsIn, textIn, type Fields } from './said.ts'

/** How a feed is read from its first page on. */
export interface FirstPage {
  list: URL
  page: Page
  /** Whether each service is to be asked for by its id: the list tells little of it. */
  isShallow: boolean
}

/** Finds the list and the fullest way to read it. Throws a Problem where there is no list. */
export async function firstPage(address: string, asking: Asking): Promise<FirstPage> {
  const found = await firstThatIsThere(listAddresses(address), asking)
  const larger = await largerPages(found, asking)
  if (larger.page.contents.length === 0 || hasParts(larger.page.contents))
    return { ...larger, isShallow: false }
  const list = withParameter(larger.list, 'full', 'true')
  const page = await unlessProblem(openPage(list, asking))
  if (page && hasParts(page.contents)) return { list, page, isShallow: false }
  return { ...larger, isShallow: await tellsMoreById(larger, asking) }
}

interface Found {
  list: URL
  page: Page
}

async function firstThatIsThere([list, ...others]: URL[], asking: Asking): Promise<Found> {
  try {
    return { list: list!, page: await openPage(list!, asking) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    for (const other of others) {
      const page = await unlessProblem(openPage(other, asking))
      if (page) return { list: other, page }
    }
    throw error
  }
}

/** Fewer and larger pages are less work for both sides. */
async function largerPages(found: Found, asking: Asking): Promise<Found> {
  const { contents, isLast, pages = 1 } = found.page
  const { searchParams } = found.list
  const isSmall = contents.length > 0 && contents.length < 100 && (isLast === false || pages > 1)
  if (!isSmall || searchParams.has('per_page') || searchParams.has('size')) return found
  const list = withParameter(found.list, 'per_page', '100')
  const page = await unlessProblem(openPage(list, asking))
  return page && page.contents.length > contents.length ? { list, page } : found
}

/** Asks for the first few by their ids: do they say more there than in the list? */
async function tellsMoreById({ list, page }: Found, asking: Asking): Promise<boolean> {
  for (const entry of objectsIn(page.contents.slice(0, 3))) {
    const whole = await unlessProblem(openService(list, textIn(entry, 'id'), asking))
    if (whole && tellsMore(whole, entry)) return true
  }
  return false
}

function tellsMore(whole: Fields, entry: Fields): boolean {
  return (
    textIn(whole, 'id') === textIn(entry, 'id') &&
    (partsOf(whole) > partsOf(entry) ||
      textIn(whole, 'description').length > textIn(entry, 'description').length)
  )
}

/** One service by its id. Throws a Problem where it isn't there. */
export async function openService(list: URL, id: string, asking: Asking): Promise<Fields> {
  if (!id) throw new Problem('A service without an id has no page of its own.')
  const document = await openDocument(serviceAddress(list, id), asking)
  const whole = fieldsIn(pageOf(document)?.contents[0])
  if (whole) return whole
  throw new Problem(`${serviceAddress(list, id).href} holds no service.`)
}

async function unlessProblem<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
