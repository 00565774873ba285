import { Problem } from '../../../platform/problem.ts'
import {
  formatOf,
  jsonDocument,
  openAddress,
  textOf,
  unpacked,
  type Source,
} from '../../../platform/reading/index.ts'
import type { Taken } from './feed-limits.ts'
import { pageOf, type Page } from './page.ts'

/** How addresses are asked. */
export interface Asking {
  ownNetwork?: boolean
  signal?: AbortSignal
  /** Told of all that comes. */
  taken?: Taken
}

/** A page holds no more characters than this. */
const mostCharacters = 10_000_000

/** A document at an address. Throws a Problem where there is none, or no JSON. */
export async function openDocument(url: URL, asking: Asking): Promise<unknown> {
  const source = await unpacked(await openAddress(url.href, asking))
  await refuseOtherFormats(source)
  return jsonDocument(counted(textOf(source), url, asking), mostCharacters)
}

async function* counted(
  text: AsyncIterable<string>,
  { origin, pathname }: URL,
  { taken }: Asking,
): AsyncGenerator<string> {
  let characters = 0
  for await (const chunk of text) {
    characters += chunk.length
    taken?.add(chunk.length)
    if (characters > mostCharacters)
      throw new Problem(
        `${origin}${pathname} gives more than ${mostCharacters.toLocaleString('en-GB')} characters at once: ask whoever publishes it for smaller pages, or save it as a file and bring that in.`,
      )
    yield chunk
  }
}

/** A page of a list. */
export async function openPage(url: URL, asking: Asking): Promise<Page> {
  const page = pageOf(await openDocument(url, asking))
  if (page) return page
  throw new Problem(`${url.origin}${url.pathname} holds no list of services: check the address.`)
}

/** Throws a Problem that says what it is instead of JSON. */
export async function refuseOtherFormats(source: Source): Promise<void> {
  const format = await formatOf(source)
  if (format === 'json') return
  await source.close()
  const is = {
    workbook: 'a workbook',
    markup: 'a web page',
    text: 'text',
    other: 'something else',
  }[format]
  throw new Problem(
    `${source.name} is ${is}, not services as Open Referral UK has them: ask whoever publishes it where its feed is.`,
  )
}
