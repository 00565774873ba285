import type { Hono } from 'hono'
import { howToReach } from '#accounts'
import { tellOfNewOwner } from '#agreements'
import { areaSite, type Area, type AreaEnv, type AreaRequest } from '#areas'
import {
  accountsRunning,
  decideClaim,
  endWorker,
  waitingClaims,
  workers,
  type ClaimDecided,
} from '#providers'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import { uuid } from '../../platform/db/new-id.ts'
import { sendEmail, type Email } from '../../platform/messages/index.ts'
import { DonePage } from '../../platform/web/done-page.tsx'
import { Back } from '../../platform/web/form-page.tsx'
import { page } from '../../platform/web/html.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { coordinatorOf } from '../admin/coordinator-only.ts'
import { listing as listingAt, listingOf, listingsOf, type Listing } from '../listing/listings.ts'
import { takeBackOwnLinks } from '../secret-links.ts'
import { acceptedEmail, lookedAfterEmail, noLongerEmail, refusedEmail } from './claim-emails.ts'
import type { ClaimToDecide } from './claims-waiting.tsx'
import { inviteProvider } from './listing-invitation.tsx'

/** Deciding whose a listing is: for coordinators with an account. Mounted behind `coordinatorOnly`. */
export function mountClaimsAdmin(app: Hono<AreaEnv>, installation: Installation): void {
  app.post(urls.adminClaim.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const claimId = uuid(c.req.param('claimId'))
    const decision = typed.decision?.[0]
    if (!claimId || !account?.roles.includes('coordinator')) return c.notFound()
    if (decision !== 'accept' && decision !== 'refuse') return c.notFound()
    const decided = await asOwner(db, (owner) =>
      decideClaim(owner, {
        ...{ areaId: area.areaId, claimId, accept: decision === 'accept' },
        coordinatorId: account.accountId,
      }),
    )
    if (!('providerId' in decided))
      return page(c, <UndecidedPage area={area} why={decided.outcome} />, 409)
    await tellOf(c, installation, decided)
    return c.redirect(urls.admin(area, {}), 303)
  })

  app.post(urls.adminOwners.pattern, async (c) => {
    const { area, db, typed } = c.var
    const listing = await listingAt(db, area.areaId, c.req.param('slug'))
    if (!listing) return c.notFound()
    const change = typed.change?.[0]
    if (change === 'end') await endOwner(c, listing)
    else if (change === 'invite') return invite(c, installation, listing)
    else return c.notFound()
    return c.redirect(urls.adminListing(area, { slug: listing.slug }), 303)
  })
}

/** What waits, with who asks; nothing for who is no coordinator by her account. */
export async function claimsToDecide(c: AreaRequest): Promise<ClaimToDecide[]> {
  const { area, db, account } = c.var
  const { areaId } = area
  if (!account?.roles.includes('coordinator')) return []
  const claims = await waitingClaims(db, areaId)
  const ids = claims.map(({ providerId }) => providerId)
  const listings = new Map((await listingsOf(db, areaId, ids)).map((one) => [one.providerId, one]))
  const asking = await asOwner(db, (owner) =>
    howToReach(
      owner,
      claims.map(({ accountId }) => accountId),
    ),
  )
  return claims.flatMap(({ claimId, providerId, accountId, words }) => {
    const [listing, who] = [listings.get(providerId), asking.get(accountId)]
    const own = accountId === account.accountId
    return listing && who ? [{ claimId, listing, words, own, ...who }] : []
  })
}

/** Who looks after a listing by an account: coordinators see these, and none of who works there. */
export async function ownersOf(c: AreaRequest, providerId: string) {
  const all = await asOwner(c.var.db, (owner) => workers(owner, c.var.area.areaId, providerId))
  return all.filter(({ kind }) => kind === 'owner')
}

async function tellOf(
  c: AreaRequest,
  installation: Installation,
  { outcome, providerId, accountId }: Extract<ClaimDecided, { providerId: string }>,
): Promise<void> {
  const { area, db } = c.var
  const listing = await listingOf(db, area.areaId, providerId)
  if (!listing) return
  if (outcome === 'refused') return write(c, accountId, refusedEmail(area, listing))
  await takeBackOwnLinks(db, area.areaId, providerId)
  await tellOfNewOwner(db, providerId)
  await write(c, accountId, acceptedEmail(installation, area, listing))
  if (listing.email) await sendEmail(db, { to: listing.email, ...lookedAfterEmail(area, listing) })
}

/** To every address of an account. */
async function write(c: AreaRequest, accountId: string, email: Omit<Email, 'to'>): Promise<void> {
  const reached = await asOwner(c.var.db, (owner) => howToReach(owner, [accountId]))
  for (const to of reached.get(accountId)?.emails ?? []) await sendEmail(c.var.db, { to, ...email })
}

async function endOwner(c: AreaRequest, listing: Listing): Promise<void> {
  const { area, db, typed } = c.var
  const { providerId } = listing
  const owner = (await ownersOf(c, providerId)).find((o) => o.workerId === typed.workerId?.[0])
  if (!owner) return
  const { workerId } = owner
  const of = { areaId: area.areaId, providerId, workerId, by: coordinatorOf(c) }
  const ended = await asOwner(db, (o) => endWorker(o, of))
  if (ended && owner.accountId) await write(c, owner.accountId, noLongerEmail(area, listing))
}

async function invite(c: AreaRequest, installation: Installation, listing: Listing) {
  const { area, db } = c.var
  const { email, providerId, slug } = listing
  const owners = await asOwner(db, (o) => accountsRunning(o, area.areaId, providerId))
  if (owners.length > 0 || !email || listing.closedAt)
    return c.redirect(urls.adminListing(area, { slug }), 303)
  await inviteProvider(c, installation, { ...listing, email }, coordinatorOf(c))
  return page(
    c,
    <DonePage
      site={areaSite(area)}
      title="The invitation is on its way"
      before={<Back href={urls.adminListing(area, { slug })} text={listing.name} />}
    >
      <p class="govuk-body">It goes to {email}, and works once. One from before no longer does.</p>
    </DonePage>,
  )
}

const undecided: Record<Exclude<ClaimDecided['outcome'], 'accepted' | 'refused'>, string> = {
  'decided already': 'Somebody has decided it already.',
  closed: 'The listing is closed. Open it again first, or say that it is not theirs.',
  'has an owner':
    'Somebody looks after it already. If that is over, say so on the page of the listing first.',
  'her own': 'It is you who asks: another coordinator decides.',
}

function UndecidedPage({ area, why }: { area: Area; why: keyof typeof undecided }) {
  return (
    <Layout
      site={areaSite(area)}
      title="Nothing was changed"
      hidden
      before={<Back href={urls.admin(area, {})} text="All listings" />}
    >
      <h1 class="govuk-heading-l">Nothing was changed</h1>
      <p class="govuk-body">{undecided[why]}</p>
    </Layout>
  )
}
