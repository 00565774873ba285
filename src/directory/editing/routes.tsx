import type { Hono } from 'hono'
import { localities, type AreaEnv, type AreaRequest } from '#areas'
import { terms, type Terms } from '#providers'
import { newId } from '../../platform/db/new-id.ts'
import { check, revisionField, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import type { Listing } from '../listing/listings.ts'
import type { EditingDesk } from './desk.ts'
import { EditProviderPage } from './edit-provider-page.tsx'
import { EditServicePage } from './edit-service-page.tsx'
import { providerForm, providerFormSchema } from './provider-form.ts'
import { saveEdited } from './save-edited.ts'
import { serviceForm, serviceFormSchema, serviceOf } from './service-form.ts'

/** The forms of a provider's details and of her services: the same at each desk. */
export function mountEditing(app: Hono<AreaEnv>, desk: EditingDesk): void {
  const withListing = async (c: AreaRequest, answer: (listing: Listing) => Promise<Response>) => {
    const listing = await desk.listing(c)
    return listing ? answer(listing) : c.notFound()
  }

  app.get(desk.patterns.provider, (c) =>
    withListing(c, (listing) => providerPage(c, desk, listing, providerForm(listing))),
  )
  app.post(desk.patterns.provider, (c) =>
    withListing(c, (listing) => saveProviderForm(c, desk, listing)),
  )

  app.get(desk.patterns.service, (c) =>
    withListing(c, async (listing) => {
      const service = serviceAt(c, listing)
      if (service === 'unknown') return c.notFound()
      return servicePage(c, desk, listing, serviceForm(service, listing.revision))
    }),
  )
  app.post(desk.patterns.service, (c) => withListing(c, (listing) => saveService(c, desk, listing)))
}

/** @param listing none for a new one. */
export async function providerPage(
  c: AreaRequest,
  desk: EditingDesk,
  listing: Listing | undefined,
  form: Form,
): Promise<Response> {
  const { area, db } = c.var
  return page(
    c,
    <EditProviderPage
      {...{ area, desk, listing, form }}
      names={await terms(db)}
      localities={await localities(db, area.areaId)}
    />,
    statusOf(form),
  )
}

/** @param listing none for a new one. */
export async function saveProviderForm(
  c: AreaRequest,
  desk: EditingDesk,
  listing: Listing | undefined,
): Promise<Response> {
  const again = (form: Form) => providerPage(c, desk, listing, form)
  const checked = check(providerFormSchema(await terms(c.var.db), listing), c.var.typed)
  if (!checked.ok) return again(checked.form)
  const { revision, ...said } = checked.value
  const parts = listing ?? { services: [], checks: [], availability: undefined }
  return saveEdited(c, desk, { listing, details: { ...parts, ...said }, revision, again })
}

async function servicePage(
  c: AreaRequest,
  desk: EditingDesk,
  listing: Listing,
  form: Form,
): Promise<Response> {
  const { area, db } = c.var
  const names = await terms(db)
  const isNew = c.req.param('serviceId') === 'new'
  const places = await localityNames(c)
  return page(
    c,
    <EditServicePage {...{ area, desk, listing, form, names, places, isNew }} />,
    statusOf(form),
  )
}

async function saveService(c: AreaRequest, desk: EditingDesk, listing: Listing): Promise<Response> {
  const { typed } = c.var
  const known = serviceAt(c, listing)
  if (known === 'unknown') return c.notFound()
  const again = (form: Form) => servicePage(c, desk, listing, form)
  const others = listing.services.filter((one) => one !== known)
  if (typed.change?.[0] === 'remove' && listing.approved && others.length === 0)
    return again({ typed, errors: { name: 'This is the only service. Add another first' } })
  if (typed.change?.[0] === 'remove') {
    const revision = revisionField.parse(typed.revision?.[0])
    const details = { ...listing, services: others }
    return saveEdited(c, desk, { listing, details, revision, again })
  }
  const names: Terms = await terms(c.var.db)
  const checked = check(serviceFormSchema(names, await localityNames(c), known), typed)
  if (!checked.ok) return again(checked.form)
  const { service, errors } = serviceOf(checked.value, known?.serviceId ?? newId())
  if (Object.keys(errors).length) return again({ typed, errors })
  const services = known
    ? listing.services.map((one) => (one === known ? service : one))
    : [...listing.services, service]
  const { revision } = checked.value
  return saveEdited(c, desk, { listing, details: { ...listing, services }, revision, again })
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
