import type { Hono, MiddlewareHandler } from 'hono'
import { signedInOnly } from '#accounts'
import { ruleWords, type AreaEnv } from '#areas'
import { workerScript } from '../platform/web/assets.ts'
import { versions } from '../platform/web/easy-read/index.ts'
import { urls } from '../urls.ts'
import { plainly } from './apart/pages.tsx'
import { mountKeptApart } from './apart/routes.tsx'
import type { TakesPart } from './from-above.ts'
import { EasyOnThisPhonePage } from './easy-on-this-phone-page.tsx'
import { accountHeader, accountMark, kitFor } from './kit.ts'
import { manifestOf } from './manifest.ts'
import { OnThisPhonePage } from './page.tsx'

/** What works with no signal, but for what is sent: `mountWaiting`. */
export function mountOffline(app: Hono<AreaEnv>, takesPart: TakesPart): void {
  app.get(urls.offline.pattern, async (c) => {
    const { area, db } = c.var
    const time = plainly(await ruleWords(db, area.areaId, 'offline_pages_kept'))
    const shown = { area, time }
    return versions(c, <OnThisPhonePage {...shown} />, <EasyOnThisPhonePage {...shown} />)
  })

  app.get(urls.offlineKit.pattern, async (c) => {
    c.header('Cache-Control', 'no-store')
    if (!c.var.account) return c.json({}, 401)
    return c.json(await kitFor(c, takesPart))
  })

  app.get(urls.manifest.pattern, (c) => {
    c.header('Content-Type', 'application/manifest+json; charset=utf-8')
    return c.body(JSON.stringify(manifestOf(c.var.area)))
  })

  // A phone may go from hand to hand, so an app opens with what its account of today needs first.
  app.get(urls.appStart.pattern, (c) => {
    c.header('Cache-Control', 'no-store')
    return c.redirect(takesPart.start(c), 303)
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
  const { area, account } = c.var
  const mark = account && accountMark(area, account.accountId)
  c.set('accountMark', mark)
  await next()
  if (!c.res.headers.get('cache-control')?.includes('no-store')) return
  c.header(accountHeader, mark ?? 'none')
}
