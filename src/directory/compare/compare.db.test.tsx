import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provider, service, today } from '../../../test/support/site/ashdale.ts'
import { attribute, wordsOf, type Page } from '../../../test/support/site/page.ts'
import { addressOf, look } from '../../../test/support/site/searching.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'

test('two or three stand side by side, fact by fact, in the order in which they were ticked', () =>
  withFive(async (site) => {
    assert.deepEqual(comparedOn(await compare(site, ['ben', 'ada'])), ['Ben', 'Ada'])
    const page = await compare(site, ['cai', 'ada', 'ben'])
    assert.deepEqual(comparedOn(page), ['Cai', 'Ada', 'Ben'])
    assert.deepEqual(rowOf(page, 'What they offer'), ['Gardens', 'An hour of company', 'Lifts'])
    assert.deepEqual(rowOf(page, 'Prices'), ['Not said', '£18.50 an hour', 'Free'])
    assert.deepEqual(rowOf(page, 'Languages'), ['English', 'English', 'English · Polish'])
    assert.match(rowOf(page, 'Free time')[1]!, /Tuesday: 2 hours ?said today/)
    assert.match(rowOf(page, 'Free time')[0]!, /not confirmed since/)
    assert.match(page.link('Ada'), /\/ashdale\/listings\/ada$/)
  }))

test('nobody and one lead to the search, which has the ticks', () =>
  withFive(async (site) => {
    assert.match((await compare(site, [])).text, /Nobody is ticked/)
    const one = await compare(site, ['ada'])
    assert.match(one.text, /You ticked Ada only/)
    const search = await site.visitor().open(one.link('Find support'))
    const ticks = search.all('input').filter((box) => attribute(box, 'name') === 'with')
    assert.deepEqual(ticks.map((box) => attribute(box, 'value')).toSorted(), [
      'ada',
      'ben',
      'cai',
      'dee',
      'eli',
    ])
    assert.ok(ticks.every((box) => attribute(box, 'form') === 'compare'))
  }))

test('more than three are asked to be fewer', () =>
  withFive(async (site) => {
    const page = await compare(site, ['ada', 'ben', 'cai', 'dee', 'eli'])
    assert.match(page.text, /You ticked 5\. Choose up to three/)
    assert.deepEqual(comparedOn(page), [])
    const sent = page.press('Compare these', { with: ['dee', 'eli'] })
    const fewer = await site.visitor().open(addressOf({ with: ['dee', 'eli'] }, sent.action))
    assert.deepEqual(comparedOn(fewer), ['Dee', 'Eli'])
  }))

test('one ticked twice is one, and whoever isn’t there or may not be seen is left out', () =>
  withFive(async (site) => {
    assert.deepEqual(comparedOn(await compare(site, ['ada', 'ada', 'nobody', 'ben'])), [
      'Ada',
      'Ben',
    ])
    await site.rows(
      `delete from directory.approval where provider_id =
       (select provider_id from directory.listing where slug = 'ben')`,
    )
    const page = await compare(site, ['ada', 'ben', 'cai'])
    assert.deepEqual(comparedOn(page), ['Ada', 'Cai'])
    assert.doesNotMatch(page.html, /Ben/)
    const odd = ['ada', '', "'; --", '../cai', '\0', 'x'.repeat(3000)]
    assert.match((await compare(site, odd)).text, /You ticked Ada only/)
  }))

test('whoever is closed is left out; whoever is paused is still there to be read', () =>
  withFive(async (site) => {
    const nell = await site.coordinator()
    const press = async (slug: string, button: string) =>
      nell.send((await nell.open(`/ashdale/admin/listings/${slug}`)).press(button))
    await press('ben', 'Close it')
    assert.deepEqual(comparedOn(await compare(site, ['ada', 'ben', 'cai'])), ['Ada', 'Cai'])
    await press('cai', 'Pause it')
    assert.deepEqual(comparedOn(await compare(site, ['ada', 'cai'])), ['Ada', 'Cai'])
  }))

async function withFive(use: (site: TestSite) => Promise<void>): Promise<void> {
  await withSite(async (site) => {
    const lifts = { name: 'Lifts', support: ['lifts'] }
    const free = [{ pence: 0, unit: 'hour' as const }]
    await site.list({ name: 'Ada' })
    await site.list({
      ...{ name: 'Ben', languages: ['english', 'polish'] },
      services: [service({ ...lifts, prices: free })],
    })
    await site.list({
      name: 'Cai',
      availability: { ...provider().availability!, asOf: today(-30) },
      services: [service({ name: 'Gardens', support: ['house-and-garden'], prices: [] })],
    })
    await site.list({ name: 'Dee' })
    await site.list({ name: 'Eli' })
    assert.equal((await look(site, {})).status, 200)
    await use(site)
  })
}

function compare(site: TestSite, slugs: string[]): Promise<Page> {
  return site.visitor().open(addressOf({ with: slugs }, '/ashdale/compare'))
}

/** The names at the heads of the columns. */
function comparedOn(page: Page): string[] {
  return page
    .all('th')
    .filter((head) => attribute(head, 'scope') === 'col')
    .map(wordsOf)
}

/** What is said of each in the row of a fact. */
function rowOf(page: Page, fact: string): string[] {
  const row = page.all('tr').find((one) => wordsOf(one).startsWith(fact))
  return (row?.childNodes ?? [])
    .filter((cell) => cell.nodeName === 'td')
    .map((cell) => ('tagName' in cell ? wordsOf(cell) : ''))
}
