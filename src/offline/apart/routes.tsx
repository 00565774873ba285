import type { Context, Hono } from 'hono'
import { areaAt, hostOf, ruleWords, type Area, type AreaEnv, type SignedIn } from '#areas'
import { inContext } from '../../platform/db/context.ts'
import { uuid } from '../../platform/db/new-id.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { readForm } from '../../platform/web/forms.ts'
import type { MessageFile } from '../../platform/sealing/message.ts'
import type { Replay } from '../../platform/web/replay.ts'
import { wasTooLarge } from '../../platform/web/body-size.ts'
import { urls } from '../../urls.ts'
import type { FromAbove } from '../from-above.ts'
import { cameTwice } from '../received.ts'
import { isDone, sendAgain, type Form } from '../send-again.ts'
import { dropKeptApart, filesOf, keptApart, keptApartAt, type KeptApart } from './kept-apart.ts'
import { EasyKeptApartItemPage } from './easy-kept-apart-item-page.tsx'
import { EasyKeptApartPage } from './easy-kept-apart-page.tsx'
import { KeptApartItemPage, KeptApartPage, plainly } from './pages.tsx'

/** What could not be taken as it was: to look at, for its account alone. */
export function mountKeptApart(app: Hono<AreaEnv>): void {
  app.get(urls.keptApart.pattern, async (c) => {
    const { area, db, account } = c.var
    const { areaId } = area
    const of = [db, areaId, account!.accountId] as const
    const time = plainly(await ruleWords(db, areaId, 'kept_apart_kept'))
    const shown = { area, time, kept: await keptApart(...of), twice: await cameTwice(...of) }
    return versions(c, <KeptApartPage {...shown} />, <EasyKeptApartPage {...shown} />)
  })

  app.get(urls.keptApartItem.pattern, async (c) => {
    const { area, db, account } = c.var
    const itemId = uuid(c.req.param('itemId'))
    const kept = await keptApartAt(db, area.areaId, account!.accountId, itemId)
    if (!kept) return c.notFound()
    const shown = { area, kept, tooLarge: wasTooLarge(c) }
    return versions(c, <KeptApartItemPage {...shown} />, <EasyKeptApartItemPage {...shown} />)
  })
}

/**
 * Saves what was kept apart, as it was or as it was mended since, by the route of its page; or lets it
 * go. Before a request's transaction begins: the route has one of its own.
 */
export function mountDeciding(pages: Hono<AreaEnv>, above: FromAbove): void {
  pages.post(urls.keptApartItem.pattern, async (c, next) => {
    const account = await above.asks(c)
    const area = account && (await areaOf(c, above))
    // Who is signed out is told by the page.
    if (!area) return next()
    c.header('Cache-Control', 'no-store')
    c.set('area', area)
    const deciding = { ...above, area, account }
    const kept = await inAccount(deciding, (db) =>
      keptApartAt(db, area.areaId, account.accountId, uuid(c.req.param('itemId'))),
    )
    if (!kept) return c.notFound()
    const { typed, files } = await readForm(c.req)
    if (typed.kept?.[0] === 'drop') {
      await inAccount(deciding, (db) =>
        dropKeptApart(db, area.areaId, account.accountId, kept.itemId),
      )
      return c.redirect(urls.keptApart(area, {}), 303)
    }
    const there = await inAccount(deciding, (db) =>
      filesOf(db, area.areaId, account.accountId, kept.itemId),
    )
    const form = typed.kept?.[0] === 'again' ? { ...kept, files: there } : undefined
    return save(c, deciding, kept, form ?? (await mended(kept, { typed, files }, there)))
  })
}

interface Deciding extends FromAbove {
  area: Area
  account: SignedIn
}

/** @returns what the page answers: it was saved, or its form with what has to be changed. */
async function save(c: Context, deciding: Deciding, kept: KeptApart, form: Form) {
  const { area, account, send } = deciding
  const replay: Replay = {
    by: account,
    // What its page refused is written anew by whoever decides now.
    writtenAt: kept.reason === 'refused' ? new Date() : kept.writtenAt,
    around: async (route, next) => {
      await next()
      const isKept = !route.error && isDone(route.res)
      const { db } = route.var as AreaEnv['Variables']
      if (isKept) await dropKeptApart(db, area.areaId, account.accountId, kept.itemId)
    },
  }
  const { body, status, headers } = await sendAgain(c, send, form, replay)
  return new Response(body, { status, headers })
}

/** What was changed in the form, with the files of before where none was chosen. */
async function mended(
  { path }: KeptApart,
  sent: { typed: Record<string, string[]>; files: Record<string, File[]> },
  there: MessageFile[],
): Promise<Form> {
  const fields = Object.entries(sent.typed).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  )
  const chosen = await Promise.all(
    Object.entries(sent.files).flatMap(([field, files]) =>
      files.map(async (file) => ({
        ...{ field, name: file.name, type: file.type },
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    ),
  )
  const before = there.filter(({ field }) => !chosen.some((one) => one.field === field))
  return { path, fields, files: [...chosen, ...before] }
}

function inAccount<T>(
  { db, area, account }: Deciding,
  work: Parameters<typeof inContext<T>>[2],
): Promise<T> {
  const { areaId } = area
  const { accountId } = account
  return inContext(db, { areaId, accountId, actor: `account:${accountId}` }, work)
}

function areaOf(c: Context, { db }: FromAbove): Promise<Area | undefined> {
  const slug = c.req.param('area')
  return areaAt(db, slug === undefined ? { host: hostOf(c) } : { slug })
}
