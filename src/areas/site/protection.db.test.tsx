import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'
import { attribute, readPage } from '../../../test/support/site/page.ts'

test('pages hold nothing inline and may load nothing from elsewhere', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const nell = await site.coordinator()
    const secret = await site.ownSecret(listed)
    const own = ['', '/leaflet', '/question', '/report'].map((path) => `listings/maya-holt${path}`)
    const admin = ['', '/new', '/listings/maya-holt', '/listings/maya-holt/provider'].map(
      (path) => `admin${path}`,
    )
    const forms = ['admin/listings/maya-holt/checks', 'admin/listings/maya-holt/services/new']
    const paths = ['', 'search', 'search?what=zebra', 'shortlist', 'privacy', `own/${secret}`]
    for (const path of [...paths, ...own, ...admin, ...forms, 'nowhere']) {
      const page = await nell.open(`/ashdale/${path}`.replace(/\/$/, ''))
      const policy = page.headers.get('content-security-policy') ?? ''
      assert.match(policy, /default-src 'none'/)
      assert.match(policy, /script-src 'self'(;|$)/)
      assert.match(policy, /frame-ancestors 'none'/)
      assert.doesNotMatch(policy, /unsafe|\*|http/)
      assert.equal(page.headers.get('x-content-type-options'), 'nosniff')
      assert.equal(page.headers.get('x-frame-options'), 'DENY')
      assert.equal(page.headers.get('referrer-policy'), 'same-origin')
      assert.equal(page.headers.get('strict-transport-security'), null)
      assert.equal(page.all('style').length, 0, path)
      for (const script of page.all('script')) assert.ok(attribute(script, 'src'), path)
      for (const tag of page.html.matchAll(/<[a-z][^>]*>/g))
        assert.doesNotMatch(tag[0], /\s(style|on[a-z]+)=|javascript:/, path)
    }
  }))

test('browsers are told to insist on https where people reach it so, and cookies are for https', () =>
  withSite(
    async (site) => {
      const somebody = site.visitor()
      const { headers } = await somebody.ask('/ashdale')
      assert.match(headers.get('strict-transport-security') ?? '', /max-age=\d{8}/)
      const body = new URLSearchParams({ slug: 'maya-holt' })
      const kept = await somebody.ask('/ashdale/shortlist', { method: 'POST', body })
      assert.match(
        kept.headers.get('set-cookie') ?? '',
        /Path=\/ashdale; HttpOnly; Secure; SameSite=Lax/,
      )
    },
    { installation: { https: true } },
  ))

test('a form from somebody else’s page is refused, with a page that says what to do', () =>
  withSite(async (site) => {
    const response = await site.visitor().ask('/ashdale/shortlist', {
      method: 'POST',
      body: new URLSearchParams({ slug: 'maya-holt' }),
      headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    })
    assert.deepEqual(response.headers.getSetCookie(), [])
    await isPage(response, 403, 'We couldn’t tell where that came from')
  }))

test('more than a form can hold is refused, with a page', () =>
  withSite(async (site) => {
    const body = new URLSearchParams({ what: 'x'.repeat(300_000) })
    const response = await site.visitor().ask('/ashdale/search', { method: 'POST', body })
    await isPage(response, 413, 'That was too much to send at once')
  }))

test('whoever asks far too often waits, with a page that says how long', () =>
  withSite(async (site) => {
    const guess = (address: string) =>
      site.visitor().ask('/ashdale/admin/sign-in', {
        method: 'POST',
        body: new URLSearchParams({ secret: 'guess' }),
        headers: { 'x-forwarded-for': address },
      })
    // No proxy is trusted here, so what they say of themselves doesn't count.
    for (let time = 1; time <= 10; time++) assert.equal((await guess(`10.0.0.${time}`)).status, 422)
    const response = await guess('10.0.0.11')
    assert.ok(Number(response.headers.get('retry-after')) > 0)
    await isPage(response, 429, 'That was a lot in a short time')
    assert.equal((await site.visitor().open('/ashdale')).status, 200)
  }))

test('behind a proxy everyone is counted by their own address', () =>
  withSite(
    async (site) => {
      const send = (address: string) =>
        site.visitor().ask('/ashdale/shortlist', {
          method: 'POST',
          body: new URLSearchParams({ slug: 'maya-holt' }),
          headers: { 'x-forwarded-for': `6.6.6.6, ${address}` },
        })
      for (let time = 0; time < 60; time++) assert.equal((await send('10.0.0.1')).status, 303)
      assert.equal((await send('10.0.0.1')).status, 429)
      assert.equal((await send('10.0.0.2')).status, 303)
    },
    { installation: { proxies: 1 } },
  ))

