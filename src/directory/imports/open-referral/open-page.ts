import { Problem } from '../../../platform/problem.ts'
import {
  formatOf,
  jsonDocument,
  openAddress,
  textOf,
  unpacked,
  type Source,
} from '../../../platform/reading/index.ts'
import { pageOf, type Page } from './page.ts'

/** How addresses are asked. */
export interface Asking {
  ownNetwork?: boolean
  signal?: AbortSignal
}

/** A page holds no more characters than this. */
const mostCharacters = 50_000_000

/** A document at an address. Throws a Problem where there is none, or no JSON. */
export async function openDocument(url: URL, asking: Asking): Promise<unknown> {
  const source = await unpacked(await openAddress(url.href, asking))
  await refuseOtherFormats(source)
  return jsonDocument(textOf(source), mostCharacters)
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
