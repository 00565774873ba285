import type { Hono } from 'hono'
import { z } from 'zod'
import { absolute, rule, type AreaEnv, type AreaRequest } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { check, emptyForm, optional, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { notStored } from '../../platform/web/security.ts'
import { urls } from '../../urls.ts'
import { monthCounts } from '../counts/counts.ts'
import { enquiriesOf, markCame } from '../enquiries/enquiries.ts'
import { listingOf, type Listing } from '../listing/listings.ts'
import { confirmListing, sayFreeTime } from '../listing/save-listing.ts'
import { pauseListing, resumeListing } from '../listing/standing.ts'
import { secretLink } from '../secret-links.ts'
import { freeTimeSchema, freeTimeOf } from './free-time-form.ts'
import { OwnPage } from './own-page.tsx'

const pauseSchema = z.object({
  until: optional(10).pipe(
    z.iso
      .date('Choose a day, or leave it empty')
      .refine((day) => day >= isoDate(new Date()), 'Choose a day that is still to come')
      .optional(),
  ),
  reason: optional(200),
})

export function mountOwn(app: Hono<AreaEnv>, installation: Installation): void {
  app.use(urls.own.pattern, notStored)
  app.use(`${urls.own.pattern}/*`, notStored)

  app.get(urls.own.pattern, async (c) => {
    const listing = await ownListing(c)
    return listing ? ownPage(c, installation, listing, emptyForm) : c.notFound()
  })

  app.post(urls.ownConfirmation.pattern, (c) =>
    changing(c, async (listing) => {
      await confirmListing(c.var.db, c.var.area.areaId, listing.providerId, 'provider')
    }),
  )

  app.post(urls.ownAvailability.pattern, (c) =>
    changing(c, async ({ providerId }) => {
      const { area, db, typed } = c.var
      const checked = check(freeTimeSchema, typed)
      if (!checked.ok) return checked.form
      const asOf = isoDate(new Date(), area.timeZone)
      await sayFreeTime(db, area.areaId, providerId, freeTimeOf(checked.value, asOf))
      return undefined
    }),
  )

  app.post(urls.ownPause.pattern, (c) =>
    changing(c, async ({ providerId }) => {
      const { area, db, typed } = c.var
      const of = { areaId: area.areaId, providerId }
      if (typed.change?.[0] === 'resume') return void (await resumeListing(db, of))
      const checked = check(pauseSchema, typed)
      if (!checked.ok) return checked.form
      await pauseListing(db, {
        ...of,
        until: checked.value.until,
        reason: checked.value.reason ?? '',
      })
      return undefined
    }),
  )

  app.post(urls.ownCame.pattern, (c) =>
    changing(c, async ({ providerId }) => {
      const { area, db, typed } = c.var
      const own = await enquiriesOf(db, area.areaId, providerId)
      const came = own.find((one) => one.enquiryId === typed.enquiryId?.[0])
      if (came) await markCame(db, area.areaId, came.enquiryId)
    }),
  )

  /** Makes a change on her page and shows it again, with the form when something is to mend. */
  async function changing(
    c: AreaRequest,
    change: (listing: Listing) => Promise<Form | undefined | void>,
  ): Promise<Response> {
    const listing = await ownListing(c)
    if (!listing) return c.notFound()
    const form = await change(listing)
    if (form) return ownPage(c, installation, listing, form)
    return c.redirect(urls.own(c.var.area, { secret: c.req.param('secret') ?? '' }), 303)
  }
}

async function ownListing(c: AreaRequest): Promise<Listing | undefined> {
  const { area, db } = c.var
  const link = await secretLink(db, area.areaId, c.req.param('secret') ?? '')
  // A link of one question opens that question only.
  if (!link || link.enquiryId) return undefined
  const listing = await listingOf(db, area.areaId, link.providerId)
  return listing?.closedAt ? undefined : listing
}

async function ownPage(c: AreaRequest, installation: Installation, listing: Listing, form: Form) {
  const { area, db } = c.var
  const { areaId } = area
  return page(
    c,
    <OwnPage
      area={area}
      listing={listing}
      secret={c.req.param('secret') ?? ''}
      form={form}
      counts={await monthCounts(db, areaId, listing.providerId, 6)}
      enquiries={await enquiriesOf(db, areaId, listing.providerId)}
      recommendLink={absolute(
        installation,
        area,
        urls.recommend(area, { code: listing.recommendCode }),
      )}
      unconfirmedAfter={await rule(db, areaId, 'listing_unconfirmed_after')}
    />,
    form === emptyForm ? 200 : 422,
  )
}
