import type { Hono } from 'hono'
import { absolute, rule, sendsMessages, type AreaEnv, type AreaRequest } from '#areas'
import { terms } from '#providers'
import type { Installation } from '../../platform/config/installation.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { count } from '../counts/counts.ts'
import { shownRecommendations } from '../recommendations/recommendations.ts'
import { shortlist } from '../shortlist/shortlist.ts'
import { LeafletPage } from './leaflet-page.tsx'
import { ListingPage } from './listing-page.tsx'
import { publicListing, takesQuestions, type Listing } from './listings.ts'

export function mountListings(app: Hono<AreaEnv>, installation: Installation): void {
  app.get(urls.listing.pattern, async (c) => {
    const { area, db } = c.var
    const listing = await publicListing(db, area.areaId, c.req.param('slug'))
    if (!listing) return c.notFound()
    await countSeen(c, listing, 'page')
    return page(
      c,
      <ListingPage
        area={area}
        listing={listing}
        names={await terms(db)}
        recommendations={await shownRecommendations(db, area.areaId, listing.providerId)}
        onShortlist={shortlist(c).includes(listing.slug)}
        takesQuestions={takesQuestions(listing) && sendsMessages(installation, area)}
        rules={{
          freshFor: await rule(db, area.areaId, 'availability_fresh_for'),
          unconfirmedAfter: await rule(db, area.areaId, 'listing_unconfirmed_after'),
        }}
      />,
    )
  })

  app.get(urls.leaflet.pattern, async (c) => {
    const { area, db } = c.var
    const listing = await publicListing(db, area.areaId, c.req.param('slug'))
    if (!listing) return c.notFound()
    await countSeen(c, listing, 'leaflet')
    const address = absolute(installation, area, urls.listing(area, { slug: listing.slug }))
    return page(
      c,
      <LeafletPage area={area} listing={listing} names={await terms(db)} address={address} />,
    )
  })
}

const robots = /bot|crawl|spider|preview|monitor/i

/** People are counted, robots and empty checks are not. */
async function countSeen(c: AreaRequest, listing: Listing, route: string): Promise<void> {
  if (c.req.method !== 'GET' || robots.test(c.req.header('user-agent') ?? '')) return
  await count(c.var.db, {
    areaId: c.var.area.areaId,
    providerId: listing.providerId,
    what: 'seen',
    route,
  })
}
