import { absolute, type Area } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { monthWords, plural } from '../../platform/i18n/words.ts'
import { sendEmail } from '../../platform/messages/index.ts'
import { countsOf, type MonthCounts } from '../counts/counts.ts'
import { allListings, isPublic, type Listing } from '../listing/listings.ts'
import { ownAddress } from '../own/own-address.ts'

/** Sends each provider her note on a month (its first day), once, however often it runs. */
export async function sendMonthlyNotes(
  db: WholeTransaction,
  installation: Installation,
  area: Area,
  month: string,
): Promise<void> {
  for (const listing of (await allListings(db, area.areaId)).filter(isPublic)) {
    const { email } = listing
    if (email) await sendNote(db, installation, area, { ...listing, email }, month)
  }
}

async function sendNote(
  db: WholeTransaction,
  installation: Installation,
  area: Area,
  listing: Listing & { email: string },
  month: string,
): Promise<void> {
  const { areaId } = area
  const { providerId } = listing
  const first = await db
    .insertInto('directory.monthly_note')
    .values({ area_id: areaId, provider_id: providerId, month })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!first.numInsertedOrUpdatedRows) return
  const own = await ownAddress(db, area, providerId)
  await sendEmail(db, {
    to: listing.email,
    replyTo: area.scheme.email,
    subject: `Your listing in ${monthWords(month)}: seen, asked, came`,
    body: [
      `Hello ${listing.contactName ?? listing.name},`,
      noteWords(await countsOf(db, areaId, providerId, month), month),
      `Did someone come who isn’t counted? Tell us, and say what time you have free:\n${absolute(installation, area, own)}`,
      area.scheme.name,
    ].join('\n\n'),
  })
}

/** Seen, asked, came, in a sentence each. */
function noteWords({ seen, asked, came }: Omit<MonthCounts, 'month'>, month: string): string {
  return [
    `In ${monthWords(month)} your page was seen ${plural(seen, 'time', 'times')}.`,
    `${plural(asked, 'person asked', 'people asked')} you a question by it.`,
    `${plural(came, 'person', 'people')} came, as you told us.`,
  ].join('\n')
}
