// Messages: emails and texts, sent once each after the transaction that writes them commits, by
// SMTP or GOV.UK Notify; without either, a development outbox keeps them to be read.
export { forgetOldMessages, outbox, outboxMessage } from './outbox.ts'
export type { OutboxMessage } from './outbox.ts'
export { refusedOf } from './refused.ts'
export { sendMessageTasks } from './send-message.ts'
export { sendEmail, sendSms } from './send.ts'
export type { Email, Sms } from './send.ts'
export { openTransport } from './transport.ts'
export type { Transport } from './outgoing.ts'
