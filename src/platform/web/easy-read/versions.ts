import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { page } from '../html.ts'
import { readsEasy } from './choice.ts'

type Content = JSX.Element | Promise<JSX.Element>

/** Answers with the version of a page that she reads: the usual one, or the Easy Read one, which says all of it. */
export function versions(
  c: Context,
  usual: Content,
  easy: Content,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  return readsEasy(c) ? page(c, easy, status, true) : page(c, usual, status)
}
