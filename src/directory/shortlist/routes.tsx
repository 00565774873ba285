import type { Hono } from 'hono'
import { absolute, type AreaEnv } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { publicListings } from '../listing/listings.ts'
import { plainReasons } from '../search/results/reasons.ts'
import { ShortlistPage } from './shortlist-page.tsx'
import { keepShortlist, parseSlugs, shortlist } from './shortlist.ts'

export function mountShortlist(app: Hono<AreaEnv>, installation: Installation): void {
  app.get(urls.shortlist.pattern, async (c) => {
    const { area, db } = c.var
    const given = c.req.query('listings')
    const slugs = given === undefined ? shortlist(c) : parseSlugs(given)
    const listings = await publicListings(db, area.areaId, slugs)
    const path = urls.shortlist(area, {}, { listings: listings.map((one) => one.slug).join('.') })
    return page(
      c,
      <ShortlistPage
        area={area}
        listings={listings}
        shared={given !== undefined}
        link={absolute(installation, area, path)}
        from={await plainReasons(db, area)}
      />,
    )
  })

  app.post(urls.shortlist.pattern, (c) => {
    const { area, typed } = c.var
    const slugs = parseSlugs(typed.slug?.[0])
    const kept = shortlist(c).filter((slug) => !slugs.includes(slug))
    const wanted = typed.change?.[0] === 'remove' ? kept : [...kept, ...slugs]
    keepShortlist(c, wanted, installation.https)
    return c.redirect(urls.shortlist(area, {}), 303)
  })
}
