import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { saveArea } from '../save-area.ts'
import { ashdale } from '../../../test/support/site/ashdale.ts'
import { linkIn, withSite } from '../../../test/support/site/site.ts'
import { attribute } from '../../../test/support/site/page.ts'

test('the welcome page leads to each area, and to the outbox where nothing sends email', () =>
  withSite(async (site) => {
    const page = await site.visitor().open('/')
    assert.equal(page.link('Go to Ashdale'), '/ashdale')
    assert.equal(page.link('outbox'), '/outbox')
    assert.equal((await site.visitor().open('/outbox')).status, 200)
    const health = await site.visitor().ask('/health')
    assert.deepEqual(await health.json(), { status: 'ok' })
  }))

test('an area that is not invented is where support is found', () =>
  withSite(
    async (site) => {
      const page = await site.visitor().open('/')
      assert.equal(page.link('Find support in Ashdale'), '/ashdale')
    },
    { area: { invented: false } },
  ))

test('where email is sent there is no outbox', () =>
  withSite(
    async (site) => {
      const page = await site.visitor().open('/')
      assert.throws(() => page.link('outbox'))
      assert.equal((await site.visitor().open('/outbox')).status, 404)
    },
    { installation: { hasOutbox: false } },
  ))

test('beside a real area nobody reads the outbox, for a code in it opens accounts that are real', () =>
  withSite(
    async (site) => {
      await saveArea(site.db, { ...ashdale, slug: 'birchmoor', name: 'Birchmoor', invented: false })
      const form = await site.visitor().open('/ashdale/sign-in')
      await site.visitor().send(form.press('Send me a code', { email: 'asha@example.org' }))
      const [code] = await site.post()
      assert.match(code?.body ?? '', /\d{3}/)
      const somebody = site.visitor()
      assert.ok(!(await somebody.open('/outbox')).text.includes('asha@example.org'))
      assert.equal((await somebody.open(`/outbox/${code?.messageId}`)).status, 404)
      const welcome = await somebody.open('/')
      assert.throws(() => welcome.link('outbox'))
    },
    { area: { invented: true } },
  ))

test('the outbox shows what an invented area sends, and nothing of a real one', () =>
  withSite(
    async (site) => {
      await site.round('ask-whether-right', '2026-03-03')
      await site.list()
      const form = await site.visitor().open('/ashdale/listings/maya-holt/report')
      await site.visitor().send(form.press('Tell the coordinator', { what: 'Old <number>' }))
      await site.post()
      const somebody = site.visitor()
      const outbox = await somebody.open('/outbox')
      const message = await somebody.open(
        outbox.link('Something is wrong on the page of Maya Holt'),
      )
      assert.match(message.text, /Old <number>/)
      for (const id of ['-'.repeat(36), 'x', '00000000-0000-0000-0000-000000000000'])
        assert.equal((await somebody.open(`/outbox/${id}`)).status, 404, id)
      await site.rows('update areas.area set invented = false')
      assert.match((await somebody.open('/outbox')).text, /Nothing here yet/)
      assert.equal((await somebody.open(somebody.at)).status, 200)
    },
    { area: { invented: true } },
  ))

test('an area on a host name of its own has no path in front, in its pages and in its emails', () =>
  withSite(
    async (site) => {
      await site.list()
      const own = site.visitor('http://support.ashdale.example')
      const home = await own.open('/')
      assert.match(home.title, /Ashdale/)
      for (const words of ['Your privacy', 'Using this website', 'My shortlist', 'Find support']) {
        const page = await own.open(home.link(words))
        assert.equal(page.status, 200, words)
        assert.match(page.title, /Ashdale/)
        for (const link of page.all('a'))
          assert.doesNotMatch(attribute(link, 'href') ?? '', /^\/ashdale/)
      }
      const form = await own.open('/listings/maya-holt/question')
      const question = { question: 'Hello?', name: 'Asha', phone: '01632 960001' }
      // As it comes through a proxy that speaks https to the world.
      const { action, fields } = form.press('Send my question', { ...question, heardFrom: 'other' })
      const asked = await own.ask(action, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin: 'https://support.ashdale.example' },
      })
      assert.equal(asked.status, 200)
      const [email] = await site.post()
      assert.match(email!.body, /https:\/\/support\.ashdale\.example\/reply\//)
      assert.equal((await own.open(linkIn(email!))).status, 200)
      // By the path it is there too, and its links for emails are those of its own host.
      const page = await site.visitor().open('/ashdale/listings/maya-holt/leaflet')
      assert.match(page.text, /support\.ashdale\.example\/listings\/maya-holt/)
      assert.equal((await own.open('/nothing')).status, 404)
    },
    { area: { host: 'support.ashdale.example' } },
  ))

