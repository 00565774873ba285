import type { MiddlewareHandler } from 'hono'
import type { AreaEnv } from '#areas'
import { versions } from '../platform/web/easy-read/index.ts'
import { writtenIn } from '../platform/web/written.tsx'
import { urls } from '../urls.ts'
import { EasySignedOutPage } from './easy-signed-out-page.tsx'
import { SignedOutPage } from './signed-out-page.tsx'

/**
 * Lets in who is signed in; others sign in first, and come back to where they wanted to go. Who
 * sends something is told that it is not done, and gets her words back.
 */
export const signedInOnly: MiddlewareHandler<AreaEnv> = async (c, next) => {
  c.header('Cache-Control', 'no-store')
  const { account, area, typed } = c.var
  if (account) return next()
  if (c.req.method === 'GET' || c.req.method === 'HEAD')
    return c.redirect(urls.signIn(area, {}, { back: pathOf(c.req.url) }), 303)
  // The page that she was on; where she comes to is looked at again after signing in.
  const signIn = urls.signIn(area, {}, { back: pathOf(c.req.header('referer')) })
  const shown = { area, signIn, words: writtenIn(typed) }
  return versions(c, <SignedOutPage {...shown} />, <EasySignedOutPage {...shown} />, 401)
}

function pathOf(address: string | undefined): string | undefined {
  const url = URL.parse(address ?? '')
  return url ? url.pathname + url.search : undefined
}
