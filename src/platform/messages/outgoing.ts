/** A message as a transport gets it. */
export interface Outgoing {
  messageId: string
  to: string
  subject: string
  body: string
  replyTo: string | null
  createdAt: Date
}

/** Resolves when the message was taken over; throws Refused when it never will be. */
export type Send = (message: Outgoing) => Promise<void>

/** How messages leave this installation. With neither way, the development outbox keeps them. */
export interface Transport {
  email?: Send
  sms?: Send
  close(): void
}
