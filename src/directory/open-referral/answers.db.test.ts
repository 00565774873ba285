// What every answer of the feed keeps to, whoever asks and whatever goes wrong.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { Reader } from '../../../test/open-referral/reader.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'

const path = '/ashdale/api/open-referral/v3'

function readerOf({ app }: TestSite): Reader {
  return new Reader(app, `http://localhost${path}`)
}

const every = [
  '',
  '/',
  '/openapi.json',
  '/services',
  '/services/',
  '/service_at_locations',
  '/organizations',
  '/taxonomies',
  '/taxonomy_terms',
]

test('any website may read it, the errors too', () =>
  withSite(async (site) => {
    await site.list()
    const reader = readerOf(site)
    const asked = [
      ...every,
      '/services?format=ndjson',
      '/services?page=0',
      '/services/none',
      '/none',
    ]
    for (const one of asked)
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST', 'DELETE']) {
        const { headers, status } = await reader.ask(one, {
          method,
          headers: { origin: 'https://elsewhere.example' },
        })
        assert.equal(headers.get('access-control-allow-origin'), '*', `${method} ${one}`)
        assert.match(headers.get('access-control-allow-methods') ?? '', /GET/)
        if (method === 'OPTIONS') assert.equal(status, 204)
        if (method === 'POST') assert.equal(status, 405)
      }
  }))

