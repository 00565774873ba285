import type { AreaRequest } from '#areas'
import type { ProviderDetails } from '#providers'
import { newId, uuid } from '../../platform/db/new-id.ts'
import type { Form } from '../../platform/web/forms.ts'
import { takeBackListingInvitation } from '../claims/listing-invitation.tsx'
import { listingOf, type Listing } from '../listing/listings.ts'
import { saveListing } from '../listing/save-listing.ts'
import { takeBackOwnLinks } from '../secret-links.ts'
import type { EditingDesk } from './desk.ts'

interface Edited {
  /** None for a new one. */
  listing: Listing | undefined
  details: ProviderDetails
  /** On which the form was opened. */
  revision: number
  /** Shows the form again, with what is to mend. */
  again: (form: Form) => Promise<Response>
}

const changedMeanwhile =
  'Somebody else has changed this since you opened it. What you typed is still here: look at theirs in another window, then save yours again'

/** Saves the whole provider; what was typed is kept when somebody else has changed it meanwhile. */
export async function saveEdited(
  c: AreaRequest,
  { savedBy, back }: Pick<EditingDesk, 'savedBy' | 'back'>,
  { listing, details, revision, again }: Edited,
): Promise<Response> {
  const { area, db, typed } = c.var
  const { areaId } = area
  // A new provider's id is made with the form, so that one added twice is one.
  const providerId = listing?.providerId ?? uuid(typed.providerId?.[0]) ?? newId()
  const opened = listing && revision
  const saved = await saveListing(db, { areaId, providerId, details, revision: opened, savedBy })
  if (saved === 'no such locality')
    return again({ typed, errors: { locality: 'Choose a place from the list' } })
  if (saved === 'changed meanwhile' && listing) {
    const now = { ...typed, revision: [String(listing.revision)] }
    return again({ typed: now, errors: { revision: changedMeanwhile } })
  }
  // Whoever reads the old address's letters is not her any more.
  if (listing && listing.email !== details.email) {
    await takeBackOwnLinks(db, areaId, providerId)
    await takeBackListingInvitation(c, providerId)
  }
  return c.redirect(back(area, listing ?? (await listingOf(db, areaId, providerId))).href, 303)
}
