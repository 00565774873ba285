import type { Hono } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
import {
  becameAt,
  becameLimits,
  becameOf,
  endsListing,
  goesOnFrom,
  providerNames,
  sayBecame,
  type Became,
} from '#providers'
import { uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { check, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { allListings, listing as listingAt, type Listing } from '../listing/listings.ts'
import { lockListing } from '../listing/lock-listing.ts'
import { closeListing } from '../listing/standing.ts'
import { becameForm, becameSchema, intoOf } from './became-form.ts'
import { BecamePage } from './became-page.tsx'

/** What became of enterprises, as coordinators say by their accounts. Mounted behind `coordinatorOnly`. */
export function mountBecame(app: Hono<AreaEnv>): void {
  for (const { pattern } of [urls.adminBecame, urls.adminBecameSaid]) {
    app.get(pattern, (c) =>
      withSaid(c, (listing, corrected) =>
        becamePage(c, listing, becameForm(todayIn(c), corrected), corrected),
      ),
    )
    app.post(pattern, (c) => withSaid(c, (listing, corrected) => save(c, listing, corrected)))
  }
}

/** What a coordinator reads of it on the page of a listing. */
export interface BecameSeen {
  said: Became[]
  from: Awaited<ReturnType<typeof goesOnFrom>>
  names: ReadonlyMap<string, string>
}

/** Undefined for who came in by the secret. */
export async function becameSeen(
  { var: { area, db, account } }: AreaRequest,
  { providerId }: Listing,
): Promise<BecameSeen | undefined> {
  if (!account?.roles.includes('coordinator')) return undefined
  const said = await becameOf(db, area.areaId, providerId)
  const from = await goesOnFrom(db, area.areaId, providerId)
  const ids = [...said.flatMap(({ into }) => into), ...from.map((one) => one.providerId)]
  return { said, from, names: await providerNames(db, area.areaId, ids) }
}

/** The listing of the address, and what is corrected, if the address says it. */
async function withSaid(
  c: AreaRequest,
  answer: (listing: Listing, corrected: Became | undefined) => Promise<Response>,
): Promise<Response> {
  const { area, db, account } = c.var
  const listing = await listingAt(db, area.areaId, c.req.param('slug') ?? '')
  if (!listing || !account?.roles.includes('coordinator')) return c.notFound()
  if (c.req.param('becameId') === undefined) return answer(listing, undefined)
  const becameId = uuid(c.req.param('becameId'))
  const { providerId } = listing
  const corrected = becameId && (await becameAt(db, area.areaId, { providerId, becameId }))
  return corrected && corrected.what !== 'reopened' ? answer(listing, corrected) : c.notFound()
}

async function becamePage(
  c: AreaRequest,
  listing: Listing,
  form: Form,
  corrected: Became | undefined,
): Promise<Response> {
  const { area, db } = c.var
  const listings = await allListings(db, area.areaId)
  return page(
    c,
    <BecamePage {...{ area, listing, listings, form }} correcting={!!corrected} />,
    statusOf(form),
  )
}

async function save(
  c: AreaRequest,
  listing: Listing,
  corrected: Became | undefined,
): Promise<Response> {
  const { area, db, typed, account } = c.var
  const { areaId } = area
  const { providerId, slug } = listing
  const listed = new Set((await allListings(db, areaId)).map((one) => one.providerId))
  const limits = await becameLimits(db, area, providerId)
  const of = { today: todayIn(c), providerId, listed, correcting: !!corrected, ...limits }
  const checked = check(becameSchema(of), typed)
  if (!checked.ok) return becamePage(c, listing, checked.form, corrected)
  const { becameId, what, onDay, note } = checked.value
  const into = intoOf(checked.value)
  const by = `account:${account!.accountId}`
  await lockListing(db, areaId, providerId)
  const kept = await sayBecame(db, {
    ...{ areaId, providerId, becameId, what, onDay, note, into, by },
    corrects: corrected?.becameId,
  })
  // Of two who correct the same, the second keeps what she typed.
  if (!kept) {
    const errors = {
      what: 'Somebody has corrected it meanwhile. Look at theirs on the page of the listing, and correct that',
    }
    return becamePage(c, listing, { typed, errors }, corrected)
  }
  // Where what is corrected had closed it, it is closed, or somebody has opened it again since.
  if (ends({ what, into }, providerId) && !(corrected && ends(corrected, providerId)))
    await closeListing(db, { areaId, providerId, by })
  return c.redirect(urls.adminListing(area, { slug }), 303)
}

/** Whether a listing ends by what is said of it. */
const ends = (
  { what, into }: { what: Became['what'] | 'mistake'; into: readonly string[] },
  providerId: string,
) => what !== 'reopened' && what !== 'mistake' && endsListing(what) && !into.includes(providerId)

function todayIn({ var: { area } }: AreaRequest): string {
  return isoDate(new Date(), area.timeZone)
}
