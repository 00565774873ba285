import { sql } from 'kysely'
import { absolute, type Area } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { sendEmail } from '../../platform/messages/index.ts'
import { listingsOf, isPublic, type Listing } from '../listing/listings.ts'
import { ownAddress } from '../own/own-address.ts'

/**
 * Emails "is this still right?" to each provider who has said nothing for `every` days and hasn't
 * been asked for as long. Once each on a day, however often it runs.
 */
export async function askWhetherRight(
  db: WholeTransaction,
  installation: Installation,
  area: Area,
  { on, every }: { on: string; every: number },
): Promise<void> {
  const { rows } = await sql<{ provider_id: string }>`
    select listing.provider_id
    from directory.listing
    where listing.area_id = ${area.areaId}
      and ${on}::date - ${every}::int > greatest(listing.created_at::date,
        (select max(confirmed_at)::date from directory.confirmation said
          where said.area_id = ${area.areaId} and said.provider_id = listing.provider_id),
        (select max(sent_on) from directory.confirmation_request asked
          where asked.area_id = ${area.areaId} and asked.provider_id = listing.provider_id))
      -- Who was brought in from elsewhere knows nothing of us until somebody here has spoken to her.
      and (not exists (select from directory.imported
          where imported.area_id = ${area.areaId} and imported.provider_id = listing.provider_id)
        or exists (select from directory.confirmation said
          where said.area_id = ${area.areaId} and said.provider_id = listing.provider_id
            and said.confirmed_by <> 'source'))`.execute(db)
  const listings = await listingsOf(
    db,
    area.areaId,
    rows.map((row) => row.provider_id),
  )
  for (const listing of listings.filter(isPublic)) {
    const { email } = listing
    if (email) await askOne(db, installation, area, { ...listing, email }, on)
  }
}

async function askOne(
  db: WholeTransaction,
  installation: Installation,
  area: Area,
  listing: Listing & { email: string },
  on: string,
): Promise<void> {
  const asked = await db
    .insertInto('directory.confirmation_request')
    .values({ area_id: area.areaId, provider_id: listing.providerId, sent_on: on })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!asked.numInsertedOrUpdatedRows) return
  const own = await ownAddress(db, area, listing.providerId)
  await sendEmail(db, {
    to: listing.email,
    replyTo: area.scheme.email,
    subject: 'Is your listing still right?',
    body: [
      `Hello ${listing.contactName ?? listing.name},`,
      `People look at the page of ${listing.name} in the directory of ${area.name}. Is it still right?`,
      `Open this, look, and tap “Yes, it is still right”:\n${absolute(installation, area, own)}`,
      `There you can also say what time you have free, or pause. Something to change? Answer this email.`,
      area.scheme.name,
    ].join('\n\n'),
  })
}
