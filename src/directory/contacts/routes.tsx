import type { Hono } from 'hono'
import { rule, type AreaEnv, type AreaRequest } from '#areas'
import { contactAt, contactsWith, lastContacts, noteContact, type Contact } from '#providers'
import { uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { check, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { listing as listingAt, type Listing } from '../listing/listings.ts'
import { contactForm, contactSchema } from './contact-form.ts'
import { ContactPage } from './contact-page.tsx'
import { notHeardFrom } from './heard-from.ts'
import type { Contacts } from './not-heard-from.tsx'

/** Coordinators' contacts with enterprises: by their accounts. Mounted behind `coordinatorOnly`. */
export function mountContacts(app: Hono<AreaEnv>): void {
  for (const { pattern } of [urls.adminContacts, urls.adminContact]) {
    app.get(pattern, (c) =>
      withContact(c, (listing, corrected) =>
        contactPage(c, listing, contactForm(todayIn(c), corrected), corrected),
      ),
    )
    app.post(pattern, (c) => withContact(c, (listing, corrected) => save(c, listing, corrected)))
  }
}

/** The contacts that a coordinator may read; undefined for who came in by the secret. */
export async function contactsSeen(
  { var: { area, db, account } }: AreaRequest,
  { providerId }: Listing,
): Promise<Contact[] | undefined> {
  if (!account?.roles.includes('coordinator')) return undefined
  return contactsWith(db, area.areaId, providerId)
}

/** When a coordinator had to do with each enterprise, and which she may want to call. */
export async function contactsOf(
  { var: { area, db, account } }: AreaRequest,
  listings: Listing[],
): Promise<Contacts | undefined> {
  if (!account?.roles.includes('coordinator')) return undefined
  const last = await lastContacts(db, area.areaId)
  const days = await rule(db, area.areaId, 'enterprise_not_heard_from')
  const since = isoDate(new Date(Date.now() - days * 86_400_000), area.timeZone)
  return { last, days, notHeardFrom: notHeardFrom(listings, last, since) }
}

/** The listing of the address, and the contact that is corrected, if the address has one. */
async function withContact(
  c: AreaRequest,
  answer: (listing: Listing, corrected: Contact | undefined) => Promise<Response>,
): Promise<Response> {
  const { area, db, account } = c.var
  const listing = await listingAt(db, area.areaId, c.req.param('slug') ?? '')
  if (!listing || !account?.roles.includes('coordinator')) return c.notFound()
  if (c.req.param('contactId') === undefined) return answer(listing, undefined)
  const contactId = uuid(c.req.param('contactId'))
  const { providerId } = listing
  const corrected = contactId && (await contactAt(db, area.areaId, { providerId, contactId }))
  return corrected ? answer(listing, corrected) : c.notFound()
}

async function contactPage(
  c: AreaRequest,
  listing: Listing,
  form: Form,
  corrected: Contact | undefined,
): Promise<Response> {
  const status = statusOf(form)
  const { area } = c.var
  return page(c, <ContactPage {...{ area, listing, form }} correcting={!!corrected} />, status)
}

async function save(
  c: AreaRequest,
  listing: Listing,
  corrected: Contact | undefined,
): Promise<Response> {
  const { area, db, typed, account } = c.var
  const checked = check(contactSchema(todayIn(c)), typed)
  if (!checked.ok) return contactPage(c, listing, checked.form, corrected)
  const kept = await noteContact(db, {
    ...{ areaId: area.areaId, providerId: listing.providerId, by: `account:${account!.accountId}` },
    ...{ ...checked.value, corrects: corrected?.contactId },
  })
  // Of two who correct the same, the second keeps what she typed.
  if (!kept) {
    const errors = {
      words:
        'Somebody has corrected it meanwhile. Look at theirs on the page of the listing, and correct that',
    }
    return contactPage(c, listing, { typed, errors }, corrected)
  }
  return c.redirect(urls.adminListing(area, { slug: listing.slug }), 303)
}

function todayIn({ var: { area } }: AreaRequest): string {
  return isoDate(new Date(), area.timeZone)
}
