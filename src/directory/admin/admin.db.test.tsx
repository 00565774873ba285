import assert from 'node:assert/strict'
import { test } from 'node:test'
import { service } from '../../../test/support/site/ashdale.ts'
import { attribute } from '../../../test/support/site/page.ts'
import { adminSecret, withSite } from '../../../test/support/site/site.ts'

const rosa = {
  name: 'Rosa’s Kitchen',
  contactName: 'Rosa',
  locality: 'Ashford',
  legalForm: 'sole_trader',
  fullTimeEquivalent: '1',
  phone: '01632 960789',
  email: 'rosa@kitchen.example',
  about: 'I cook with people.',
  languages: ['english'],
  fundingRoutes: ['self-funder'],
}

const cooking = {
  name: 'Cooking together',
  description: 'We make a pie.',
  support: ['meals'],
  whoFor: ['older-people'],
  delivery: 'comes_to_you',
  price1: '£18.50',
  day2: '9.30 to 11:00',
}

test('without a secret the admin pages are closed to everyone', () =>
  withSite(
    async (site) => {
      await site.list()
      const page = await site.visitor().open('/ashdale/admin')
      assert.match(page.text, /These pages are closed/)
      const body = new URLSearchParams({ secret: 'undefined' })
      const tried = await site.visitor().ask('/ashdale/admin/sign-in', { method: 'POST', body })
      assert.equal(tried.status, 422)
      assert.deepEqual(tried.headers.getSetCookie(), [])
    },
    { installation: { adminSecret: undefined } },
  ))

test('only whoever knows the secret comes in, and nobody else can change anything', () =>
  withSite(async (site) => {
    await site.list()
    const somebody = site.visitor()
    const page = await somebody.open('/ashdale/admin/listings/maya-holt')
    assert.match(page.title, /Sign in as a coordinator/)
    const wrong = await somebody.send(page.press('Sign in', { secret: `${adminSecret}!` }))
    assert.equal(wrong.status, 422)
    assert.match(wrong.errors().secret ?? '', /That is not the secret/)
    assert.ok(!wrong.html.includes(adminSecret))
    somebody.cookies.set('admin', encodeURIComponent('9999999999.c2lnbmF0dXJl'))
    for (const path of ['standing', 'provider', 'checks', 'services/new']) {
      const body = new URLSearchParams({ change: 'close' })
      const posted = await somebody.ask(`/ashdale/admin/listings/maya-holt/${path}`, {
        method: 'POST',
        body,
      })
      assert.equal(posted.headers.get('location'), '/ashdale/admin/sign-in', path)
    }
    assert.deepEqual(await site.rows('select from providers.closure'), [])
    const nell = await site.coordinator()
    const listings = await nell.open('/ashdale/admin')
    assert.equal(listings.headers.get('cache-control'), 'no-store')
    await nell.send(listings.press('Sign out'))
    assert.match((await nell.open('/ashdale/admin')).title, /Sign in/)
  }))

test('Nell adds Rosa, then a service, approves her, and she is found at once', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    const empty = await nell.open((await nell.open('/ashdale/admin')).link('Add a provider'))
    const missing = await nell.send(empty.press('Save the provider', { name: 'Rosa’s Kitchen' }))
    assert.equal(missing.status, 422)
    assert.equal(missing.value('name'), 'Rosa’s Kitchen')
    assert.deepEqual(Object.keys(missing.errors()), [
      ...['contactName', 'locality', 'legalForm', 'fullTimeEquivalent', 'about'],
      ...['languages', 'fundingRoutes'],
    ])
    const listing = await nell.send(missing.press('Save the provider', rosa))
    assert.match(listing.text, /Not approved.+Add a service first/)
    const form = await nell.open(listing.link('Add a service'))
    const wrong = {
      ...cooking,
      price1: 'much',
      day2: '25:00 to 26:00',
      travelMiles: '1e3',
      placeName: 'Hall',
    }
    const mend = await nell.send(form.press('Save the service', wrong))
    assert.deepEqual(Object.keys(mend.errors()).toSorted(), ['day2', 'price1', 'travelMiles'])
    assert.deepEqual(mend.value('support'), 'meals')
    const right = { ...cooking, travelMiles: '', placeName: '' }
    const added = await nell.send(mend.press('Save the service', right))
    const found = async () => (await site.visitor().open('/ashdale/search?what=pie')).text
    assert.doesNotMatch(await found(), /Rosa/)
    const approved = await nell.send(added.press('Approve: show it to the public'))
    assert.match(approved.text, /Public/)
    assert.match(await found(), /Rosa’s Kitchen.+£18\.50 an hour/)
    const page = await site.visitor().open('/ashdale/listings/rosas-kitchen')
    assert.match(page.text, /Tuesday, 9:30am to 11am/)
  }))

test('a provider whose form is sent twice is added once', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    const form = await nell.open('/ashdale/admin/new')
    for (const _ of ['first', 'second']) {
      await nell.send(form.press('Save the provider', rosa))
      assert.equal(nell.at, '/ashdale/admin/listings/rosas-kitchen')
    }
    assert.equal((await site.rows('select from providers.provider')).length, 1)
  }))

test('a link that was taken back opens nothing', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const path = `/ashdale/own/${await site.ownSecret(listed)}`
    assert.equal((await site.visitor().open(path)).status, 200)
    const nell = await site.coordinator()
    const listing = await nell.open('/ashdale/admin/listings/maya-holt')
    await nell.send(listing.press('Take back her links'))
    assert.equal((await site.visitor().open(path)).status, 404)
  }))

