import type { Context, Hono } from 'hono'
import { areaAt, hostOf, type Area, type AreaEnv } from '#areas'
import type { WholeDb } from '../platform/db/db.ts'
import { unpackTogether, type Answer } from '../platform/sealing/envelope.ts'
import { longestForm, type TakesFile } from '../platform/web/body-size.ts'
import { urls } from '../urls.ts'
import type { FromAbove } from './from-above.ts'
import { largestWaiting, ticketHeader } from './kit.ts'
import { takeItem } from './take-item.ts'
import { isTicket } from './ticket.ts'

/** So many that are large are held in memory at once. */
const largeTogether = 3
let large = 0

/**
 * Takes what waited on a phone, outside any transaction: each of it has one of its own. Whoever has a
 * ticket sends; it is sealed inside, and no cookie is asked for. So a page of another website, which
 * can make a browser send its cookies, gains nothing here.
 */
export function mountWaiting(pages: Hono<AreaEnv>, above: FromAbove): void {
  pages.post(urls.waiting.pattern, async (c) => {
    c.header('Cache-Control', 'no-store')
    const area = await areaOf(c, above.db)
    if (!area) return c.notFound()
    const isLarge = Number(c.req.header('content-length') ?? Infinity) > longestForm
    if (isLarge && large >= largeTogether) return c.json({ answers: [] }, 503)
    if (isLarge) large += 1
    try {
      const sent = unpackTogether(new Uint8Array(await c.req.arrayBuffer()))
      if (!sent?.length) return c.json({ answers: [] }, 400)
      const asksFirst = c.req.query('first') !== undefined && sent.length === 1
      const answers: Answer[] = []
      for (const one of sent) answers.push(await takeItem(c, { ...above, area, asksFirst }, one))
      return c.json({ answers })
    } finally {
      if (isLarge) large -= 1
    }
  })
}

/**
 * Pictures and voices are sent by whoever has a ticket, and chosen anew for what was kept apart by
 * whoever is signed in: nobody else may send as much.
 */
export function takesWaiting(
  db: WholeDb,
  isSignedIn: (c: Context) => Promise<boolean>,
): TakesFile[] {
  const waiting: TakesFile = {
    at: [urls.waiting.pattern],
    tooLarge: (c) => c.json({ answers: [] }, 413),
    most: async (c) => {
      const area =
        (await areaAt(db, { host: hostOf(c) })) ?? (await areaAt(db, { slug: slugOf(c) }))
      const id = c.req.header(ticketHeader)
      return area && (await isTicket(db, area.areaId, id)) ? largestWaiting : longestForm
    },
  }
  const apart: TakesFile = {
    at: [urls.keptApartItem.pattern],
    most: async (c) => ((await isSignedIn(c)) ? largestWaiting : longestForm),
  }
  return [waiting, apart]
}

const slugOf = (c: Context) => c.req.path.split('/')[1] ?? ''

/** The context's area, which isn't set yet. */
function areaOf(c: Context, db: WholeDb): Promise<Area | undefined> {
  const slug = c.req.param('area')
  return areaAt(db, slug === undefined ? { host: hostOf(c) } : { slug })
}
