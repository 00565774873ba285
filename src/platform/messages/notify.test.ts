import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { json } from 'node:stream/consumers'
import { newId } from '../db/new-id.ts'
import { notify } from './notify.ts'
import { Refused } from './refused.ts'
import type { Outgoing } from './outgoing.ts'

const service = '26785a09-ab16-4eb0-8407-a37497a57506'
const secret = '3d844edf-8d35-48ac-975b-e847b4f122b0'
const key = `tests-${service}-${secret}`

const question: Outgoing = {
  messageId: newId(),
  to: 'bilal@example.org',
  subject: 'A question from Zoë 🐦',
  body: 'Could you help? [Your bank](https://bad.example)',
  replyTo: 'zoe@example.org',
  createdAt: new Date(),
}

interface Request {
  path?: string
  token: string
  body: unknown
}

/** A server that answers as GOV.UK Notify does, and keeps what it was asked. */
async function playingNotify(
  status: number,
  answer: unknown,
  use: (address: string, requests: Request[]) => Promise<void>,
): Promise<void> {
  const requests: Request[] = []
  const server = createServer(async (request, response) => {
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? ''
    requests.push({ path: request.url, token, body: await json(request) })
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('Notify gets a signed request with the words of the email and our id for it', () =>
  playingNotify(201, { id: newId() }, async (address, requests) => {
    await notify({ key, emailTemplate: 'email-template', address }).email!(question)
    assert.equal(requests.length, 1)
    const { path, token, body } = requests[0]!
    assert.equal(path, '/v2/notifications/email')
    assert.deepEqual(body, {
      template_id: 'email-template',
      email_address: 'bilal@example.org',
      personalisation: {
        subject: 'A question from Zoë 🐦',
        body: 'Could you help? [Your bank] (https://bad.example)\n\nTo answer, write to zoe@example.org',
      },
      reference: question.messageId,
    })
    const [head, claims, signature] = token.split('.')
    const signed = createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url')
    assert.equal(signature, signed)
    assert.equal(JSON.parse(Buffer.from(claims!, 'base64url').toString()).iss, service)
  }))

test('Notify gets a text message by its own template', () =>
  playingNotify(201, { id: newId() }, async (address, requests) => {
    const transport = notify({ key, smsTemplate: 'sms-template', address })
    assert.equal(transport.email, undefined)
    await transport.sms!({ ...question, to: '07700900001', body: 'Your code is 123456' })
    assert.deepEqual(requests[0]!.body, {
      template_id: 'sms-template',
      phone_number: '07700900001',
      personalisation: { body: 'Your code is 123456' },
      reference: question.messageId,
    })
  }))

test('an address that Notify refuses is refused for good', () =>
  playingNotify(
    400,
    notifyError(400, 'ValidationError', 'email_address Not a valid email address'),
    async (address) => {
      const { email } = notify({ key, emailTemplate: 'email-template', address })
      await assert.rejects(email!(question), (error) => error instanceof Refused)
    },
  ))

for (const [status, error, message] of [
  [400, 'BadRequestError', 'Template not found'],
  [403, 'AuthError', 'Invalid token: API key not found'],
  [429, 'RateLimitError', 'Exceeded rate limit'],
  [500, 'Exception', 'Internal server error'],
] as const)
  test(`an answer of ${status} ${error} from Notify is tried again`, () =>
    playingNotify(status, notifyError(status, error, message), async (address) => {
      const { email } = notify({ key, emailTemplate: 'email-template', address })
      await assert.rejects(email!(question), (thrown) => !(thrown instanceof Refused))
    }))

function notifyError(status_code: number, error: string, message: string) {
  return { status_code, errors: [{ error, message }] }
}
