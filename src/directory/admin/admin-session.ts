import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import type { AreaRequest } from '#areas'

/** Who knows the installation's secret may use the admin pages for half a day, until accounts exist. */

const seconds = 12 * 3600
const cookie = 'admin'

export function isSecret(given: string, secret: string): boolean {
  return timingSafeEqual(digest(given), digest(secret))
}

export async function beginAdminSession(
  c: AreaRequest,
  secret: string,
  https: boolean,
): Promise<void> {
  const until = String(Math.floor(Date.now() / 1000) + seconds)
  await setSignedCookie(c, cookie, until, secret, {
    path: c.var.area.base || '/',
    maxAge: seconds,
    httpOnly: true,
    sameSite: 'Lax',
    secure: https,
  })
}

export async function hasAdminSession(c: Context, secret: string): Promise<boolean> {
  const until = await getSignedCookie(c, secret, cookie)
  return typeof until === 'string' && Number(until) > Date.now() / 1000
}

export function endAdminSession(c: AreaRequest): void {
  deleteCookie(c, cookie, { path: c.var.area.base || '/' })
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
