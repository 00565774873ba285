import type { Hono } from 'hono'
import { rule, type AreaEnv } from '#areas'
import { terms } from '#providers'
import { page } from '../../platform/web/html.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { urls } from '../../urls.ts'
import { publicListings } from '../listing/listings.ts'
import { ComparePage } from './compare-page.tsx'

/** More than this are asked to be fewer; still more in an address are not read. */
const mostRead = 20

/** The search that one came from: of this area's own, whatever an address may say. */
function backTo(given: string | undefined, search: string): string {
  return given === search || given?.startsWith(`${search}?`) ? given : search
}

export function mountCompare(app: Hono<AreaEnv>): void {
  app.get(urls.compare.pattern, async (c) => {
    const { area, db } = c.var
    const typed = c.req.queries('with')?.filter((slug) => /^[a-z0-9-]+$/.test(slug))
    const slugs = [...new Set(typed)].slice(0, mostRead)
    return page(
      c,
      <ComparePage
        area={area}
        back={backTo(c.req.query('back'), urls.search(area, {}))}
        listings={await publicListings(db, area.areaId, slugs)}
        names={await terms(db)}
        today={isoDate(new Date(), area.timeZone)}
        freshFor={await rule(db, area.areaId, 'availability_fresh_for')}
        confirmedFor={await rule(db, area.areaId, 'listing_unconfirmed_after')}
      />,
    )
  })
}
