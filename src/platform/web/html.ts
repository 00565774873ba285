import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { jsx } from 'hono/jsx'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { readsEasy } from './easy-read/choice.ts'
import { ReadingContext } from './easy-read/reading.ts'

/**
 * Answers with a whole page. hono/jsx writes no doctype, so it is put here.
 * @param hasEasyVersion see `versions`: a page that has two is answered with that.
 */
export async function page(
  c: Context,
  content: JSX.Element | Promise<JSX.Element>,
  status: ContentfulStatusCode = 200,
  hasEasyVersion = false,
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  const account = c.get('accountMark') as string | undefined
  const value = { easy: readsEasy(c), hasEasyVersion, here: pathname + search, account }
  const html = await jsx(ReadingContext.Provider, { value, children: await content }).toString()
  // Whoever keeps pages for others keeps one for each way of reading.
  return c.html(`<!doctype html>${html}`, status, { Vary: 'Cookie' })
}