test('the only service of a public listing stays', () =>
  withSite(async (site) => {
    await site.list()
    const nell = await site.coordinator()
    const listing = await nell.open('/ashdale/admin/listings/maya-holt')
    const form = await nell.open(
      listing
        .all('a')
        .map((one) => attribute(one, 'href') ?? '')
        .find((href) => /services\/[0-9a-f]/.test(href)) ?? '',
    )
    const page = await nell.send(form.press('Remove this service'))
    assert.match(page.errors().name ?? '', /the only service/)
  }))

test('two providers of one name have an address each', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    const slugs = []
    for (let time = 0; time < 2; time++) {
      const form = await nell.open('/ashdale/admin/new')
      await nell.send(form.press('Save the provider', rosa))
      slugs.push(nell.at)
    }
    assert.deepEqual(slugs, [
      '/ashdale/admin/listings/rosas-kitchen',
      '/ashdale/admin/listings/rosas-kitchen-2',
    ])
  }))

test('a form that is older than a change by somebody else keeps what was typed and says so', () =>
  withSite(async (site) => {
    await site.list()
    const [nell, omar] = [await site.coordinator(), await site.coordinator()]
    const at = '/ashdale/admin/listings/maya-holt/provider'
    const [hers, his] = [await nell.open(at), await omar.open(at)]
    await nell.send(hers.press('Save the provider', { phone: '01632 960999' }))
    const stale = await omar.send(his.press('Save the provider', { about: 'New words of Omar' }))
    assert.equal(stale.status, 422)
    assert.match(stale.errors().revision ?? '', /Somebody else has changed this/)
    assert.equal(stale.value('about'), 'New words of Omar')
    const page = async () => (await site.visitor().open('/ashdale/listings/maya-holt')).text
    assert.match(await page(), /01632 960999/)
    assert.doesNotMatch(await page(), /New words of Omar/)
    await omar.send(stale.press('Save the provider'))
    assert.match(await page(), /New words of Omar/)
  }))

test('a revision that is none is an old one', () =>
  withSite(async (site) => {
    await site.list()
    const nell = await site.coordinator()
    const form = await nell.open('/ashdale/admin/listings/maya-holt/provider')
    for (const revision of ['', '-1', '1e300', '99999999999', 'one', '1.5']) {
      const page = await nell.send(form.press('Save the provider', { revision }))
      assert.equal(page.status, 422, revision)
    }
  }))

test('a service is changed and removed', () =>
  withSite(async (site) => {
    await site.list({ services: [service(), service({ name: 'Lifts to town' })] })
    const nell = await site.coordinator()
    const at = '/ashdale/admin/listings/maya-holt'
    const links = [...(await nell.open(at)).html.matchAll(/services\/[0-9a-f-]{36}/g)]
    const form = await nell.open(`${at}/${links[1]![0]}`)
    assert.equal(form.value('name'), 'Lifts to town')
    const saved = await nell.send(form.press('Save the service', { name: 'Lifts to market' }))
    assert.match(saved.text, /Lifts to market/)
    const stale = await nell.send(form.press('Remove this service'))
    assert.equal(stale.status, 422)
    const removed = await nell.send(stale.press('Remove this service'))
    assert.doesNotMatch(removed.text, /Lifts/)
    assert.equal((await nell.open(`${at}/${links[1]![0]}`)).status, 404)
  }))

test('a check needs the day on it and the day on which it was seen', () =>
  withSite(async (site) => {
    await site.list({ checks: [] })
    const nell = await site.coordinator()
    const at = '/ashdale/admin/listings/maya-holt'
    const form = await nell.open(`${at}/checks`)
    const half = {
      'dbs-level': 'enhanced',
      'dbs-issuedOn': '2026-03-01',
      'cqc-seenOn': '0000-01-01',
    }
    const mend = await nell.send(form.press('Save the checks', half))
    assert.deepEqual(Object.keys(mend.errors()), ['cqc-seenOn'])
    const seen = { 'cqc-seenOn': '2026-03-02' }
    const both = await nell.send(mend.press('Save the checks', seen))
    assert.deepEqual(Object.keys(both.errors()).toSorted(), ['cqc-issuedOn', 'dbs-seenOn'])
    assert.equal(both.value('dbs-issuedOn'), '2026-03-01')
    const whole = { 'dbs-seenOn': '2026-03-04', 'cqc-issuedOn': '2025-01-01' }
    assert.equal((await nell.send(both.press('Save the checks', whole))).status, 200)
    const page = await site.visitor().open('/ashdale/listings/maya-holt')
    assert.match(page.text, /Criminal-record check \(DBS\), enhanced ?Dated/)
  }))

test('a provider who is closed stays unfound whatever is saved, and is found when reopened', () =>
  withSite(async (site) => {
    await site.list()
    const nell = await site.coordinator()
    const at = '/ashdale/admin/listings/maya-holt'
    await nell.send((await nell.open(at)).press('Close it'))
    const form = await nell.open(`${at}/provider`)
    const closed = await nell.send(form.press('Save the provider', { about: 'Back in May.' }))
    const found = async () => (await site.visitor().open('/ashdale/search')).text
    assert.doesNotMatch(await found(), /Maya Holt/)
    await nell.send(closed.press('Open it again'))
    assert.match(await found(), /Back in May/)
  }))

test('a link for the provider opens her own page', () =>
  withSite(async (site) => {
    await site.list()
    const nell = await site.coordinator()
    const listing = await nell.open('/ashdale/admin/listings/maya-holt')
    const page = await nell.send(listing.press('Make a link for the provider'))
    const own = await site.visitor().open(page.link('http://localhost/ashdale/own/'))
    assert.match(own.title, /Your listing: Maya Holt/)
  }))
