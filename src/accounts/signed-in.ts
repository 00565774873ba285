import type { MiddlewareHandler } from 'hono'
import type { AreaEnv } from '#areas'
import { urls } from '../urls.ts'

/** Lets in who is signed in; others sign in first, and come back to where they wanted to go. */
export const signedInOnly: MiddlewareHandler<AreaEnv> = async (c, next) => {
  c.header('Cache-Control', 'no-store')
  if (c.var.account) return next()
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(urls.signIn(c.var.area, {}, { back: pathname + search }), 303)
}
