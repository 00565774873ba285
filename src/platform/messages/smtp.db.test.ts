import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { inContext } from '../db/context.ts'
import { enqueue } from '../jobs/index.ts'
import { hurry, queueIsEmpty, until } from '../jobs/testing.ts'
import { sendEmail } from './index.ts'
import { mailServer, sendingTo, states } from './testing.ts'

const question = {
  to: 'bilal@example.org',
  subject: 'A question from Zoë 🐦 about Tuesdays, and about every other day of her long week',
  body: 'Hello Bilal,\n\nCould you help my mother — she’s 81 — on Tuesdays?\n\n.\nZoë',
  replyTo: 'zoe@example.org',
}

test('an email arrives once, with its words, its sender and where to answer', () =>
  withFreshDatabase(async (database) => {
    const server = await mailServer()
    const sender = await sendingTo(database, server.url)
    const id = await sender.send(question)
    await queueIsEmpty(database.pool)
    const [email, ...more] = server.received
    assert.deepEqual(more, [])
    assert.deepEqual([email!.from, email!.to], ['hello@ashdale.example', ['bilal@example.org']])
    const { headers } = email!
    assert.equal(headers.get('from'), 'Goldcrest <hello@ashdale.example>')
    assert.equal(headers.get('to'), 'bilal@example.org')
    assert.equal(headers.get('reply-to'), 'zoe@example.org')
    assert.equal(headers.get('subject'), question.subject)
    assert.equal(headers.get('message-id'), `<${id}@ashdale.example>`)
    assert.equal(headers.get('auto-submitted'), 'auto-generated')
    assert.match(headers.get('content-type')!, /^text\/plain; charset=utf-8/i)
    assert.equal(email!.body.trimEnd(), question.body)
    await sender.stop()
    await server.close()
  }))

test('what an email said is erased once it is sent', () =>
  withFreshDatabase(async (database) => {
    const server = await mailServer()
    const sender = await sendingTo(database, server.url)
    await sender.send(question)
    await queueIsEmpty(database.pool)
    assert.deepEqual(await states(database.pool), [{ words: null, sent: true, failed: false }])
    await sender.stop()
    await server.close()
  }))

test('an email whose transaction rolls back is never sent', () =>
  withFreshDatabase(async (database) => {
    const server = await mailServer()
    const sender = await sendingTo(database, server.url)
    const context = { areaId: sender.areaId, actor: 'visitor' }
    await assert.rejects(
      inContext(database.db, context, async (transaction) => {
        await sendEmail(transaction, { ...question, to: 'never@example.org' })
        throw new Error('the enquiry could not be kept')
      }),
      /could not be kept/,
    )
    await sender.send(question)
    await queueIsEmpty(database.pool)
    assert.deepEqual(
      server.received.map((email) => email.to),
      [['bilal@example.org']],
    )
    await sender.stop()
    await server.close()
  }))

test('an email is sent once when its job runs twice, and when two servers share the work', () =>
  withFreshDatabase(async (database) => {
    const server = await mailServer()
    const sender = await sendingTo(database, server.url, { workers: 2 })
    const ids = await Promise.all(Array.from({ length: 8 }, () => sender.send(question)))
    const context = { areaId: sender.areaId, actor: 'visitor' }
    await inContext(database.db, context, async (transaction) => {
      for (const messageId of ids) await enqueue(transaction, 'send-message', { messageId })
    })
    await queueIsEmpty(database.pool)
    const arrived = server.received.map((email) => email.headers.get('message-id'))
    assert.deepEqual(arrived.toSorted(), ids.map((id) => `<${id}@ashdale.example>`).toSorted())
    await sender.stop()
    await server.close()
  }))

test('an email waits while the mail server is down and arrives when it is up', () =>
  withFreshDatabase(async (database) => {
    const gone = await mailServer()
    await gone.close()
    const sender = await sendingTo(database, gone.url)
    await sender.send(question)
    await until(() => sender.entries.length > 0)
    assert.equal(sender.entries[0]![1], 'job failed')
    assert.deepEqual(await states(database.pool), [
      { words: question.body, sent: false, failed: false },
    ])
    const server = await mailServer(undefined, gone.port)
    await until(async () => {
      await hurry(database.pool)
      return server.received.length > 0
    })
    await queueIsEmpty(database.pool)
    assert.equal(server.received.length, 1)
    await sender.stop()
    await server.close()
  }))
