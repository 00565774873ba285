import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'

test('Jo keeps two providers on a shortlist, takes one off, and it is still there tomorrow', () =>
  withSite(async (site) => {
    const maya = await site.list({ name: 'Maya Holt' })
    const tom = await site.list({ name: 'Tom Weir' })
    const jo = site.visitor()
    for (const { slug } of [maya, tom]) {
      const page = await jo.open(`/ashdale/listings/${slug}`)
      await jo.send(page.press('Keep on my shortlist'))
    }
    let list = await jo.open('/ashdale/shortlist')
    assert.match(list.text, /Maya Holt.*Tom Weir/)
    const again = await jo.open(`/ashdale/listings/${maya.slug}`)
    list = await jo.send(again.press('Take off my shortlist'))
    assert.doesNotMatch(list.text, /Maya Holt/)
    assert.match(list.text, /Tom Weir/)
    const other = await site.visitor().open('/ashdale/shortlist')
    assert.match(other.text, /Nothing here yet/)
  }))

test('a shared shortlist shows the same to anyone, who can keep it beside their own', () =>
  withSite(async (site) => {
    const maya = await site.list({ name: 'Maya Holt' })
    const tom = await site.list({ name: 'Tom Weir' })
    const jo = site.visitor()
    const page = await jo.open(`/ashdale/listings/${maya.slug}`)
    const list = await jo.send(page.press('Keep on my shortlist'))
    const link = list.link('http://localhost/ashdale/shortlist?listings=')
    assert.equal(link, 'http://localhost/ashdale/shortlist?listings=maya-holt')

    const sister = site.visitor()
    await sister.send(
      (await sister.open(`/ashdale/listings/${tom.slug}`)).press('Keep on my shortlist'),
    )
    const shared = await sister.open(link)
    assert.match(shared.text, /A shortlist for you/)
    assert.match(shared.text, /Maya Holt/)
    assert.doesNotMatch(shared.text, /Tom Weir/)
    const both = await sister.send(shared.press('Keep these on my shortlist'))
    assert.match(both.text, /Tom Weir.*Maya Holt/)
  }))

test('a shortlist that somebody has tampered with holds only what can be shown', () =>
  withSite(async (site) => {
    const maya = await site.list({ name: 'Maya Holt' })
    await site.list({ name: 'Tom Weir' })
    await site.rows(`insert into providers.closure
      select area_id, provider_id, now(), 'coordinator' from providers.provider where name = 'Tom Weir'`)
    const jo = site.visitor()
    const wrong = `tom-weir.nobody.<script>.${'x'.repeat(200)}.${maya.slug}.${maya.slug}..%00.%F0`
    const page = await jo.open(`/ashdale/shortlist?listings=${wrong}`)
    assert.equal(page.status, 200)
    assert.equal(page.html.match(/listings\/[a-z-]+"/g)?.join(), 'listings/maya-holt"')
    jo.cookies.set('shortlist_ashdale', encodeURIComponent(`"; drop.${maya.slug}`))
    assert.match((await jo.open('/ashdale/shortlist')).text, /Maya Holt/)
  }))

test('a shortlist holds 30 at most', () =>
  withSite(async (site) => {
    const jo = site.visitor()
    const slugs = Array.from({ length: 40 }, (_, index) => `provider-${index}`)
    const body = new URLSearchParams({ change: 'add', slug: slugs.join('.') })
    await jo.ask('/ashdale/shortlist', { method: 'POST', body })
    assert.equal(jo.cookies.get('shortlist_ashdale')?.split('.').length, 30)
  }))
