import type { Hono } from 'hono'
import { z } from 'zod'
import { signedInOnly } from '#accounts'
import type { Area, AreaEnv, AreaRequest } from '#areas'
import { accountsRunning, claimListing, ownClaim } from '#providers'
import { asOwner } from '../../platform/db/context.ts'
import { newId } from '../../platform/db/new-id.ts'
import { sendEmail } from '../../platform/messages/index.ts'
import { check, filled, required } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { publicListing, type Listing } from '../listing/listings.ts'
import { ClaimPage, ClaimWaitsPage, LookedAfterPage } from './claim-page.tsx'

const claimSchema = z.object({
  claimId: z.guid().catch(() => newId()),
  words: required('Write who you are', 1000),
})

/** "Is this yours? Look after it yourself." */
export function mountClaims(app: Hono<AreaEnv>): void {
  app.use(urls.listingClaim.pattern, signedInOnly)

  app.get(urls.listingClaim.pattern, (c) =>
    withClaimable(c, async (listing, wasRefused) => {
      const form = filled({ claimId: newId() })
      return page(c, <ClaimPage {...{ area: c.var.area, listing, form, wasRefused }} />)
    }),
  )

  app.post(urls.listingClaim.pattern, (c) =>
    withClaimable(c, async (listing, wasRefused) => {
      const { area, db, typed, account } = c.var
      const checked = check(claimSchema, typed)
      if (!checked.ok)
        return page(c, <ClaimPage {...{ area, listing, wasRefused }} form={checked.form} />, 422)
      const { accountId } = account!
      const of = { areaId: area.areaId, providerId: listing.providerId, accountId }
      if (await claimListing(db, { ...of, ...checked.value })) await tell(c, area, listing)
      return c.redirect(urls.listingClaim(area, { slug: listing.slug }), 303)
    }),
  )
}

/** Answers what can't be claimed, or not any more, by itself. */
async function withClaimable(
  c: AreaRequest,
  answer: (listing: Listing, wasRefused: boolean) => Promise<Response>,
): Promise<Response> {
  const { area, db, account } = c.var
  const { areaId } = area
  const listing = await publicListing(db, areaId, c.req.param('slug') ?? '')
  if (!listing) return c.notFound()
  const { providerId } = listing
  const { accountId } = account!
  const owners = await asOwner(db, (owner) => accountsRunning(owner, areaId, providerId))
  if (owners.length > 0)
    return page(c, <LookedAfterPage {...{ area, listing }} hers={owners.includes(accountId)} />)
  const last = await ownClaim(db, areaId, { providerId, accountId })
  if (last === 'waits') return page(c, <ClaimWaitsPage {...{ area, listing }} />)
  return answer(listing, last === 'refused')
}

/** What she wrote stays on the admin page: only coordinators with an account read it. */
async function tell(c: AreaRequest, area: Area, { name }: Listing): Promise<void> {
  await sendEmail(c.var.db, {
    to: area.scheme.email,
    subject: `Somebody says that ${name} is theirs`,
    body: `Somebody would like to look after the page of ${name}. On the admin page you see who, and the number to call before you say yes.`,
  })
}
