import type { Context } from 'hono'

/** Says how long an answer may be kept. */
export function keptFor(c: Context): void {
  c.header('Cache-Control', 'public, max-age=60')
}

/**
 * Says how long an answer may be kept and since when it has been so.
 * @returns 304 where the reader has it already; tags are compared by those who make them.
 */
export function sinceThen(c: Context, changedAt: Date): Response | undefined {
  keptFor(c)
  c.header('Last-Modified', changedAt.toUTCString())
  const since = Date.parse(c.req.header('if-modified-since') ?? '')
  if (c.req.header('if-none-match') !== undefined || Number.isNaN(since)) return undefined
  return wholeSeconds(changedAt) <= since ? c.body(null, 304) : undefined
}

function wholeSeconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1000) * 1000
}
