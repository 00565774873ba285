import { getCookie, setCookie } from 'hono/cookie'
import type { AreaRequest } from '#areas'

/** A shortlist without an account: addresses of listings in a cookie, and in the link that shares it. */

const most = 30
const year = 365 * 24 * 3600

export function shortlist(c: AreaRequest): string[] {
  return parseSlugs(getCookie(c, cookieName(c)))
}

/** `a.b.c` → the slugs that could be ones, each once. */
export function parseSlugs(text: string | undefined): string[] {
  const slugs = (text ?? '').split('.').filter((slug) => /^[a-z0-9-]{1,80}$/.test(slug))
  return [...new Set(slugs)].slice(0, most)
}

export function keepShortlist(c: AreaRequest, slugs: string[], https: boolean): void {
  setCookie(c, cookieName(c), parseSlugs(slugs.join('.')).join('.'), {
    path: c.var.area.base || '/',
    maxAge: year,
    httpOnly: true,
    sameSite: 'Lax',
    secure: https,
  })
}

/** One cookie for each area, so that two areas on one host don't mix. */
function cookieName(c: AreaRequest): string {
  return `shortlist_${c.var.area.slug}`
}
