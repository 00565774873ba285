// What the tests of messages share: a mail server that keeps what it gets, and one area.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Pool } from 'pg'
import { SMTPServer } from 'smtp-server'
import type { WholeDb } from '../db/db.ts'
import { inContext } from '../db/context.ts'
import { startWorker, type Worker } from '../jobs/index.ts'
import type { Log } from '../log.ts'
import { makeTwoAreas } from '../jobs/testing.ts'
import { type Email, openTransport, sendEmail, sendMessageTasks } from './index.ts'

export interface Received {
  from: string
  to: string[]
  headers: Map<string, string>
  body: string
}

export interface MailServer {
  port: number
  url: string
  received: Received[]
  close(): Promise<void>
}

/** A mail server on 127.0.0.1; `refusing` answers for a recipient with a reply code and words. */
export async function mailServer(
  refusing: (recipient: string) => { responseCode: number; message: string } | undefined = () =>
    undefined,
  port = 0,
): Promise<MailServer> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo({ address }, _session, done) {
      const refusal = refusing(address)
      if (!refusal) return done()
      done(Object.assign(new Error(refusal.message), { responseCode: refusal.responseCode }))
    },
    async onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk)
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      const to = envelope.rcptTo.map((recipient) => recipient.address)
      received.push({ from, to, ...parse(Buffer.concat(chunks).toString('latin1')) })
      done()
    },
  })
  server.on('error', () => {})
  const listener = server.listen(port, '127.0.0.1')
  await once(listener, 'listening')
  const listensAt = (listener.address() as AddressInfo).port
  return {
    port: listensAt,
    url: `smtp://127.0.0.1:${listensAt}`,
    received,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Reads a single-part message: quoted-printable and base64, in bodies and in header words. */
function parse(raw: string): Pick<Received, 'headers' | 'body'> {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = new Map(
    lines.map((line) => {
      const [, name = '', value = ''] = /^([^:]+): ?(.*)$/.exec(line) ?? []
      return [name.toLowerCase(), words(value)]
    }),
  )
  const encoding = headers.get('content-transfer-encoding') === 'base64' ? 'B' : 'Q'
  const body = raw.slice(end + 4).replace(/=\r\n/g, '')
  return { headers, body: bytes(encoding, body).toString('utf8').replaceAll('\r\n', '\n') }
}

function words(value: string): string {
  const joined = value.replace(
    /\?= =\?UTF-8\?[QB]\?/g,
    (gap) => `${gap.slice(0, 2)}${gap.slice(3)}`,
  )
  const parts = joined.split(/=\?UTF-8\?([QB])\?([^?]*)\?=/)
  let text = ''
  let pending = Buffer.alloc(0)
  for (let at = 0; at < parts.length; at += 3) {
    if (parts[at]) {
      text += pending.toString('utf8') + parts[at]
      pending = Buffer.alloc(0)
    }
    if (at + 2 < parts.length)
      pending = Buffer.concat([pending, bytes(parts[at + 1]!, parts[at + 2]!.replaceAll('_', ' '))])
  }
  return text + pending.toString('utf8')
}

function bytes(encoding: string, text: string): Buffer {
  if (encoding === 'B') return Buffer.from(text, 'base64')
  const plain = text.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}

export interface Sender {
  areaId: string
  entries: Parameters<Log>[]
  send(email: Email): Promise<string>
  stop(): Promise<void>
}

/** An area whose messages go to the mail server at `url`, or to the outbox. */
export async function sendingTo(
  { db, pool }: { db: WholeDb; pool: Pool },
  url: string | undefined,
  { workers = 1, area }: { workers?: number; area?: string } = {},
): Promise<Sender> {
  const areaId = area ?? (await makeTwoAreas(pool)).ashdale
  const transport = openTransport({ SMTP_URL: url, MAIL_FROM: 'Goldcrest <hello@ashdale.example>' })
  const entries: Parameters<Log>[] = []
  const log: Log = (...entry) => entries.push(entry)
  const started: Worker[] = await Promise.all(
    Array.from({ length: workers }, () =>
      startWorker(pool, db, sendMessageTasks(transport, log), [], log),
    ),
  )
  return {
    areaId,
    entries,
    send: (email) =>
      inContext(db, { areaId, actor: 'visitor' }, (transaction) => sendEmail(transaction, email)),
    async stop() {
      await Promise.all(started.map((worker) => worker.stop()))
      transport.close()
    },
  }
}

export interface State {
  words: string | null
  sent: boolean
  failed: boolean
}

/** What is left of each message. */
export async function states(pool: Pool): Promise<State[]> {
  const { rows } = await pool.query<State>(
    `select coalesce(body, subject, recipient, reply_to) as words, sent_at is not null as sent,
       failed_at is not null as failed from messages.message`,
  )
  return rows
}
