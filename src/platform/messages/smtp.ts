import { createTransport } from 'nodemailer'
import { Refused } from './refused.ts'
import type { Transport } from './outgoing.ts'

/**
 * Sends by an SMTP server.
 * @param url `smtp://name:password@host:587`, or `smtps:` for TLS from the start.
 * @param from the sender: `Goldcrest <hello@example.org>`.
 */
export function smtp(url: string, from: string): Transport {
  const mailer = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    // A message whose connection broke may have arrived: the job tries again, not the pool.
    maxRequeues: 0,
    dnsTimeout: 10_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([a-z0-9.-]+)>?\s*$/i.exec(from)?.[1] ?? 'goldcrest.invalid'
  return {
    async email({ messageId, to, subject, body, replyTo, createdAt }) {
      try {
        await mailer.sendMail({
          from,
          to: { name: '', address: to },
          replyTo: replyTo ? { name: '', address: replyTo } : undefined,
          subject,
          text: body,
          date: createdAt,
          messageId: `<${messageId}@${domain}>`,
          // No answer from an absence note.
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
      } catch (error) {
        throw isRefusal(error) ? new Refused(String(error.responseCode), error) : error
      }
    },
    close: () => mailer.close(),
  }
}

/**
 * Whether the server said for good that this recipient or this text is not taken (RFC 5321, 5yz).
 * A 5.7 (RFC 3463: security or policy) may be our own settings, a missing password for one, so
 * that is tried again.
 */
function isRefusal(error: unknown): error is { responseCode: number } {
  const { command, responseCode, response } = error as {
    command?: string
    responseCode?: number
    response?: string
  }
  const forGood = (responseCode ?? 0) >= 500 && (responseCode ?? 0) < 600
  const ours = /^5\d\d[ -]5\.7\./.test(response ?? '')
  return forGood && !ours && (command === 'RCPT TO' || command === 'DATA')
}
