import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../../test/support/site/ashdale.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'

const at = '/ashdale/admin/listings/maya-holt'
const talk = { kind: 'talk', words: 'She would like a <b>first-aid</b> day.\n\nCall in May.' }

test('Nell notes a talk with an enterprise, once, and corrects it; what stood before is kept', () =>
  withSite(async (site) => {
    await site.list()
    const nell = await coordinator(site)
    const listing = await nell.open(at)
    assert.match(listing.text, /None yet\. A talk, a visit, a question answered/)
    const form = await nell.open(listing.link('Note a contact'))
    const wrong = { ...talk, kind: [], onDay: today(1), words: '' }
    const mend = await nell.send(form.press('Save', wrong))
    assert.deepEqual(mend.errors(), {
      kind: 'Choose what it was',
      onDay: 'Choose today or a day before',
      words: 'Write what it was about',
    })
    assert.equal(mend.value('onDay'), today(1))
    const sent = mend.press('Save', { ...talk, onDay: today(-3) })
    await nell.send(sent)
    const noted = await nell.send(sent)
    assert.match(noted.text, /A talk, .+She would like a <b>first-aid<\/b> day\. ?Call in May/)
    await note(nell, { ...talk, kind: 'visit', onDay: today(-1), words: 'The newest' })
    const order = (await nell.open(at)).text
    assert.ok(order.indexOf('The newest') < order.indexOf('first-aid'))

    const words = (await nell.open(at)).link('Correct it (A talk')
    const [first, second] = [await nell.open(words), await nell.open(words)]
    assert.equal(first.value('words'), talk.words)
    const correction = first.press('Save', { words: 'She would like a moving day.' })
    await nell.send(correction)
    const after = await nell.send(correction)
    assert.match(after.text, /a moving day.+Corrected/)
    assert.doesNotMatch(after.text, /first-aid/)
    assert.equal((await site.rows('select from providers.contact')).length, 3)
    const late = await nell.send(second.press('Save', { words: 'Typed by another' }))
    assert.match(late.errors().words!, /Somebody has corrected it meanwhile/)
    assert.equal(late.value('words'), 'Typed by another')
  }))

test('only coordinators read it: not who runs the enterprise, and not who has the secret', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const nell = await coordinator(site)
    await note(nell, { ...talk, words: 'NOTED', onDay: today() })
    const maya = await site.runs(listed, { email: 'maya@example.org' })
    const operator = await site.coordinator()
    const admin = await operator.open(at)
    assert.match(admin.text, /Sign in with your own account to keep notes/)
    assert.equal((await operator.ask(`${at}/contacts`)).status, 404)
    const body = new URLSearchParams({ ...talk, onDay: today() })
    const posted = await operator.ask(`${at}/contacts`, { method: 'POST', body })
    assert.equal(posted.status, 404)
    const pages = [await maya.open(`/ashdale/enterprise/${listed.providerId}`), admin]
    for (const page of pages) assert.ok(!page.text.includes('NOTED'))
    assert.match((await nell.open(at)).text, /NOTED/)
    assert.equal((await site.rows('select from providers.contact')).length, 1)
  }))

test('the list of listings says when each was last heard from, and who wasn’t for long', () =>
  withSite(async (site) => {
    await site.list()
    await site.list({ name: 'Tom Weir' })
    await site.list({ name: 'Una Hall' })
    await site.rows(`update directory.confirmation set confirmed_at = now() - interval '100 days'`)
    const nell = await coordinator(site)
    await note(nell, { ...talk, onDay: today(-3) })
    await note(nell, { ...talk, onDay: today(-200), words: 'Long ago' }, 'tom-weir')
    const page = await nell.open('/ashdale/admin')
    assert.match(page.text, /Not heard from for 90 days: 2/)
    assert.match(page.text, /Tom Weir.+Last contact on .+Una Hall.+No contact noted/)
    await site.rows(`update directory.confirmation set confirmed_at = now()`)
    assert.doesNotMatch((await nell.open('/ashdale/admin')).text, /Not heard from/)
  }))

test('a contact of one enterprise is not found under another', () =>
  withSite(async (site) => {
    await site.list()
    await site.list({ name: 'Tom Weir' })
    const nell = await coordinator(site)
    const listing = await note(nell, { ...talk, onDay: today() })
    const link = listing.link('Correct it')
    assert.equal((await nell.ask(link.replace('maya-holt', 'tom-weir'))).status, 404)
    assert.equal((await nell.ask(`${at}/contacts/not-an-id`)).status, 404)
  }))

function coordinator(site: TestSite) {
  return site.signedIn({ name: 'Nell', email: 'n@example.org', roles: ['coordinator'] })
}

type Visitor = Awaited<ReturnType<typeof coordinator>>

async function note(nell: Visitor, said: Record<string, string>, slug = 'maya-holt') {
  const form = await nell.open(`/ashdale/admin/listings/${slug}/contacts`)
  return nell.send(form.press('Save', said))
}
