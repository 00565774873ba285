// What a person and an enterprise write to each other: kept once, told once, and never told in an email.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enqueue } from '../../platform/jobs/index.ts'
import { newId } from '../../platform/db/new-id.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import {
  end,
  giveAccess,
  somebody,
  visited,
  type Visited,
} from '../../../test/support/site/visited.ts'

const addresses = ({ asha, maya }: Visited) => ({
  hers: `/ashdale/people/${asha.personId}/messages/${maya.providerId}`,
  theirs: `/ashdale/enterprise/${maya.providerId}/messages/${asha.personId}`,
  quiet: `/ashdale/enterprise/${maya.providerId}/quiet-hours`,
})

const mailed = async (site: TestSite) =>
  (await site.post()).filter(({ subject }) => subject === 'A message waits for you')

test('what is written is read by the other, and told by an email that says nothing of it', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { hers, theirs } = addresses(who)
    const form = await who.asha.visitor.open(hers)
    const empty = await who.asha.visitor.send(form.press('Send this message', { words: ' ' }))
    assert.deepEqual(empty.errors(), { words: 'Write what you want to say' })
    const sending = empty.press('Send this message', { words: 'Can you come at ten?' })
    await who.asha.visitor.send(sending)
    await who.asha.visitor.send(sending)
    const page = await who.maya.visitor.open(theirs)
    assert.equal(page.text.match(/Can you come at ten\?/g)?.length, 1)
    const [mail, ...others] = await mailed(site)
    assert.deepEqual(others, [])
    assert.equal(mail!.to, 'maya-holt@example.org')
    assert.doesNotMatch(mail!.body, /\bten\b|Asha\b/)
    await who.maya.visitor.send(page.press('Send this message', { words: 'Yes, at ten.' }))
    assert.match((await who.asha.visitor.open(hers)).text, /Yes, at ten\./)
    assert.equal((await mailed(site)).length, 2)
  }))

test('when the last agreement has ended an enterprise answers what she writes, and begins nothing anew', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { hers, theirs } = addresses(who)
    const send = async (words: string) =>
      who.maya.visitor.send(
        (await who.maya.visitor.open(theirs)).press('Send this message', { words }),
      )
    assert.match((await send('See you on Tuesday')).text, /See you on Tuesday/)
    const write = await who.asha.visitor.open(hers)
    await end(who.maya.visitor, who.maya.agreements, { when: 'now' })
    const refused = await send('Come back to me')
    assert.match(refused.errors().words ?? '', /^You have no agreement with Asha any more/)
    assert.equal(refused.value('words'), 'Come back to me')
    await who.asha.visitor.send(write.press('Send this message', { words: 'Where is my key?' }))
    assert.match((await send('With Nia')).text, /With Nia/)
  }))

test('in quiet hours it waits, the kind answer and whom to ring are said at once', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { hers, theirs, quiet } = addresses(who)
    await site.rows(
      `insert into areas.council (area_id, name, phone, hours, checked_on)
       values ($1, 'Ashdale Council', '01632 960555', 'always', '2026-01-01')`,
      [site.area.areaId],
    )
    const form = await who.maya.visitor.open(quiet)
    const wrong = form.press('Save the quiet hours', { fromAt: '18:00', untilAt: '18:00' })
    assert.ok((await who.maya.visitor.send(wrong)).errors().untilAt)
    // All of each day but a minute of the night.
    const always = {
      weekdays: ['1', '2', '3', '4', '5', '6', '7'],
      fromAt: '00:01',
      untilAt: '00:00',
    }
    const answer = 'I rest now. I read it tomorrow.'
    await who.maya.visitor.send(form.press('Save the quiet hours', { ...always, answer }))
    const write = await who.asha.visitor.open(hers)
    const sent = await who.asha.visitor.send(write.press('Send this message', { words: 'Hello' }))
    assert.match(sent.text, /I rest now\. I read it tomorrow\./)
    assert.match(sent.text, /ring 999.*ring 111.*Ashdale Council on 01632 960555/)
    const [row] = await site.rows<{ waits: boolean }>(
      'select tell_at > now() as waits from practice.message',
    )
    assert.equal(row!.waits, true)
    // She can still look.
    assert.match((await who.maya.visitor.open(theirs)).text, /Hello.*came in your quiet hours/)
  }))

test('several that waited are told by one email, and never again', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { hers } = addresses(who)
    for (const words of ['One', 'Two', 'Three']) {
      const form = await who.asha.visitor.open(hers)
      await who.asha.visitor.send(form.press('Send this message', { words }))
    }
    assert.equal((await mailed(site)).length, 1)
    const [row] = await site.rows<{ message_id: string }>('select message_id from practice.message')
    await site.inArea((db) => enqueue(db, 'tell-of-message', { messageId: row!.message_id }))
    assert.equal((await mailed(site)).length, 1)
  }))

test('who reads how visits go may write too; who reads less, or is a stranger, may not look', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { hers, theirs } = addresses(who)
    const mali = await somebody(site, 'Mali')
    await giveAccess(site, who.asha.personId, mali, 'family', ['family_updates'])
    const ned = await somebody(site, 'Ned')
    await giveAccess(site, who.asha.personId, ned, 'friend', ['about_me', 'plan'])
    const form = await mali.visitor.open(hers)
    await mali.visitor.send(form.press('Send this message', { words: 'It is her birthday' }))
    assert.match((await who.maya.visitor.open(theirs)).text, /Mali.*It is her birthday/)
    assert.equal((await ned.visitor.ask(hers)).status, 404)
    const body = new URLSearchParams({ words: 'X', messageId: newId() })
    assert.equal((await ned.visitor.ask(hers, { method: 'POST', body })).status, 404)
    // Her yes to Mali's writing is nobody's to give but hers: it ends with the access.
    await site.rows(
      `update people.access set ended_at = now(), ended_by = 'x' where account_id = $1`,
      [mali.accountId],
    )
    assert.equal((await mali.visitor.ask(hers)).status, 404)
  }))
