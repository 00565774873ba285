import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'

test('somebody tells the coordinator what is wrong; it waits until it is put right, then it is gone', () =>
  withSite(async (site) => {
    await site.list()
    const person = site.visitor()
    const listing = await person.open('/ashdale/listings/maya-holt')
    const form = await person.open(listing.link('Something is wrong on this page'))
    const empty = await person.send(form.press('Tell the coordinator', { email: 'me@' }))
    assert.deepEqual(Object.keys(empty.errors()), ['what', 'email'])
    assert.equal(empty.value('email'), 'me@')
    const report = { what: 'The phone number is old', email: 'jo@example.org' }
    const sending = form.press('Tell the coordinator', report)
    await person.send(sending)
    assert.match((await person.send(sending)).text, /Thank you for telling us/)

    const emails = await site.post()
    assert.deepEqual(
      emails.map(({ to, replyTo }) => [to, replyTo]),
      [['nell@ashdale.example', 'jo@example.org']],
    )
    assert.match(emails[0]!.body, /The phone number is old/)

    const nell = await site.coordinator()
    const waiting = await nell.open('/ashdale/admin')
    assert.match(waiting.text, /jo@example\.org would like to hear back/)
    const done = await nell.send(waiting.press('This is put right'))
    assert.match(done.text, /Nothing waits for you/)
    assert.deepEqual(await site.rows('select from directory.page_report'), [])
  }))
