import type { Hono } from 'hono'
import { z } from 'zod'
import { signedInOnly } from '#accounts'
import { absolute, rule, type AreaEnv, type AreaRequest } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { dayField } from '../../platform/web/day-field.ts'
import { check, emptyForm, optional, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { notStored } from '../../platform/web/security.ts'
import { urls } from '../../urls.ts'
import { mountEditing } from '../editing/routes.tsx'
import { monthCounts } from '../counts/counts.ts'
import { enquiriesOf, markCame } from '../enquiries/enquiries.ts'
import type { Listing } from '../listing/listings.ts'
import { confirmListing, sayFreeTime } from '../listing/save-listing.ts'
import { pauseListing, resumeListing } from '../listing/standing.ts'
import { freeTimeSchema, freeTimeOf } from './free-time-form.ts'
import { accountDesk, providersDesk } from './account-desk.tsx'
import { ClosedPage } from './closed-page.tsx'
import type { OwnDesk } from './desk.ts'
import { OwnPage } from './own-page.tsx'
import { secretDesk } from './secret-desk.tsx'

const pauseSchema = z.object({
  until: dayField.refine(
    (day) => day === undefined || day >= isoDate(new Date()),
    'Choose a day that is still to come',
  ),
  reason: optional(200),
})

/** A provider's own page: by a link that carries a secret, and by her account. */
export function mountOwn(app: Hono<AreaEnv>, installation: Installation): void {
  app.use(urls.own.pattern, notStored)
  app.use(`${urls.own.pattern}/*`, notStored)
  app.use(urls.enterprise.pattern, signedInOnly)
  app.use(`${urls.enterprise.pattern}/*`, signedInOnly)
  for (const desk of [secretDesk, accountDesk]) mountDesk(app, installation, desk)
  mountEditing(app, providersDesk)
}

function mountDesk(app: Hono<AreaEnv>, installation: Installation, desk: OwnDesk): void {
  app.get(desk.patterns.home, async (c) => {
    const listing = await desk.listing(c)
    if (!listing) return c.notFound()
    if (listing.closedAt) return page(c, <ClosedPage area={c.var.area} name={listing.name} />)
    return ownPage(c, installation, desk, listing, emptyForm)
  })

  app.post(desk.patterns.confirmation, (c) =>
    changing(c, async (listing) => {
      await confirmListing(c.var.db, c.var.area.areaId, listing.providerId, 'provider')
    }),
  )

  app.post(desk.patterns.availability, (c) =>
    changing(c, async ({ providerId }) => {
      const { area, db, typed } = c.var
      const checked = check(freeTimeSchema, typed)
      if (!checked.ok) return checked.form
      const asOf = isoDate(new Date(), area.timeZone)
      await sayFreeTime(db, area.areaId, providerId, freeTimeOf(checked.value, asOf))
      return undefined
    }),
  )

  app.post(desk.patterns.pause, (c) =>
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

  app.post(desk.patterns.came, (c) =>
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
    const listing = await desk.listing(c)
    if (!listing || listing.closedAt) return c.notFound()
    const form = await change(listing)
    if (form) return ownPage(c, installation, desk, listing, form)
    return c.redirect(desk.at(c).home, 303)
  }
}

async function ownPage(
  c: AreaRequest,
  installation: Installation,
  desk: OwnDesk,
  listing: Listing,
  form: Form,
) {
  const { area, db } = c.var
  const { areaId } = area
  return page(
    c,
    <OwnPage
      area={area}
      listing={listing}
      at={desk.at(c)}
      form={form}
      changes={await desk.changes(c, listing)}
      more={desk.more?.(c)}
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
