import type { Context, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { AreaEnv, AreaRequest } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { rateLimit } from '../../platform/web/rate-limit.ts'
import { TryAgainPage } from './check-page.tsx'
import { EasyTryAgainPage } from './easy-check-page.tsx'
import { typedIn } from './worry-form.ts'

/**
 * When something fails on our side, the answer holds what was typed. These pages are stored nowhere,
 * so "back" would not bring the words again, as other pages promise.
 */
export const keepingWords: MiddlewareHandler<AreaEnv> = async (c, next) => {
  await next()
  if (!c.error || c.error instanceof HTTPException || c.req.method !== 'POST') return
  const status = c.res.status === 503 ? 503 : 500
  c.res = await tryAgain(c, 'Something went wrong on our side. Try again in a minute.', status)
}

/** No robots: but who is stopped keeps her words. */
export function notTooOften({ proxies }: Installation): MiddlewareHandler<AreaEnv> {
  const wait = (c: Context, seconds: number) => {
    const minutes = Math.ceil(seconds / 60)
    const when = minutes <= 1 ? 'in a minute' : `in ${minutes} minutes`
    return tryAgain(c as AreaRequest, `That was a lot in a short time. Try again ${when}.`, 429)
  }
  const often = rateLimit(60, 600, proxies, wait)
  const sent = rateLimit(10, 900, proxies, wait)
  return (c, next) => {
    if (c.req.method !== 'POST') return next()
    return c.var.typed.do?.[0] === 'send' ? sent(c, next) : often(c, next)
  }
}

/** Asks the database for nothing, which may be what failed. */
function tryAgain(c: AreaRequest, why: string, status: 429 | 500 | 503): Promise<Response> {
  const { area, typed } = c.var
  const { draftId = [], revision = [] } = typed
  const form = { typed: { ...typedIn(typed), draftId, revision }, errors: {} }
  const what = typed.do?.[0] ?? 'keep'
  const shown = { area, form, what, why }
  return versions(c, <TryAgainPage {...shown} />, <EasyTryAgainPage {...shown} />, status)
}
