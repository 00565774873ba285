import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import { inContext } from '../platform/db/context.ts'
import type { WholeDb, WholeTransaction } from '../platform/db/db.ts'
import type { Picture, Sound, Unreadable } from '../platform/media/index.ts'
import { keptChoice } from '../platform/web/easy-read/choice.ts'
import { nothingSent, readForm, type Sent } from '../platform/web/forms.ts'
import { areaAt, areasAt, type Area } from './area.ts'

/** What every page of an area is given. */
export interface AreaEnv {
  Variables: {
    requestId: string
    area: Area
    /** Who is signed in; none: a visitor. */
    account: SignedIn | undefined
    /** What stands for her on pages, so that a phone knows whose they are. */
    accountMark: string | undefined
    /** She reads pages in easy words and pictures: see `versions`. */
    easyRead: boolean
    /** The request's one transaction, in the area's context. */
    db: WholeTransaction
    /** What a form sent. */
    typed: Sent['typed']
    files: Sent['files']
    /** What a picture or a voice among them was read as, before the transaction began. */
    media: Picture | Sound | Unreadable | undefined
    /** What is answered here in place of the plain page that says that there is none. */
    missing: ((c: AreaRequest) => Promise<Response>) | undefined
  }
}

/** A browser that somebody is signed in with. */
export interface SignedIn {
  accountId: string
  sessionId: string
  /** What she is in this area: `coordinator`. */
  roles: string[]
  /** The ids of what she may act for or see in it, by the names of the context's lists. */
  lists: Record<string, string[]>
  /** Her account's choice. */
  easyRead: boolean
}

/** Says who asks, before there is a context to look in. */
export type WhoAsks = (c: HonoContext, area: Area) => Promise<SignedIn | undefined>

/**
 * Reads what takes long of what was sent, such as a picture, while the request holds no connection.
 * @returns whether there was something to read.
 */
export type ReadsFirst = (c: AreaRequest) => Promise<boolean>

export type AreaRequest = HonoContext<AreaEnv>

/**
 * Finds the area, then runs the whole request in one transaction in its context: an error or a
 * 5xx leaves nothing behind. What was sent is read first, so that neither a slow phone nor a large
 * picture holds a connection.
 */
export function inArea(
  db: WholeDb,
  whoAsks: WhoAsks,
  readsFirst: ReadsFirst = async () => false,
): MiddlewareHandler<AreaEnv> {
  return async (c, next) => {
    const slug = c.req.param('area')
    const area = await areaAsked(db, c, slug === undefined ? { host: hostOf(c) } : { slug })
    if (!area) return c.notFound()
    c.set('area', area)
    const { typed, files } = c.req.method === 'POST' ? await readForm(c.req) : nothingSent()
    c.set('typed', typed)
    c.set('files', files)
    c.set('account', await whoAsks(c, area))
    // What she may do may have ended while it was read.
    if (await readsFirst(c)) c.set('account', await whoAsks(c, area))
    const { account } = c.var
    c.set('easyRead', readsEasyAs(c, account))
    try {
      await inContext(
        db,
        {
          areaId: area.areaId,
          actor: account ? `account:${account.accountId}` : 'visitor',
          accountId: account?.accountId,
          lists: account && { ...account.lists, roles: account.roles },
          timeZone: area.timeZone,
        },
        async (transaction) => {
          c.set('db', transaction)
          await next()
          if (c.error || c.res.status >= 500) throw new LeaveNothing()
        },
      )
    } catch (error) {
      // The answer that says what went wrong is made already.
      if (error instanceof LeaveNothing) return
      // Nothing was kept, so nothing of the answer that said so may stay, its headers least of all.
      c.res = undefined
      // Else whoever answers can set no header, for there is no answer to set it on.
      c.finalized = false
      throw error
    }
  }
}

/** What was chosen on a browser since somebody was signed in there is the choice of who signs in next. */
function readsEasyAs(c: HonoContext, account: SignedIn | undefined): boolean {
  if (!account) return keptChoice(c) !== undefined
  return account.easyRead || keptChoice(c) === 'chosen'
}

class LeaveNothing extends Error {}

/** The area of a request's host name or first part of its path: both are looked up once, however many ask. */
export async function areaAsked(
  db: WholeDb,
  c: HonoContext,
  at: { host: string } | { slug: string },
): Promise<Area | undefined> {
  const { raw, path } = c.req
  const asked = { host: hostOf(c), slug: path.split('/')[1] ?? '' }
  const both = found.get(raw) ?? areasAt(db, asked)
  found.set(raw, both)
  if ('host' in at) return at.host === asked.host ? (await both).byHost : areaAt(db, at)
  return at.slug === asked.slug ? (await both).bySlug : areaAt(db, at)
}

const found = new WeakMap<Request, ReturnType<typeof areasAt>>()

/** The host name that was asked for, without its port. */
export function hostOf(c: HonoContext): string {
  return new URL(c.req.url).hostname.toLowerCase()
}
