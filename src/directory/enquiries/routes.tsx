import type { Hono } from 'hono'
import { areaSite, rule, sendsMessages, type Area, type AreaEnv, type AreaRequest } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { newId } from '../../platform/db/new-id.ts'
import { sendEmail } from '../../platform/messages/index.ts'
import { DonePage } from '../../platform/web/done-page.tsx'
import { check, emptyForm, required, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { notStored } from '../../platform/web/security.ts'
import { z } from 'zod'
import { urls } from '../../urls.ts'
import { pauseWords } from '../listing/listing-page.tsx'
import {
  listingOf,
  publicListing,
  takesQuestions,
  type Askable,
  type Listing,
} from '../listing/listings.ts'
import { secretLink } from '../secret-links.ts'
import { whoAnswers } from '../listing/listing-words.ts'
import { ask } from './ask.ts'
import { enquiry, markAnswered, markCame, type Enquiry } from './enquiries.ts'
import { questionSchema } from './question-form.ts'
import { QuestionPage } from './question-page.tsx'
import { ReplyPage } from './reply-page.tsx'

export function mountEnquiries(app: Hono<AreaEnv>, installation: Installation): void {
  const askable = (c: AreaRequest, listing: Listing): listing is Askable =>
    takesQuestions(listing) && sendsMessages(installation, c.var.area)

  app.use(urls.reply.pattern, notStored)

  app.get(urls.question.pattern, async (c) => {
    const listing = await publicListing(c.var.db, c.var.area.areaId, c.req.param('slug'))
    if (!listing) return c.notFound()
    if (!askable(c, listing))
      return c.redirect(urls.listing(c.var.area, { slug: listing.slug }), 303)
    return questionPage(c, listing, emptyForm, newId())
  })

  app.post(urls.question.pattern, async (c) => {
    const { area, db, typed } = c.var
    const listing = await publicListing(db, area.areaId, c.req.param('slug'))
    if (!listing) return c.notFound()
    const enquiryId = typed.enquiryId?.[0] ?? newId()
    // She may have paused while somebody was writing to her.
    if (!askable(c, listing))
      return questionPage(
        c,
        listing,
        { typed, errors: { question: closedWords(area, listing) } },
        enquiryId,
      )
    const checked = check(questionSchema, typed)
    if (!checked.ok) return questionPage(c, listing, checked.form, enquiryId)
    await ask(db, installation, area, listing, checked.value)
    return page(c, <AskedPage area={area} listing={listing} phone={!checked.value.email} />)
  })

  app.get(urls.reply.pattern, async (c) => {
    const found = await enquiryAt(c)
    if (!found) return c.notFound()
    return page(c, <ReplyPage area={c.var.area} enquiry={found} form={emptyForm} />)
  })

  app.post(urls.reply.pattern, async (c) => {
    const { area, db, typed } = c.var
    const found = await enquiryAt(c)
    if (!found) return c.notFound()
    const what = typed.what?.[0]
    if (what === 'came') await markCame(db, area.areaId, found.enquiryId)
    else if (what === 'answered') await markAnswered(db, area.areaId, found.enquiryId)
    else {
      const checked = check(answerSchema, typed)
      if (!checked.ok)
        return page(c, <ReplyPage area={area} enquiry={found} form={checked.form} />, 422)
      await sendAnswer(c, found, checked.value)
    }
    return c.redirect(c.req.path, 303)
  })
}

const answerSchema = z.object({
  messageId: z.uuid().catch(() => newId()),
  answer: required('Write your answer', 5000),
})

function closedWords(area: Area, listing: Listing): string {
  const why = listing.pause
    ? pauseWords(listing)
    : `${listing.name} takes no questions by this form.`
  return `${why} Nothing was sent, and what you typed is still here. Call ${area.scheme.coordinatorName} on ${area.scheme.phone}, who can help you look`
}

async function questionPage(c: AreaRequest, listing: Listing, form: Form, enquiryId: string) {
  const { area, db } = c.var
  const keptDays = {
    afterAnswer: await rule(db, area.areaId, 'enquiry_kept_after_answer'),
    unanswered: await rule(db, area.areaId, 'enquiry_kept_unanswered'),
  }
  return page(
    c,
    <QuestionPage {...{ area, listing, form, enquiryId, keptDays }} />,
    form === emptyForm ? 200 : 422,
  )
}

function AskedPage({ area, listing, phone }: { area: Area; listing: Listing; phone: boolean }) {
  return (
    <DonePage site={areaSite(area)} title="Your question is on its way">
      <p class="govuk-body">
        {whoAnswers(listing)} will {phone ? 'call you' : 'write to you'}. Most answer within a few
        days; if you hear nothing, ask the coordinator.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={urls.listing(area, { slug: listing.slug })}>
          Back to {listing.name}
        </a>
      </p>
    </DonePage>
  )
}

async function enquiryAt(c: AreaRequest): Promise<Enquiry | undefined> {
  const { area, db } = c.var
  const link = await secretLink(db, area.areaId, c.req.param('secret') ?? '')
  return link?.enquiryId ? enquiry(db, area.areaId, link.enquiryId) : undefined
}

async function sendAnswer(
  c: AreaRequest,
  asked: Enquiry,
  { messageId, answer }: z.infer<typeof answerSchema>,
): Promise<void> {
  const { area, db } = c.var
  const listing = await listingOf(db, area.areaId, asked.providerId)
  if (!asked.email || !listing) return
  await sendEmail(db, {
    messageId,
    to: asked.email,
    replyTo: listing.email,
    subject: `${listing.name} has answered your question`,
    body: [
      `Hello ${asked.name},`,
      `${whoAnswers(listing)} writes:`,
      answer,
      `You asked:\n${asked.question}`,
      `You can reply to this email: it goes to ${listing.name}.`,
    ].join('\n\n'),
  })
  await markAnswered(db, area.areaId, asked.enquiryId)
}
