import type { Hono } from 'hono'
import { absolute, localities, rule, type AreaEnv, type AreaRequest } from '#areas'
import { terms, type ProviderDetails, type Terms } from '#providers'
import type { Installation } from '../../platform/config/installation.ts'
import { newId, uuid } from '../../platform/db/new-id.ts'
import { check, emptyForm, revisionField, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { listing as listingAt, listingOf, type Listing } from '../listing/listings.ts'
import { confirmListing, saveListing } from '../listing/save-listing.ts'
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
import { EditProviderPage } from './edit-pages.tsx'
import { EditChecksPage, EditServicePage } from './edit-service-page.tsx'
import { coordinatorOf } from './coordinator-only.ts'
import { AdminListingPage } from './listing-page.tsx'
import { providerForm, providerFormSchema } from './provider-form.ts'
import { serviceForm, serviceFormSchema, serviceOf } from './service-form.ts'

export function mountEdits(app: Hono<AreaEnv>, installation: Installation): void {
  app.get(urls.adminNew.pattern, (c) => providerPage(c, undefined, emptyForm))
  app.post(urls.adminNew.pattern, (c) => saveProviderForm(c, undefined))

  app.get(urls.adminListing.pattern, (c) => withListing(c, (listing) => listingPage(c, listing)))
  app.post(urls.adminStanding.pattern, (c) =>
    withListing(c, (listing) => changeStanding(c, installation, listing)),
  )

  app.get(urls.adminProvider.pattern, (c) =>
    withListing(c, (listing) => providerPage(c, listing, providerForm(listing))),
  )
  app.post(urls.adminProvider.pattern, (c) =>
    withListing(c, (listing) => saveProviderForm(c, listing)),
  )

  app.get(urls.adminService.pattern, (c) =>
    withListing(c, async (listing) => {
      const service = serviceAt(c, listing)
      if (service === 'unknown') return c.notFound()
      return servicePage(c, listing, serviceForm(service, listing.revision))
    }),
  )
  app.post(urls.adminService.pattern, (c) => withListing(c, (listing) => saveService(c, listing)))

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
  const listing = await listingAt(c.var.db, c.var.area.areaId, c.req.param('slug') ?? '')
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
    const secret = await createSecretLink(db, areaId, { providerId, enquiryId: null })
    const listing = await listingOf(db, areaId, providerId)
    const ownLink = absolute(installation, area, urls.own(area, { secret }))
    return listing ? listingPage(c, listing, ownLink) : c.notFound()
  } else return c.notFound()
  return c.redirect(urls.adminListing(area, { slug }), 303)
}

async function providerPage(c: AreaRequest, listing: Listing | undefined, form: Form) {
  const { area, db } = c.var
  return page(
    c,
    <EditProviderPage
      area={area}
      listing={listing}
      form={form}
      names={await terms(db)}
      localities={await localities(db, area.areaId)}
    />,
    statusOf(form),
  )
}

async function saveProviderForm(c: AreaRequest, listing: Listing | undefined): Promise<Response> {
  const checked = check(providerFormSchema(await terms(c.var.db), listing), c.var.typed)
  if (!checked.ok) return providerPage(c, listing, checked.form)
  const { revision, ...said } = checked.value
  const parts = listing ?? { services: [], checks: [], availability: undefined }
  return save(c, listing, { ...parts, ...said }, revision, (form) => providerPage(c, listing, form))
}

async function servicePage(c: AreaRequest, listing: Listing, form: Form): Promise<Response> {
  const { area, db } = c.var
  const names = await terms(db)
  const isNew = c.req.param('serviceId') === 'new'
  const places = await localityNames(c)
  return page(
    c,
    <EditServicePage {...{ area, listing, form, names, places, isNew }} />,
    statusOf(form),
  )
}

async function saveService(c: AreaRequest, listing: Listing): Promise<Response> {
  const known = serviceAt(c, listing)
  if (known === 'unknown') return c.notFound()
  const again = (form: Form) => servicePage(c, listing, form)
  const others = listing.services.filter((one) => one !== known)
  if (c.var.typed.change?.[0] === 'remove' && listing.approved && others.length === 0)
    return again({
      typed: c.var.typed,
      errors: { name: 'This is the only service. Add another first, or close the listing' },
    })
  if (c.var.typed.change?.[0] === 'remove') {
    const opened = revisionField.parse(c.var.typed.revision?.[0])
    return save(c, listing, { ...listing, services: others }, opened, again)
  }
  const names: Terms = await terms(c.var.db)
  const checked = check(serviceFormSchema(names, await localityNames(c), known), c.var.typed)
  if (!checked.ok) return again(checked.form)
  const { service, errors } = serviceOf(checked.value, known?.serviceId ?? newId())
  if (Object.keys(errors).length) return again({ typed: c.var.typed, errors })
  const services = known
    ? listing.services.map((one) => (one === known ? service : one))
    : [...listing.services, service]
  return save(c, listing, { ...listing, services }, checked.value.revision, again)
}

/** What a service area may be, as choices. */
async function localityNames(c: AreaRequest): Promise<Map<string, string>> {
  const all = await localities(c.var.db, c.var.area.areaId)
  return new Map(all.map(({ name }) => [name, name]))
}

/** The service of the address, none for `new`, or `unknown`. */
function serviceAt(c: AreaRequest, listing: Listing) {
  const id = c.req.param('serviceId')
  if (id === 'new') return undefined
  return listing.services.find((one) => one.serviceId === id) ?? 'unknown'
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
  return save(c, listing, { ...listing, checks: all }, checked.value.revision, again)
}

/** Saves the whole provider; what was typed is kept when somebody else has changed it meanwhile. */
async function save(
  c: AreaRequest,
  listing: Listing | undefined,
  details: ProviderDetails,
  revision: number,
  again: (form: Form) => Promise<Response>,
): Promise<Response> {
  const { area, db, typed } = c.var
  // A new provider's id is made with the form, so that one added twice is one.
  const providerId = listing?.providerId ?? uuid(typed.providerId?.[0]) ?? newId()
  const saved = await saveListing(db, {
    areaId: area.areaId,
    providerId,
    details,
    revision: listing && revision,
    savedBy: 'coordinator',
  })
  if (saved === 'no such locality')
    return again({ typed, errors: { locality: 'Choose a place from the list' } })
  if (saved === 'changed meanwhile' && listing) {
    const now = { ...typed, revision: [String(listing?.revision ?? 0)] }
    return again({
      typed: now,
      errors: {
        revision:
          'Somebody else has changed this since you opened it. What you typed is still here: look at theirs in another window, then save yours again',
      },
    })
  }
  // Whoever reads the old address's letters is not her any more.
  if (listing && listing.email !== details.email)
    await takeBackOwnLinks(db, area.areaId, providerId)
  const slug = listing?.slug ?? (await listingOf(db, area.areaId, providerId))?.slug ?? ''
  return c.redirect(urls.adminListing(area, { slug }), 303)
}

function statusOf(form: Form): 200 | 422 {
  return Object.keys(form.errors).length ? 422 : 200
}
