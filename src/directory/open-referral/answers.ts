import type { Context, MiddlewareHandler } from 'hono'
import { absolute, type Area } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { urls } from '../../urls.ts'
import type { Refusal } from './asked.ts'

/** What an answer that can't be given says, with the page that helps. */
interface Trouble extends Partial<Refusal> {
  reason: string
  docs?: string
}

const addresses = new RegExp(`^(/[^/]+)?${urls.openReferral.pattern}(/|$)`)

/**
 * The feed may be read by any website, and says even what goes wrong in JSON. Stands before all
 * that answers, compresses or tags, so that no answer is without it.
 */
export function openToAll(installation: Installation): MiddlewareHandler {
  return async (c, next) => {
    if (!addresses.test(c.req.path)) return next()
    if (c.req.method === 'OPTIONS') c.res = new Response(null, { status: 204 })
    else if (!['GET', 'HEAD'].includes(c.req.method)) c.res = onlyToBeRead()
    else await next()
    if (c.res.status >= 400 && !c.res.headers.get('content-type')?.includes('json'))
      replace(c, wordsFor(c, installation))
    if (c.res.status >= 400) c.header('Cache-Control', 'no-store')
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS')
    c.header('Access-Control-Allow-Headers', '*')
    c.header('Access-Control-Expose-Headers', 'ETag, Retry-After, X-Request-Id')
    c.header('Access-Control-Max-Age', '86400')
  }
}

/** 400: what to write in place of a value. */
export function answerRefused(c: Context, refused: Refusal, docs: string): Response {
  return c.json({ error: { ...refused, docs: `${docs}#parameters` } }, 400)
}

/** 404: an id that leads to nothing here. */
export function answerNoSuch(c: Context, what: string, id: string, docs: string): Response {
  const reason = `There is no ${what} with this id here, or it is no longer published. The list of them has every id.`
  return c.json({ error: { parameter: 'id', value: id.slice(0, 200), reason, docs } }, 404)
}

function onlyToBeRead(): Response {
  const reason = 'This feed can only be read: ask with GET.'
  return Response.json(
    { error: { reason } },
    { status: 405, headers: { Allow: 'GET, HEAD, OPTIONS' } },
  )
}

/** A page that says what went wrong, told to a program. */
function wordsFor(c: Context, installation: Installation): Trouble {
  const area = c.get('area') as Area | undefined
  const docs = area && absolute(installation, area, urls.api(area, {}))
  const wait = c.res.headers.get('retry-after')
  if (c.res.status === 429)
    return {
      reason: `That was a lot in a short time: ask again in ${wait} seconds. With format=ndjson one request gives everything.`,
      docs,
    }
  if (c.res.status < 500) return { reason: 'There is nothing at this address.', docs }
  const number = String(c.get('requestId') ?? '')
  return {
    reason: `Something went wrong on our side. If it happens again, tell us this number: ${number}`,
    docs,
  }
}

/** Nothing of the page stays, its encoding least of all, but when to come back. */
function replace(c: Context, error: Trouble): void {
  const { status, headers } = c.res
  const wait = headers.get('retry-after')
  c.res = undefined
  c.res = Response.json({ error }, { status, headers: wait ? { 'Retry-After': wait } : {} })
}
