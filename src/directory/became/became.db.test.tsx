import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../../test/support/site/ashdale.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'

const at = '/ashdale/admin/listings/maya-holt'

test('Nell says that one merged: its listing closes, the other says what it goes on from; she corrects it', () =>
  withSite(async (site) => {
    const maya = await site.list()
    const rosa = await site.list({ name: 'Rosa’s Kitchen' })
    await site.rows(`update providers.provider set created_at = now() - interval '5 days'`)
    const nell = await coordinator(site)
    const listing = await nell.open(at)
    assert.match(listing.text, /It goes on\. If it merges/)
    const form = await nell.open(listing.link('Say what became of it'))
    const wrong = await nell.send(
      form.press('Save', { what: 'merged', onDay: today(1), note: 'They like each other' }),
    )
    assert.deepEqual(wrong.errors(), {
      onDay: 'Choose today or a day before',
      into1: 'Choose the one listing that it merged into',
    })
    assert.equal(wrong.value('note'), 'They like each other')
    const itself = await nell.send(
      wrong.press('Save', { onDay: today(-3), into1: maya.providerId }),
    )
    assert.deepEqual(itself.errors(), { into1: 'Choose another listing than its own' })
    const early = await nell.send(itself.press('Save', { onDay: today(-9) }))
    assert.match(early.errors().onDay!, /^It was listed here on .+ Choose that day or a later one/)
    const sent = early.press('Save', { onDay: today(-3), into1: rosa.providerId })
    await nell.send(sent)
    const noted = await nell.send(sent)
    assert.match(noted.text, /Closed/)
    assert.match(
      noted.text,
      /It merged into another, .+It goes on as Rosa’s Kitchen\. ?They like each/,
    )
    const other = await nell.open('/ashdale/admin/listings/rosas-kitchen')
    assert.match(other.text, /It goes on from ?Maya Holt: merged into it on/)

    // A circle: hers closed and goes on as Rosa’s.
    const back = await nell.open(other.link('Say what became of it'))
    const circle = await nell.send(
      back.press('Save', { what: 'merged', onDay: today(), into1: maya.providerId, note: 'NOTED' }),
    )
    assert.match(circle.errors().into1!, /^That one closed, and goes on as this one/)
    assert.equal(circle.value('note'), 'NOTED')

    const words = noted.link('Correct it (It merged')
    const [first, second] = [await nell.open(words), await nell.open(words)]
    assert.equal(first.value('into1'), rosa.providerId)
    const after = await nell.send(
      first.press('Save', { what: 'split', into2: maya.providerId, note: '' }),
    )
    assert.match(after.text, /It was split, .+goes on as .+Corrected/)
    const late = await nell.send(second.press('Save', { note: 'Typed by another' }))
    assert.match(late.errors().what!, /Somebody has corrected it meanwhile/)
    assert.equal(late.value('note'), 'Typed by another')

    await nell.send(after.press('Open it again'))
    const open = await nell.open(at)
    assert.match(open.text, /Its listing was opened again/)
    // Taken back, nothing of it stands here or there.
    const mistaken = await nell.open(open.link('Correct it (It was split'))
    const gone = await nell.send(mistaken.press('Save', { what: 'mistake' }))
    assert.doesNotMatch(gone.text, /It was split/)
    const rosas = await nell.open('/ashdale/admin/listings/rosas-kitchen')
    assert.doesNotMatch(rosas.text, /It goes on from/)
  }))

test('one that grew keeps its listing', () =>
  withSite(async (site) => {
    await site.list()
    const nell = await coordinator(site)
    const form = await nell.open(`${at}/became`)
    const grown = await nell.send(form.press('Save', { what: 'grew', onDay: today() }))
    assert.match(grown.text, /It grew beyond a micro-enterprise/)
    assert.match(grown.text, /See the public page/)
  }))

test('only coordinators read it, by their accounts', () =>
  withSite(async (site) => {
    const maya = await site.list()
    const nell = await coordinator(site)
    const form = await nell.open(`${at}/became`)
    await nell.send(form.press('Save', { what: 'grew', onDay: today(), note: 'NOTED' }))
    const owner = await site.runs(maya, { email: 'maya@example.org' })
    const operator = await site.coordinator()
    assert.equal((await operator.ask(`${at}/became`)).status, 404)
    const pages = [
      await owner.open(`/ashdale/enterprise/${maya.providerId}`),
      await operator.open(at),
    ]
    for (const page of pages) assert.ok(!page.text.includes('NOTED'))
  }))

function coordinator(site: TestSite) {
  return site.signedIn({ name: 'Nell', email: 'n@example.org', roles: ['coordinator'] })
}
