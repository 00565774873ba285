import type { Hono } from 'hono'
import { absolute, rule, type AreaEnv, type AreaRequest } from '#areas'
import { terms } from '#providers'
import type { Installation } from '../../platform/config/installation.ts'
import { check, emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { becameSeen } from '../became/routes.tsx'
import { ownersOf } from '../claims/admin-routes.tsx'
import { contactsSeen } from '../contacts/routes.tsx'
import { mountEditing, providerPage, saveProviderForm } from '../editing/routes.tsx'
import { saveEdited } from '../editing/save-edited.ts'
import { listingOf, type Listing } from '../listing/listings.ts'
import { confirmListing } from '../listing/save-listing.ts'
import {
  approveListing,
  closeListing,
  pauseListing,
  reopenListing,
  resumeListing,
} from '../listing/standing.ts'
import { shownRecommendations } from '../recommendations/recommendations.ts'
import { createSecretLink, takeBackOwnLinks } from '../secret-links.ts'
import { checksForm, checksOf, checksSchema, furtherChecks } from './checks-form.ts'
import { coordinatorOf } from './coordinator-only.ts'
import { coordinatorsDesk as desk } from './desk.ts'
import { EditChecksPage } from './edit-checks-page.tsx'
import { AdminListingPage } from './listing-page.tsx'

export function mountEdits(app: Hono<AreaEnv>, installation: Installation): void {
  app.get(urls.adminNew.pattern, (c) => providerPage(c, desk, undefined, emptyForm))
  app.post(urls.adminNew.pattern, (c) => saveProviderForm(c, desk, undefined))
  mountEditing(app, desk)

  app.get(urls.adminListing.pattern, (c) => withListing(c, (listing) => listingPage(c, listing)))
  app.post(urls.adminStanding.pattern, (c) =>
    withListing(c, (listing) => changeStanding(c, installation, listing)),
  )

  app.get(urls.adminChecks.pattern, (c) =>
    withListing(c, (listing) =>
      checksPage(c, listing, checksForm(listing.checks, listing.revision)),
    ),
  )
  app.post(urls.adminChecks.pattern, (c) => withListing(c, (listing) => saveChecks(c, listing)))
}

async function withListing(
  c: AreaRequest,
  answer: (listing: Listing) => Promise<Response>,
): Promise<Response> {
  const listing = await desk.listing(c)
  return listing ? answer(listing) : c.notFound()
}

async function listingPage(c: AreaRequest, listing: Listing, ownLink?: string): Promise<Response> {
  const { area, db } = c.var
  return page(
    c,
    <AdminListingPage
      area={area}
      listing={listing}
      names={await terms(db)}
      ownLink={ownLink}
      owners={await ownersOf(c, listing.providerId)}
      contacts={await contactsSeen(c, listing)}
      became={await becameSeen(c, listing)}
      unconfirmedAfter={await rule(db, area.areaId, 'listing_unconfirmed_after')}
      recommendations={await shownRecommendations(db, area.areaId, listing.providerId)}
    />,
  )
}

async function changeStanding(
  c: AreaRequest,
  installation: Installation,
  { providerId, slug, services }: Listing,
): Promise<Response> {
  const { area, db, typed } = c.var
  const { areaId } = area
  const of = { areaId, providerId, by: coordinatorOf(c) }
  const change = typed.change?.[0]
  if (change === 'approve' && services.length > 0) await approveListing(db, of)
  else if (change === 'close') await closeListing(db, of)
  else if (change === 'reopen') await reopenListing(db, of)
  else if (change === 'pause') await pauseListing(db, { ...of, reason: '' })
  else if (change === 'resume') await resumeListing(db, of)
  else if (change === 'confirm') await confirmListing(db, areaId, providerId, 'coordinator')
  else if (change === 'unlink') await takeBackOwnLinks(db, areaId, providerId)
  else if (change === 'link') {
    // Who looks after it by an account needs none.
    if ((await ownersOf(c, providerId)).length > 0)
      return c.redirect(urls.adminListing(area, { slug }), 303)
    const secret = await createSecretLink(db, areaId, { providerId, enquiryId: null })
    const listing = await listingOf(db, areaId, providerId)
    const ownLink = absolute(installation, area, urls.own(area, { secret }))
    return listing ? listingPage(c, listing, ownLink) : c.notFound()
  } else return c.notFound()
  return c.redirect(urls.adminListing(area, { slug }), 303)
}

async function checksPage(c: AreaRequest, listing: Listing, form: Form): Promise<Response> {
  return page(c, <EditChecksPage area={c.var.area} listing={listing} form={form} />, statusOf(form))
}

async function saveChecks(c: AreaRequest, listing: Listing): Promise<Response> {
  const again = (form: Form) => checksPage(c, listing, form)
  const checked = check(checksSchema, c.var.typed)
  if (!checked.ok) return again(checked.form)
  const { checks, errors } = checksOf(checked.value)
  if (Object.keys(errors).length) return again({ typed: c.var.typed, errors })
  const all = [...checks, ...furtherChecks(listing.checks)]
  const { revision } = checked.value
  return saveEdited(c, desk, { listing, details: { ...listing, checks: all }, revision, again })
}
