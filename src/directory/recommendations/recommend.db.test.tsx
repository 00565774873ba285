import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'

const said = { words: 'She is <kind> & funny.', name: 'Bilal', relation: 'She helps my father' }

test('what Bilal says of Maya is shown once the coordinator has read it, and not before', () =>
  withSite(async (site) => {
    assert.match((await recommend(site)).text, /Nell Barrow at Small Support Ashdale reads/)
    const page = () => site.visitor().open('/ashdale/listings/maya-holt')
    assert.doesNotMatch((await page()).text, /What people say/)
    const nell = await site.coordinator()
    const waiting = await nell.open('/ashdale/admin')
    assert.match(waiting.text, /Bilal \(She helps my father\) recommends maya-holt/)
    const done = await nell.send(waiting.press('Show it'))
    assert.match(done.text, /Nothing waits for you/)
    assert.match((await page()).text, /She is <kind> & funny\. ?Bilal, She helps my father/)
  }))

test('what is shown can be taken down again, and is deleted', () =>
  withSite(async (site) => {
    await recommend(site)
    const nell = await site.coordinator()
    await nell.send((await nell.open('/ashdale/admin')).press('Show it'))
    const listing = await nell.open('/ashdale/admin/listings/maya-holt')
    await nell.send(listing.press('Take it down: what Bilal says'))
    assert.deepEqual(await site.rows('select from directory.recommendation'), [])
    const page = await site.visitor().open('/ashdale/listings/maya-holt')
    assert.doesNotMatch(page.text, /Bilal/)
  }))

test('what the coordinator declines is deleted', () =>
  withSite(async (site) => {
    await recommend(site)
    const nell = await site.coordinator()
    await nell.send((await nell.open('/ashdale/admin')).press('Delete it'))
    assert.deepEqual(await site.rows('select from directory.recommendation'), [])
    const page = await site.visitor().open('/ashdale/listings/maya-holt')
    assert.doesNotMatch(page.text, /Bilal/)
  }))

test('what is missing is said, and what was written is kept', () =>
  withSite(async (site) => {
    const page = await recommend(site, { words: said.words, name: '', relation: '' })
    assert.equal(page.status, 422)
    assert.deepEqual(Object.keys(page.errors()), ['name', 'relation'])
    assert.equal(page.value('words'), said.words)
  }))

test('a link that leads to nobody, or to somebody who has closed, is not found', () =>
  withSite(async (site) => {
    const code = await codeOf(site)
    assert.equal((await site.visitor().open('/ashdale/recommend/nobody')).status, 404)
    await site.rows(`insert into providers.closure
      select area_id, provider_id, now(), 'coordinator' from providers.provider`)
    assert.equal((await site.visitor().open(`/ashdale/recommend/${code}`)).status, 404)
  }))

async function recommend(site: TestSite, words: Record<string, string> = said) {
  const bilal = site.visitor()
  const form = await bilal.open(`/ashdale/recommend/${await codeOf(site)}`)
  return bilal.send(form.press('Send my recommendation', words))
}

async function codeOf(site: TestSite): Promise<string> {
  await site.list({ name: 'Maya Holt' })
  const [row] = await site.rows<{ recommend_code: string }>(
    'select recommend_code from directory.listing',
  )
  return row!.recommend_code
}
