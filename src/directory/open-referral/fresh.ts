import type { Context } from 'hono'

/** Says how long an answer may be kept. */
export function keptFor(c: Context): void {
  c.header('Cache-Control', 'public, max-age=60')
}

/** Milliseconds. What is saved while an answer is made is there within them. */
const settled = 60_000

/**
 * Says how long an answer may be kept and since when it has been so: never later than a minute
 * ago, so that who asks again learns of what changed in the same second, and of what was being
 * saved when she asked.
 * @returns 304 where the reader has it already; tags are compared by those who make them.
 */
export function sinceThen(
  c: Context,
  changedAt: Date,
  now: Date = new Date(),
): Response | undefined {
  keptFor(c)
  const until = Math.min(changedAt.getTime(), now.getTime() - settled)
  c.header('Last-Modified', new Date(until).toUTCString())
  const since = Date.parse(c.req.header('if-modified-since') ?? '')
  if (c.req.header('if-none-match') !== undefined || Number.isNaN(since)) return undefined
  return wholeSeconds(changedAt) <= since ? c.body(null, 304) : undefined
}

function wholeSeconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1000) * 1000
}
