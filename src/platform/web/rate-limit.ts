import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { clientNetwork } from './client-address.ts'

type TooMany = (c: Context, waitSeconds: number) => Response | Promise<Response>

/**
 * At most `points` requests in `seconds` from one network; then `tooMany` answers, and says when
 * to come back. Counted in this process: two servers allow twice as much.
 */
export function rateLimit(
  points: number,
  seconds: number,
  proxies: number,
  tooMany: TooMany,
): MiddlewareHandler {
  return limitBy(points, seconds, (c) => clientNetwork(c, proxies), tooMany)
}

/** The same of what `who` says, such as a session: never of what a stranger may make up. */
export function limitBy(
  points: number,
  seconds: number,
  who: (c: Context) => string,
  tooMany: TooMany,
): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return async (c, next) => {
    try {
      await limiter.consume(who(c))
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      const wait = Math.ceil(refused.msBeforeNext / 1000)
      c.header('Retry-After', String(wait))
      return tooMany(c, wait)
    }
    await next()
  }
}