test('what goes wrong is told in JSON, and kept by nobody', () =>
  withSite(async (site) => {
    const reader = readerOf(site)
    const told = async (address: string, status: number, init?: RequestInit) => {
      const response = await site.visitor().ask(address, init)
      assert.equal(response.status, status, address)
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/)
      assert.equal(response.headers.get('cache-control'), 'no-store')
      return ((await response.json()) as { error: Record<string, string> }).error
    }
    const nowhere = await told(`${path}/service_at_locations?postcode=SW1A`, 400)
    assert.equal(
      nowhere.reason,
      'We don’t know where this postcode is. Write one in or near Ashdale, or a first half like QA1.',
    )
    assert.deepEqual(await told(`${path}/services?per_page=1000`, 400), {
      parameter: 'per_page',
      value: '1000',
      reason: 'Write a whole number from 1 to 100; format=ndjson gives all at once.',
      docs: 'http://localhost/ashdale/api#parameters',
    })
    const id = '00000000-0000-4000-8000-000000000000'
    for (const list of [
      'services',
      'service_at_locations',
      'organizations',
      'taxonomies',
      'taxonomy_terms',
    ])
      for (const value of [id, 'none', '%F0%9F%AB%96'])
        assert.equal((await told(`${path}/${list}/${value}`, 404)).parameter, 'id')
    assert.match((await told(`${path}/nowhere`, 404)).reason ?? '', /nothing at this address/)
    assert.match(
      (await told('/nowhere/api/open-referral/v3/services', 404)).reason ?? '',
      /nothing/,
    )
    assert.match(
      (await told(`${path}/services`, 405, { method: 'PUT' })).reason ?? '',
      /only be read/,
    )
    await site.rows('alter table providers.service rename to hidden')
    const failed = await told(`${path}/services`, 500)
    assert.match(failed.reason ?? '', /tell us this number: [0-9a-f-]{36}/)
    await site.rows('alter table providers.hidden rename to service')
    // Still told after so many questions that we ask for patience.
    for (let time = 0; time < 600; time++) await reader.ask('', { method: 'HEAD' })
    const slow = await site.visitor().ask(`${path}/services`)
    assert.equal(slow.status, 429)
    assert.ok(Number(slow.headers.get('retry-after')) > 0)
    assert.equal(slow.headers.get('access-control-allow-origin'), '*')
    assert.match(await slow.text(), /^\{"error":\{"reason":"That was a lot/)
  }))

test('who has it already gets a short answer', () =>
  withSite(async (site) => {
    const reader = readerOf(site)
    await site.list()
    const [one] = (await reader.page('/services')).contents
    for (const address of [
      ...every,
      `/services/${one!.id}`,
      `/organizations/${one!.organization_id as string}`,
    ]) {
      const askAgain = (init: Record<string, string>) => reader.ask(address, { headers: init })
      const { headers } = await reader.ask(address)
      assert.equal(headers.get('cache-control'), 'public, max-age=60')
      const tag = headers.get('etag') ?? ''
      assert.ok(tag, address)
      const lately = headers.get('last-modified') ?? ''
      assert.ok(Date.parse(lately) <= Date.now(), address)
      // Of what is as new as this it says too little, so that nothing is missed.
      assert.equal((await askAgain({ 'if-modified-since': lately })).status, 200)
      const since = new Date().toUTCString()
      for (const [name, value] of [
        ['if-none-match', tag],
        ['if-modified-since', since],
      ] as const) {
        const same = await askAgain({ [name]: value })
        assert.equal(same.status, 304, address)
        assert.equal(await same.text(), '')
        assert.equal(same.headers.get('access-control-allow-origin'), '*')
      }
      assert.equal((await askAgain({ 'if-modified-since': 'a while ago' })).status, 200)
      // A tag knows better than a second.
      const both = { 'if-none-match': '"other"', 'if-modified-since': since }
      assert.equal((await askAgain(both)).status, 200)
    }
    const { headers } = await reader.ask('/services')
    await site.rows(
      `update providers.provider set name = 'Maya', changed_at = now() + interval '5 s'`,
    )
    const known = { 'if-modified-since': new Date().toUTCString() }
    assert.equal((await reader.ask('/services', { headers: known })).status, 200)
    const tag = { 'if-none-match': headers.get('etag')! }
    assert.equal((await reader.ask('/services', { headers: tag })).status, 200)
    const lines = await reader.ask('/services?format=ndjson')
    assert.equal(lines.headers.get('etag'), null)
    const search = await reader.ask('/services?search=company')
    assert.equal(search.headers.get('last-modified'), null)
  }))

test('lines come packed for those who take it so, and HEAD says the same without them', () =>
  withSite(async (site) => {
    const reader = readerOf(site)
    for (let number = 0; number < 3; number++) await site.list()
    const address = '/services?format=ndjson&full=true'
    const plain = await (await reader.ask(address)).text()
    const packed = await reader.ask(address, { headers: { 'accept-encoding': 'br, gzip' } })
    assert.equal(packed.headers.get('content-encoding'), 'gzip')
    assert.equal(packed.headers.get('vary'), 'Accept-Encoding')
    assert.equal(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString(), plain)
    const refused = await reader.ask(address, {
      headers: { 'accept-encoding': 'gzip;q=0, identity' },
    })
    assert.equal(refused.headers.get('content-encoding'), null)
    assert.equal(await refused.text(), plain)
    const head = await reader.ask(address, { method: 'HEAD' })
    assert.equal(head.headers.get('content-type'), 'application/x-ndjson; charset=utf-8')
    assert.equal(head.headers.get('content-disposition'), 'inline; filename="services.ndjson"')
    assert.equal(await head.text(), '')
  }))

test('an area with a host name of its own has it at its own address', () =>
  withSite(
    async (site) => {
      const { slug } = await site.list()
      const reader = new Reader(site.app, 'http://support.ashdale.example/api/open-referral/v3')
      const details = await reader.one('/')
      assert.equal(
        details.openapi_url,
        'https://support.ashdale.example/api/open-referral/v3/openapi.json',
      )
      const [one] = (await reader.page('/services')).contents
      assert.equal(one?.url, `https://support.ashdale.example/listings/${slug}`)
      assert.equal((await reader.lines('/services?format=ndjson')).length, 1)
      const wrong = await reader.get('/services?page=0')
      assert.equal(wrong.headers.get('access-control-allow-origin'), '*')
      assert.match(
        JSON.stringify(wrong.body),
        /"docs":"https:\/\/support.ashdale.example\/api#parameters"/,
      )
      assert.equal((await reader.get('/nowhere')).status, 404)
    },
    { area: { host: 'support.ashdale.example' } },
  ))

test('a list is the same with a slash at its end', () =>
  withSite(async (site) => {
    const reader = readerOf(site)
    await site.list()
    for (const one of every.filter((address) => /^\/\w+$/.test(address))) {
      assert.deepEqual(await reader.page(`${one}/`), await reader.page(one))
      assert.equal((await reader.get(`${one}/?page=0`)).status, 400)
    }
  }))

test('the page for developers opens real answers', () =>
  withSite(async (site) => {
    const { providerId } = await site.list()
    const visitor = site.visitor()
    const page = await visitor.open('/ashdale/api')
    assert.equal(page.status, 200)
    assert.match(
      page.text,
      /The base address is http:\/\/localhost\/ashdale\/api\/open-referral\/v3/,
    )
    const examples = page
      .all('a')
      .flatMap((one) => one.attrs.find(({ name }) => name === 'href')?.value ?? [])
    const ours = examples.filter((address) => address.startsWith(path))
    assert.ok(ours.length >= 10)
    for (const address of ours) {
      assert.equal((await visitor.ask(address)).status, 200, address)
      assert.ok(page.text.includes(address), `${address} can be read`)
    }
    for (const [list, name] of [
      ['services', 'taxonomy_term_id'],
      ['services', 'taxonomy_id'],
      ['taxonomy_terms', 'parent_id'],
      ['services', 'organization_id'],
      ['service_at_locations', 'postcode'],
    ]) {
      const [, ofName] = page.html.split(`<code>${name}</code></dt>`)
      const [, value] = /Such as (\S+)\. /.exec(ofName ?? '') ?? []
      const { status } = await visitor.ask(`${path}/${list}?${name}=${value}`)
      assert.equal(status, 200, `${name}=${value}`)
    }
    assert.ok(page.text.includes(`Such as ${providerId}.`))
    assert.ok(page.text.includes('Such as QA1.'))
    for (const name of [
      'taxonomy_term_id',
      'modified_after',
      'Open Government Licence',
      'works from home',
    ])
      assert.ok(page.text.includes(name), name)
  }))
