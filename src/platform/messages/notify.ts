import { NotifyClient } from 'notifications-node-client'
import { z } from 'zod'
import { Refused } from './refused.ts'
import type { Outgoing, Transport } from './outgoing.ts'

export interface NotifyOptions {
  key: string
  /** A template whose subject is ((subject)) and whose message is ((body)). */
  emailTemplate?: string
  /** A template whose message is ((body)). */
  smsTemplate?: string
  address?: string
}

/** Sends by GOV.UK Notify. Its reference to a message is our message id. */
export function notify({ key, emailTemplate, smsTemplate, address }: NotifyOptions): Transport {
  const client = new NotifyClient(address ?? 'https://api.notifications.service.gov.uk', key)
  return {
    email: emailTemplate
      ? ({ messageId, to, subject, replyTo, body }) =>
          attempt(
            client.sendEmail(emailTemplate, to, {
              personalisation: { subject, body: asMarkdown(withReplyTo(body, replyTo)) },
              reference: messageId,
            }),
          )
      : undefined,
    sms: smsTemplate
      ? ({ messageId, to, body }) =>
          attempt(
            client.sendSms(smsTemplate, to, { personalisation: { body }, reference: messageId }),
          )
      : undefined,
    close: () => {},
  }
}

/** Notify answers only to addresses that its own pages list, so the text says who to write to. */
function withReplyTo(body: string, replyTo: Outgoing['replyTo']): string {
  return replyTo ? `${body}\n\nTo answer, write to ${replyTo}` : body
}

/** Notify reads Markdown: what a visitor wrote must not become a link that hides where it goes. */
function asMarkdown(body: string): string {
  return body.replaceAll('](', '] (')
}

const answerSchema = z.object({
  response: z.object({
    status: z.number(),
    data: z.object({ errors: z.array(z.object({ error: z.string(), message: z.string() })) }),
  }),
})

async function attempt(sending: Promise<unknown>): Promise<void> {
  let giveUp: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    giveUp = setTimeout(() => reject(new Error('GOV.UK Notify did not answer')), 30_000)
  })
  try {
    await Promise.race([sending, late])
  } catch (error) {
    const answer = answerSchema.safeParse(error).data?.response
    const refusal = answer?.data.errors.find(
      (one) =>
        one.error === 'ValidationError' && /^(email_address|phone_number)\b/.test(one.message),
    )
    if (answer?.status === 400 && refusal) throw new Refused(refusal.error, error)
    throw error
  } finally {
    clearTimeout(giveUp)
  }
}
