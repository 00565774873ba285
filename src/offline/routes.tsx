import type { Hono, MiddlewareHandler } from 'hono'
import { signedInOnly } from '#accounts'
import { ruleWords, type AreaEnv } from '#areas'
import { workerScript } from '../platform/web/assets.ts'
import { page } from '../platform/web/html.ts'
import { urls } from '../urls.ts'
import { plainly } from './apart/pages.tsx'
import { mountKeptApart } from './apart/routes.tsx'
import type { TakesPart } from './from-above.ts'
import { accountHeader, accountMark, kitFor } from './kit.ts'
import { manifestOf } from './manifest.ts'
import { OnThisPhonePage } from './page.tsx'

/** What works with no signal, but for what is sent: `mountWaiting`. */
export function mountOffline(app: Hono<AreaEnv>, takesPart: TakesPart): void {
  app.get(urls.offline.pattern, async (c) => {
    const { area, db } = c.var
    const time = plainly(await ruleWords(db, area.areaId, 'offline_pages_kept'))
    return page(c, <OnThisPhonePage {...{ area, time }} />)
  })

  app.get(urls.offlineKit.pattern, async (c) => {
    c.header('Cache-Control', 'no-store')
    if (!c.var.account) return c.json({}, 401)
    return c.json(await kitFor(c, takesPart))
  })

  app.get(urls.manifest.pattern, (c) => {
    const { area } = c.var
    c.header('Content-Type', 'application/manifest+json; charset=utf-8')
    return c.body(JSON.stringify(manifestOf(area, takesPart.start(area))))
  })

  // Looked at anew each time: a browser that keeps an old one would go on by old rules.
  app.get(urls.offlineWorker.pattern, (c) => {
    const { area } = c.var
    return c.body(workerScript(), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Service-Worker-Allowed': area.base || '/',
    })
  })

  for (const { pattern } of [urls.keptApart, urls.keptApartItem]) app.use(pattern, signedInOnly)
  mountKeptApart(app)
}

/**
 * Says on each page that no cache keeps who is signed in, so that a phone drops what it keeps for
 * somebody else. What caches may keep says nothing: it may be of another time.
 */
export const saysWhoIsSignedIn: MiddlewareHandler<AreaEnv> = async (c, next) => {
  await next()
  if (!c.res.headers.get('cache-control')?.includes('no-store')) return
  const { area, account } = c.var
  c.header(accountHeader, account ? accountMark(area, account.accountId) : 'none')
}
