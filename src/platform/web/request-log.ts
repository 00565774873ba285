import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { newId } from '../db/new-id.ts'
import { factsOf, type Log } from '../log.ts'

/**
 * Gives each request an id and logs how it went, by the pattern of its address (`/:area/search`):
 * the address itself may carry a secret or what somebody is looking for.
 */
export function requestLog(log: Log): MiddlewareHandler<{ Variables: { requestId: string } }> {
  return async (c, next) => {
    const began = performance.now()
    const requestId = newId()
    c.set('requestId', requestId)
    await next()
    c.header('X-Request-Id', requestId)
    log(c.error ? 'error' : 'info', 'request', {
      request: requestId,
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      milliseconds: Math.round(performance.now() - began),
      ...(c.error && factsOf(c.error)),
    })
  }
}
