import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { mountAccounts, mountSiteEasyRead, whoAsks } from '#accounts'
import { endMistaken, mountAgreements } from '#agreements'
import {
  answerError,
  answerTooLarge,
  answerTooMany,
  answerUnknown,
  areaAsked,
  hostOf,
  inArea,
  mountAreas,
  mountSite,
  type AreaEnv,
  type ReadsFirst,
  type WhoAsks,
} from '#areas'
import { mountPeople, readsPieces, recordsVoicesAt, takesPieces } from '#people'
import {
  mountPersonSide,
  mountPlanning,
  mountPractice,
  readsVisitPieces,
  recordsVisitVoicesAt,
  takesVisitPieces,
} from '#practice'
import { mountWorkers } from '#providers'
import { mountDirectory, openToAll, takesImports } from '#directory'
import { enterprises } from './enterprises.ts'
import { accountLinks } from './account-links.ts'
import { held, leaving, providersKnown } from './held.ts'
import { invitations } from './invitations.ts'
import { mountEvidence, mountOpenEvidence, publishedStories } from '#evidence'
import { mountStudies, takesBundles, takesCodingFiles, takesStudyFiles } from '#studies'
import { mountWorries } from '#worries'
import {
  mountDeciding,
  mountOffline,
  mountWaiting,
  saysWhoIsSignedIn,
  takesWaiting,
  type FromAbove,
} from '#offline'
import { takesPart } from './offline-pages.ts'
import { notTooOften, type Asks } from './often.ts'
import type { Installation } from './platform/config/installation.ts'
import type { WholeDb } from './platform/db/db.ts'
import type { Log } from './platform/log.ts'
import type { Meaning } from './platform/meaning/index.ts'
import { mountAssets } from './platform/web/assets.ts'
import { smallBodies } from './platform/web/body-size.ts'
import { rateLimit } from './platform/web/rate-limit.ts'
import { aroundReplays, unlessReplayed } from './platform/web/replay.ts'
import { requestLog } from './platform/web/request-log.ts'
import { contentPolicy, ownFormsOnly } from './platform/web/security.ts'
import { standing } from './standing.ts'
import { siteUrls } from './urls.ts'

export interface AppOptions {
  db: WholeDb
  installation: Installation
  meaning: Meaning
  log: Log
}

/** The composition root: every slice is mounted here, and nowhere else. Tests call `request()`. */
export function createApp({ db, installation, meaning, log }: AppOptions): Hono {
  const who = askedOnce(whoAsks(db, installation, standing))
  // Asked before a body is read, and so before there is a context.
  const asks: Asks = async (c) => {
    const own = await areaAsked(db, c, { host: hostOf(c) })
    const area = own ?? (await areaAsked(db, c, { slug: c.req.path.split('/')[1] ?? '' }))
    return area && who.before(c, area)
  }
  const isSignedIn = async (c: Context) => (await asks(c)) !== undefined
  const isCoordinator = async (c: Context) =>
    (await asks(c))?.roles.includes('coordinator') === true
  const app = new Hono()
  app.use(requestLog(log))
  app.use(contentPolicy(installation.https, [...recordsVoicesAt, ...recordsVisitVoicesAt]))
  app.use(openToAll(installation))
  app.use(compress())
  app.use(tagged())
  app.onError(answerError)
  app.notFound(answerUnknown)
  mountAssets(app)
  app.use(unlessReplayed(rateLimit(600, 60, installation.proxies, answerTooMany)))
  // Nothing that is stored has this character, and PostgreSQL doesn't take it in a question.
  app.use((c, next) => (c.req.path.includes('\0') ? answerUnknown(c) : next()))
  const files = [
    takesImports(installation, isCoordinator),
    ...takesPieces(isSignedIn),
    ...takesVisitPieces(isSignedIn),
    ...takesCodingFiles(isSignedIn),
    ...takesWaiting(db, isSignedIn),
    ...takesStudyFiles(isSignedIn),
    ...takesBundles(isSignedIn),
  ]
  app.use(smallBodies(answerTooLarge, files))
  app.use(ownFormsOnly(() => installation.publicUrl()))

  const waiting: FromAbove = {
    ...{ db, takesPart, asks },
    send: (request, env) => app.fetch(request, env),
  }
  const parts = { db, installation, meaning, waiting, who: who.within }
  // An area with a host name of its own has no path in front.
  const onOwnHost = new Hono()
  // An error is answered and logged where every other is.
  onOwnHost.onError((error) => {
    throw error
  })
  onOwnHost.notFound(answerUnknown)
  onOwnHost.route('/', areaPages(parts))
  app.use(async (c: Context, next) => {
    if (c.req.path === siteUrls.health.pattern) return next()
    const area = await areaAsked(db, c, { host: hostOf(c) })
    if (area) c.set('area', area)
    return area ? onOwnHost.fetch(c.req.raw, c.env as object) : next()
  })

  mountSite(app, db, installation)
  mountSiteEasyRead(app, installation)
  mountOpenEvidence(app, db, installation)
  app.route('/:area', areaPages(parts))
  return app
}

