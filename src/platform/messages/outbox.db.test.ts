import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { inContext } from '../db/context.ts'
import { queueIsEmpty } from '../jobs/testing.ts'
import { outbox, outboxMessage, sendEmail, sendSms } from './index.ts'
import { mailServer, sendingTo, states } from './testing.ts'

test('without a mail server, messages can be read in the outbox of their area', () =>
  withFreshDatabase(async (database) => {
    const sender = await sendingTo(database, undefined)
    const visitor = { areaId: sender.areaId, actor: 'visitor' }
    const email = { to: 'bilal@example.org', subject: 'Hello', body: 'Good morning' }
    const id = await sender.send(email)
    await inContext(database.db, visitor, (db) =>
      sendSms(db, { to: '07700 900001', body: 'Your code is 123456' }),
    )
    await queueIsEmpty(database.pool)
    const messages = await inContext(database.db, visitor, outbox)
    assert.deepEqual(
      messages.map(({ channel, to, body }) => [channel, to, body]),
      [
        ['sms', '07700900001', 'Your code is 123456'],
        ['email', 'bilal@example.org', 'Good morning'],
      ],
    )
    const found = await inContext(database.db, visitor, (db) => outboxMessage(db, id))
    assert.equal(found?.subject, 'Hello')
    const { rows } = await database.pool.query(
      `select area_id from areas.area where slug = 'birchmoor'`,
    )
    const neighbour = { areaId: rows[0].area_id, actor: 'visitor' }
    assert.deepEqual(await inContext(database.db, neighbour, outbox), [])
    assert.equal(await inContext(database.db, neighbour, (db) => outboxMessage(db, id)), undefined)
    await sender.stop()
  }))

test('the outbox keeps the newest 200 messages of the last 30 days', () =>
  withFreshDatabase(async (database) => {
    const sender = await sendingTo(database, undefined)
    const visitor = { areaId: sender.areaId, actor: 'visitor' }
    const old = await sender.send({ to: 'old@example.org', subject: 'Old', body: 'Old' })
    await queueIsEmpty(database.pool)
    await database.pool.query(`update messages.message set created_at = now() - interval '31 days'`)
    await inContext(database.db, visitor, async (db) => {
      for (let sent = 1; sent <= 210; sent++)
        await sendEmail(db, { to: 'new@example.org', subject: String(sent), body: 'New' })
    })
    await queueIsEmpty(database.pool)
    const messages = await inContext(database.db, visitor, outbox)
    assert.equal(messages.length, 200)
    assert.equal(messages[0]!.subject, '210')
    const found = await inContext(database.db, visitor, (db) => outboxMessage(db, old))
    assert.equal(found, undefined)
    await sender.stop()
  }))

test('once a mail server is set, what the outbox kept is gone with the next message', () =>
  withFreshDatabase(async (database) => {
    const greeting = { to: 'bilal@example.org', subject: 'Hello', body: 'Good morning' }
    const before = await sendingTo(database, undefined)
    await before.send(greeting)
    await queueIsEmpty(database.pool)
    await before.stop()
    const server = await mailServer()
    const after = await sendingTo(database, server.url, { area: before.areaId })
    await after.send(greeting)
    await queueIsEmpty(database.pool)
    assert.equal(server.received.length, 1)
    assert.deepEqual(await states(database.pool), [{ words: null, sent: true, failed: false }])
    await after.stop()
    await server.close()
  }))

test('a text message is not kept where emails leave and texts cannot', () =>
  withFreshDatabase(async (database) => {
    const server = await mailServer()
    const sender = await sendingTo(database, server.url)
    await inContext(database.db, { areaId: sender.areaId, actor: 'visitor' }, (db) =>
      sendSms(db, { to: '07700 900001', body: 'Your code is 123456' }),
    )
    await queueIsEmpty(database.pool)
    assert.deepEqual(await states(database.pool), [{ words: null, sent: false, failed: true }])
    await sender.stop()
    await server.close()
  }))