test('privacy and accessibility are said in plain words', () =>
  withSite(async (site) => {
    const privacy = await site.visitor().open('/ashdale/privacy')
    assert.match(privacy.text, /30 days after the answer, or 90 days after you asked/)
    assert.match(privacy.text, /When you are worried about someone.*for 30 days/)
    assert.match(privacy.text, /record.*A picture or a voice is kept for 2 years/)
    assert.match(privacy.text, /Each time that somebody else looks.*for 8 years/)
    assert.match(privacy.text, /She has 1 month to answer; what was asked .* for 2 years/)
    for (const link of ['your record', 'erase your account', 'a page like it'])
      assert.match(privacy.link(link), /^\/ashdale\/(people|account)\//)
    for (const said of [
      'agreement',
      'listing is yours',
      'works for a provider',
      'talks and visits',
    ])
      assert.ok(privacy.text.includes(said), said)
    await site.rows(
      `insert into areas.setting (area_id, name, value, valid_from, reason)
       values ($1, 'picture_kept', 1, '2026-01-01', 'We keep less')`,
      [site.area.areaId],
    )
    const shorter = await site.visitor().open('/ashdale/privacy')
    assert.match(shorter.text, /A picture or a voice is kept for 1 year,/)
    assert.match(privacy.text, /nell@ashdale\.example/)
    const using = await site.visitor().open('/accessibility')
    assert.match(using.text, /Web Content Accessibility Guidelines 2\.2/)
  }))

test('a page that has not changed is not sent again; styles and scripts are kept for a year', () =>
  withSite(async (site) => {
    const somebody = site.visitor()
    const first = await somebody.ask('/ashdale')
    const etag = first.headers.get('etag')
    assert.ok(etag)
    const again = await somebody.ask('/ashdale', { headers: { 'if-none-match': etag } })
    assert.equal(again.status, 304)
    assert.equal(await again.text(), '')
    const page = await somebody.open('/ashdale')
    const files = [...page.all('link'), ...page.all('script')]
      .map((one) => attribute(one, 'href') ?? attribute(one, 'src') ?? '')
      .filter((href) => href.startsWith('/assets/'))
    assert.equal(files.length, 3)
    for (const file of files) {
      const { status, headers } = await somebody.ask(file)
      assert.equal(status, 200)
      assert.match(headers.get('cache-control') ?? '', /max-age=31536000, immutable/)
      assert.match(file, /-[0-9a-f]{12}\./)
    }
  }))

test('pages are sent compressed to whoever can read that', () =>
  withSite(async (site) => {
    const headers = { 'accept-encoding': 'gzip' }
    const response = await site.visitor().ask('/ashdale/privacy', { headers })
    assert.equal(response.headers.get('content-encoding'), 'gzip')
    const html = gunzipSync(Buffer.from(await response.arrayBuffer())).toString()
    assert.match(html, /<title>Your privacy/)
  }))

test('HEAD gives what GET would, without the page', () =>
  withSite(async (site) => {
    await site.list()
    for (const path of ['/', '/ashdale', '/ashdale/search', '/ashdale/listings/maya-holt']) {
      const head = await site.visitor().ask(path, { method: 'HEAD' })
      assert.equal(head.status, 200, path)
      assert.match(head.headers.get('content-type') ?? '', /^text\/html/)
      assert.equal(await head.text(), '')
    }
    assert.equal((await site.visitor().ask('/nowhere/at/all', { method: 'HEAD' })).status, 404)
  }))
