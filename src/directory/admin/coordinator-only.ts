import type { MiddlewareHandler } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { urls } from '../../urls.ts'
import { hasAdminSession } from './admin-session.ts'

/** Lets in the area's coordinators, and who runs the installation by its secret. */
export function coordinatorOnly({ adminSecret }: Installation): MiddlewareHandler<AreaEnv> {
  return async (c, next) => {
    c.header('Cache-Control', 'no-store')
    if (c.var.account?.roles.includes('coordinator')) return next()
    if (adminSecret !== undefined && (await hasAdminSession(c, adminSecret))) return next()
    return c.redirect(urls.adminSignIn(c.var.area, {}), 303)
  }
}

/** Who acts on these pages, for what is kept of it: the account, or whoever knows the secret. */
export function coordinatorOf(c: AreaRequest): string {
  const { account } = c.var
  return account?.roles.includes('coordinator') ? `account:${account.accountId}` : 'coordinator'
}
