import { getCookie, setCookie, deleteCookie } from 'hono/cookie'
import { hashOf, newSecret } from '#accounts'
import type { AreaRequest } from '#areas'
import { urls } from '../../urls.ts'

/** By what a browser finds its drafts again. It is sent to this page only, and tells nothing. */
const cookie = 'draft'

/** The hash of what this browser sends; undefined where it keeps no cookies. */
export function browserOf(c: AreaRequest): Buffer | undefined {
  const secret = getCookie(c, cookie)
  return secret && secret.length <= 100 ? hashOf(secret) : undefined
}

/** Gives a browser its secret, until it is closed: if it comes back with the form, drafts can be kept. */
export function offerSecret(c: AreaRequest, https: boolean): void {
  if (!browserOf(c)) setCookie(c, cookie, newSecret(), options(c, https))
}

/** Lets a browser keep its secret after it is closed. */
export function keepSecret(c: AreaRequest, https: boolean, days: number): void {
  const secret = getCookie(c, cookie)
  if (secret) setCookie(c, cookie, secret, { ...options(c, https), maxAge: days * 86_400 })
}

export function dropSecret(c: AreaRequest, https: boolean): void {
  deleteCookie(c, cookie, options(c, https))
}

function options(c: AreaRequest, https: boolean) {
  const path = urls.worried(c.var.area, {})
  return { path, httpOnly: true, sameSite: 'Lax', secure: https } as const
}
