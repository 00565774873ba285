import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/**
 * At most `points` requests in `seconds` from one address; then `tooMany` answers, and says when
 * to come back. Counted in this process: two servers allow twice as much.
 */
export function rateLimit(
  points: number,
  seconds: number,
  proxies: number,
  tooMany: (c: Context, waitSeconds: number) => Response | Promise<Response>,
): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return async (c, next) => {
    try {
      await limiter.consume(clientAddress(c, proxies))
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      const wait = Math.ceil(refused.msBeforeNext / 1000)
      c.header('Retry-After', String(wait))
      return tooMany(c, wait)
    }
    await next()
  }
}

/** Who asks: the connection's address, or what the nearest trusted proxy says of it. */
function clientAddress(c: Context, proxies: number): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',') ?? []
  const told = proxies > 0 ? forwarded.at(-proxies)?.trim() : undefined
  return told || connectionAddress(c)
}

function connectionAddress(c: Context): string {
  const hasSocket = c.env && 'incoming' in c.env
  return (hasSocket && getConnInfo(c).remote.address) || 'in-process'
}
