import { urls } from '../../urls.ts'
import type { EditingDesk } from '../editing/desk.ts'
import { listing } from '../listing/listings.ts'

/** Where the coordinator edits any listing. */
export const coordinatorsDesk: EditingDesk = {
  patterns: { provider: urls.adminProvider.pattern, service: urls.adminService.pattern },
  listing: (c) => listing(c.var.db, c.var.area.areaId, c.req.param('slug') ?? ''),
  savedBy: 'coordinator',
  back: (area, one) =>
    one
      ? { href: urls.adminListing(area, { slug: one.slug }), text: one.name }
      : { href: urls.admin(area, {}), text: 'All listings' },
  says: {
    about: 'Who they are and what they do, in their own words',
    travels: 'How far the provider travels',
    comesTo: 'Or the places that the provider comes to',
  },
}
