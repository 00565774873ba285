import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { queueIsEmpty } from '../jobs/testing.ts'
import { mailServer, sendingTo } from './testing.ts'

const smuggled = [
  'asha@example.org\r\nBcc: everyone@example.org',
  'asha@example.org, everyone@example.org',
  'Asha <asha@example.org>\nBcc: everyone@example.org',
]

test('what a visitor writes never becomes a header or a second recipient', () =>
  withFreshDatabase(async (database) => {
    const server = await mailServer()
    const sender = await sendingTo(database, server.url)
    const honest = { to: 'bilal@example.org', subject: 'Hello', body: 'Hello' }
    for (const given of smuggled) {
      await assert.rejects(sender.send({ ...honest, to: given }))
      await assert.rejects(sender.send({ ...honest, replyTo: given }))
    }
    await sender.send({
      ...honest,
      subject: 'Hello\r\nBcc: everyone@example.org\r\n\r\nBuy this',
      body: 'Hello\r\n.\r\nMAIL FROM:<x@example.org>\r\nBcc: everyone@example.org',
    })
    await queueIsEmpty(database.pool)
    assert.equal(server.received.length, 1)
    const [email] = server.received
    assert.deepEqual(email!.to, ['bilal@example.org'])
    assert.equal(email!.headers.get('bcc'), undefined)
    assert.equal(email!.headers.get('subject'), 'Hello Bcc: everyone@example.org Buy this')
    assert.match(email!.body, /^Hello\n\.\nMAIL FROM/)
    await sender.stop()
    await server.close()
  }))