test('what opens a door is on no page that says what went wrong', () =>
  withSite(
    async (site) => {
      const visitor = site.visitor()
      const opens = 'S3cret 123 456'
      for (const [path, field] of [
        ['/ashdale/admin/sign-in', 'secret'],
        ['/ashdale/sign-in/code', 'code'],
        ['/ashdale/sign-in/passkey', 'passkey'],
      ] as const) {
        const body = new URLSearchParams({ [field]: opens, name: 'Two words' })
        let page = await visitor.ask(path, { method: 'POST', body })
        for (let time = 0; page.status !== 429 && time < 70; time++)
          page = await visitor.ask(path, { method: 'POST', body })
        assert.equal(page.status, 429, path)
        const html = await page.text()
        assert.doesNotMatch(html, /S3cret/, path)
        assert.match(html, /Two words/)
      }
      const body = new URLSearchParams({ code: opens, name: 'Two words' })
      const elsewhere = { 'x-forwarded-for': '10.0.0.9' }
      const path = '/ashdale/account/devices'
      const signedOut = await visitor.ask(path, { method: 'POST', body, headers: elsewhere })
      assert.equal(signedOut.status, 401)
      const html = await signedOut.text()
      assert.doesNotMatch(html, /S3cret/)
      assert.match(html, /Two words/)
    },
    { installation: { proxies: 1 } },
  ))

test('an address that is none is a page that says so, and not a failure', () =>
  withSite(async (site) => {
    const paths = ['/nowhere', '/ashdale/nowhere', '/%00', '/ashdale/listings/%00', '/%E0%A4%A']
    for (const path of [...paths, '/ashdale/recommend/a%00b', '/ashdale/listings/%F0%9F%AB%96'])
      await isPage(await site.visitor().ask(path), 404, 'We can’t find that page')
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      assert.equal((await site.visitor().ask('/ashdale', { method })).status, 404, method)
    // Who sends something is looked for before there is an area: not where there can be none.
    const sent = { method: 'POST', headers: { cookie: 'session=x' }, body: new URLSearchParams() }
    for (const path of ['/%00/sign-in', '/a%00b/people/own'])
      await isPage(await site.visitor().ask(path, sent), 404, 'We can’t find that page')
  }))

test('a failure leaves nothing behind and is told with a number, and not with its cause', () =>
  withSite(async (site) => {
    await site.list()
    const nell = await site.coordinator()
    const form = await nell.open('/ashdale/admin/listings/maya-holt/provider')
    await site.rows('alter table directory.search_document rename to hidden')
    const { action, fields } = form.press('Save the provider', { phone: '01632 960999' })
    const body = new URLSearchParams(fields)
    const response = await nell.ask(action, { method: 'POST', body })
    const page = await isPage(response, 500, 'Something went wrong on our side')
    assert.match(page.text, /tell us this number: [0-9a-f-]{36}/)
    assert.doesNotMatch(page.html, /search_document/)
    assert.deepEqual(await site.rows('select phone, revision from providers.provider'), [
      { phone: '01632 960456', revision: 1 },
    ])
  }))

test('what takes too long is asked to come again in a minute', () =>
  withSite(async (site) => {
    const { slug } = await site.list()
    await site.rows(`create function directory.wait() returns trigger language plpgsql as
      $$ begin raise exception 'too long' using errcode = 'query_canceled'; end $$`)
    await site.rows(`create trigger slow before insert on directory.page_report
      for each row execute function directory.wait()`)
    const visitor = site.visitor()
    const form = await visitor.open(`/ashdale/listings/${slug}/report`)
    const { action, fields } = form.press('Tell the coordinator', { what: 'The phone.' })
    const body = new URLSearchParams(fields)
    const response = await visitor.ask(action, { method: 'POST', body })
    assert.equal(response.headers.get('retry-after'), '60')
    await isPage(response, 503, 'We are very busy just now')
  }))

async function isPage(response: Response, status: number, heading: string) {
  assert.equal(response.status, status)
  assert.match(response.headers.get('content-type') ?? '', /^text\/html; charset=UTF-8/i)
  const page = await readPage(response, '/')
  assert.ok(page.title.startsWith(heading), page.title)
  assert.ok(page.all('main').length === 1 && page.all('a').length > 1)
  return page
}

test('what could not be kept at the very end is never said to be done', () =>
  withSite(async (site) => {
    const { slug } = await site.list()
    await site.rows(`create function directory.refuse() returns trigger language plpgsql as
      $$ begin raise exception 'the disk is gone'; end $$`)
    await site.rows(`create constraint trigger late after insert on directory.page_report
      deferrable initially deferred for each row execute function directory.refuse()`)
    const visitor = site.visitor()
    const form = await visitor.open(`/ashdale/listings/${slug}/report`)
    const page = await visitor.send(form.press('Tell the coordinator', { what: 'The phone.' }))
    assert.equal(page.status, 500)
    assert.match(page.text, /Something went wrong on our side.*The phone\./)
    assert.equal(page.headers.get('cache-control'), 'no-store')
    assert.doesNotMatch(page.text, /Thank you/)
    assert.deepEqual(await site.rows('select from messages.message'), [])
  }))