interface Parts extends Omit<AppOptions, 'log'> {
  waiting: FromAbove
  who: WhoAsks
}

function areaPages({ db, installation, meaning, waiting, who }: Parts): Hono<AreaEnv> {
  const pages = new Hono<AreaEnv>()
  pages.use(unlessReplayed(notTooOften(waiting.asks, installation.proxies)))
  mountWaiting(pages, waiting)
  mountDeciding(pages, waiting)
  pages.use(inArea(db, who, readsMedia))
  pages.use(saysWhoIsSignedIn)
  pages.use(aroundReplays)
  mountAreas(pages)
  mountOffline(pages, takesPart)
  mountAccounts(pages, installation, {
    ...{ links: accountLinks, invitations, held, leaving },
  })
  mountPeople(pages, {
    ...{ installation, held, endMistaken },
    ...{ providers: providersKnown, enterprisesOf: enterprises },
  })
  mountWorries(pages, installation)
  mountWorkers(pages, installation)
  mountAgreements(pages, installation)
  mountPersonSide(pages, installation)
  mountPlanning(pages, installation)
  mountPractice(pages)
  mountEvidence(pages, installation)
  mountStudies(pages, installation)
  mountDirectory(
    pages,
    installation,
    meaning,
    rateLimit(10, 900, installation.proxies, answerTooMany),
    db,
    (of, areaId, providerId) => publishedStories(of, areaId, 'everyone', providerId),
  )
  return pages
}

/**
 * Who asks is looked up once for those who want to know `before` a form is read. What was found holds
 * when the request first asks `within`, unless the form took long to come; after that it is asked anew.
 */
function askedOnce(who: WhoAsks): { before: WhoAsks; within: WhoAsks } {
  const found = new WeakMap<Request, { account: ReturnType<WhoAsks>; at: number }>()
  const asked: WhoAsks = (c, area) => {
    const known = found.get(c.req.raw)
    if (known && performance.now() - known.at < 1000) return known.account
    return who(c, area)
  }
  return {
    before(c, area) {
      const account = asked(c, area)
      found.set(c.req.raw, { account, at: performance.now() })
      return account
    },
    within(c, area) {
      const account = asked(c, area)
      found.delete(c.req.raw)
      return account
    },
  }
}

const readsMedia: ReadsFirst = async (c) => (await readsPieces(c)) || readsVisitPieces(c)

/** A tag is made of all of an answer, so what is sent piece by piece has none. */
function tagged(): MiddlewareHandler {
  const tag = etag()
  return async (c, next) => {
    await next()
    if (c.res.headers.get('x-accel-buffering') !== 'no') await tag(c, async () => {})
  }
}
