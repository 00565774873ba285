import type { MiddlewareHandler } from 'hono'
import type { AreaEnv } from '#areas'
import { signedInOnly } from '#accounts'

/** Lets in who has one of these roles in the area; for all others there is nothing here. */
export function only(...roles: string[]): MiddlewareHandler<AreaEnv> {
  return async (c, next) => {
    let isIn = false
    const answer = await signedInOnly(c, async () => {
      isIn = true
    })
    if (!isIn) return answer
    if (!c.var.account?.roles.some((role) => roles.includes(role))) return c.notFound()
    return next()
  }
}
