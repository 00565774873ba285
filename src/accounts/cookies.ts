import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/**
 * What a browser keeps: `session` of who is signed in; `sign-in` and `passkey` of who is on her way
 * in; `email` of who adds an address.
 */
export type CookieName = 'session' | 'sign-in' | 'passkey' | 'email'

/** By https their names begin with `__Host-`: no other host, and no page without https, sets them. */
function options(https: boolean) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: https,
    prefix: https ? 'host' : undefined,
  } as const
}

export function keepToken(
  c: Context,
  name: CookieName,
  token: string,
  { https, seconds }: { https: boolean; seconds: number },
): void {
  setCookie(c, name, token, { ...options(https), maxAge: seconds })
}

export function tokenIn(c: Context, name: CookieName, https: boolean): string | undefined {
  const token = https ? getCookie(c, name, 'host') : getCookie(c, name)
  return token && token.length <= 100 ? token : undefined
}

export function dropToken(c: Context, name: CookieName, https: boolean): void {
  deleteCookie(c, name, options(https))
}
