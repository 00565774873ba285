import type { Hono } from 'hono'
import { absolute, rule, sendsMessages, type AreaEnv, type AreaRequest } from '#areas'
import { terms } from '#providers'
import type { Installation } from '../../platform/config/installation.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { count } from '../counts/counts.ts'
import { shownRecommendations } from '../recommendations/recommendations.ts'
import { shortlist } from '../shortlist/shortlist.ts'
import { LeafletPage } from './leaflet-page.tsx'
import { ListingPage } from './listing-page.tsx'
import type { ToldStory } from './stories-told.tsx'
import { publicListing, takesQuestions, type Listing } from './listings.ts'

/** The stories of a provider that everybody may read today, as a slice above has them. */
export type ToldStories = (
  db: WholeTransaction,
  areaId: string,
  providerId: string,
) => Promise<ToldStory[]>

export function mountListings(
  app: Hono<AreaEnv>,
  installation: Installation,
  toldStories: ToldStories,
): void {
  app.get(urls.listing.pattern, async (c) => {
    const { area, db } = c.var
    const listing = await publicListing(db, area.areaId, c.req.param('slug'))
    if (!listing) return c.notFound()
    await countSeen(c, listing, 'page')
    const stories = await toldStories(db, area.areaId, listing.providerId)
    // A yes that is taken back ends it at once: no cache between may go on showing it.
    if (stories.length > 0) {
      c.header('Cache-Control', 'no-store')
      c.header('X-Robots-Tag', 'noarchive')
    }
    return page(
      c,
      <ListingPage
        area={area}
        listing={listing}
        names={await terms(db)}
        recommendations={await shownRecommendations(db, area.areaId, listing.providerId)}
        stories={stories}
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
