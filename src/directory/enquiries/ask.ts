import { sql } from 'kysely'
import { absolute, rule, type Area } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { sendEmail } from '../../platform/messages/index.ts'
import { urls } from '../../urls.ts'
import { count } from '../counts/counts.ts'
import type { Listing } from '../listing/listings.ts'
import { lockListing } from '../listing/lock-listing.ts'
import { createSecretLink } from '../secret-links.ts'
import { heardFrom } from './heard-from.ts'
import type { Question } from './question-form.ts'

type OwnTables = Db<'directory' | 'areas' | 'messages'>

/** Keeps a question, counts it, and emails it to the provider. One that is sent twice is kept once. */
export async function ask(
  db: OwnTables,
  installation: Installation,
  area: Area,
  listing: Listing & { email: string },
  question: Question,
): Promise<void> {
  await lockListing(db, area.areaId, listing.providerId)
  if (await askedJustNow(db, area.areaId, listing.providerId, question)) return
  const enquiryId = await unusedId(db, area.areaId, question.enquiryId)
  await db
    .insertInto('directory.enquiry')
    .values({
      area_id: area.areaId,
      enquiry_id: enquiryId,
      provider_id: listing.providerId,
      name: question.name,
      email: question.email,
      phone: question.phone,
      question: question.question,
      heard_from: question.heardFrom,
    })
    .execute()
  const { areaId } = area
  await count(db, {
    areaId,
    providerId: listing.providerId,
    what: 'asked',
    route: question.heardFrom,
  })
  const secret = await createSecretLink(db, areaId, { providerId: listing.providerId, enquiryId })
  await sendEmail(db, {
    to: listing.email,
    replyTo: question.email,
    subject: `A question from ${question.name}`,
    body: questionEmail(area, listing, question, {
      link: absolute(installation, area, urls.reply(area, { secret })),
      keptDays: await rule(db, areaId, 'enquiry_kept_after_answer'),
    }),
  })
}

/** The form's id, or a new one where it was sent already and something in it was mended since. */
async function unusedId(db: OwnTables, areaId: string, enquiryId: string): Promise<string> {
  const used = await db
    .selectFrom('directory.enquiry')
    .select('enquiry_id')
    .where('area_id', '=', areaId)
    .where('enquiry_id', '=', enquiryId || null)
    .executeTakeFirst()
  return used || !enquiryId ? newId() : enquiryId
}

/** The same words again within the hour: going back may open a new form, with a new id. */
async function askedJustNow(
  db: OwnTables,
  areaId: string,
  providerId: string,
  { question, name, email, phone }: Question,
): Promise<boolean> {
  const same = await db
    .selectFrom('directory.enquiry')
    .select('enquiry_id')
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .where('question', '=', question)
    .where('name', '=', name)
    .where('email', 'is not distinct from', email ?? null)
    .where('phone', 'is not distinct from', phone ?? null)
    .where('asked_at', '>', sql<Date>`now() - interval '1 hour'`)
    .executeTakeFirst()
  return same !== undefined
}

function questionEmail(
  area: Area,
  listing: Listing,
  question: Question,
  { link, keptDays }: { link: string; keptDays: number },
): string {
  const ways = [
    question.email && `email ${question.email}`,
    question.phone && `call ${question.phone}`,
  ]
  return [
    `Hello ${listing.contactName ?? listing.name},`,
    `${question.name} found ${listing.name} in the directory of ${area.name} and asks:`,
    question.question,
    `How they heard of you: ${heardFrom[question.heardFrom]}.`,
    `To answer, ${ways.filter(Boolean).join(' or ')}, or write your answer here:\n${link}`,
    `Please tell us there when you have answered. The question is deleted ${keptDays} days after that.`,
    area.scheme.name,
  ].join('\n\n')
}
