import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { hurry, queueIsEmpty, until } from '../jobs/testing.ts'
import { mailServer, sendingTo, states } from './testing.ts'

const greeting = { to: 'nobody@example.org', subject: 'Hello', body: 'Good morning' }

test('an email to a mailbox that does not exist fails at once, is erased and not tried again', () =>
  withFreshDatabase(async (database) => {
    const server = await mailServer((recipient) => ({
      responseCode: 550,
      message: `5.1.1 no ${recipient} here`,
    }))
    const sender = await sendingTo(database, server.url)
    const message = await sender.send(greeting)
    await queueIsEmpty(database.pool)
    assert.deepEqual(await states(database.pool), [{ words: null, sent: false, failed: true }])
    assert.deepEqual(sender.entries, [['warning', 'message refused', { message, code: '550' }]])
    await sender.stop()
    await server.close()
  }))

for (const [reason, responseCode, message] of [
  ['a mailbox that is full for now', 452, '4.2.2 mailbox full'],
  ['a server that wants a password first', 550, '5.7.1 relaying denied'],
] as const)
  test(`an email is tried again after ${reason}, and given up after three days`, () =>
    withFreshDatabase(async (database) => {
      const server = await mailServer(() => ({ responseCode, message }))
      const sender = await sendingTo(database, server.url)
      await sender.send(greeting)
      await until(() => sender.entries.length > 0)
      const waiting = { words: greeting.body, sent: false, failed: false }
      assert.deepEqual(await states(database.pool), [waiting])
      await database.pool.query(
        `update messages.message set created_at = now() - interval '73 hours'`,
      )
      await until(async () => {
        await hurry(database.pool)
        return (await states(database.pool))[0]!.failed
      })
      assert.deepEqual(await states(database.pool), [{ words: null, sent: false, failed: true }])
      await queueIsEmpty(database.pool)
      await sender.stop()
      await server.close()
    }))
