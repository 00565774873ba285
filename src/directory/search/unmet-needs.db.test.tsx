import assert from 'node:assert/strict'
import { test } from 'node:test'
import { service } from '../../../test/support/site/ashdale.ts'
import { addressOf, look, type Asking } from '../../../test/support/site/searching.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'

test('a need that nobody meets is counted by the thesaurus’s phrase, never by what was typed', () =>
  withGardener(async (site) => {
    await look(site, { what: 'Ethel Grimshaw of 7 Zorrel Villas is so lonely' })
    await look(site, { what: 'lonley', where: 'Birchley' })
    await look(site, { what: 'lonely', where: 'QA2 4AB' })
    await look(site, { what: 'zyqqart for Ethel' })
    const { rows, all } = await counted(site)
    assert.deepEqual(rows, [
      { phrase: '', locality: null, times: 1 },
      { phrase: 'lonely', locality: 'Birchley', times: 2 },
      { phrase: 'lonely', locality: null, times: 1 },
    ])
    assert.doesNotMatch(all, /ethel|grimshaw|zorrel|zyqqart|lonley|qa2/i)
  }))

test('a need that is met elsewhere only is counted for its place, and a page further on isn’t', () =>
  withSite(async (site) => {
    for (let number = 1; number <= 21; number++) await site.list({ name: `Helper ${number}` })
    const page = await look(site, { what: 'lonely', where: 'Farwell' })
    assert.match(page.text, /Nobody offers that for Farwell/)
    const { rows } = await counted(site)
    assert.deepEqual(rows, [{ phrase: 'lonely', locality: 'Farwell', times: 1 }])
    await site.visitor().open(page.link('Next'))
    assert.deepEqual((await counted(site)).rows, rows)
  }))

test('what is met, narrowed, tried by the coordinator, or asked of nobody, isn’t counted', () =>
  withGardener(async (site) => {
    await look(site, { what: 'weeding' })
    await look(site, {})
    await look(site, { what: '?!' })
    await look(site, { what: 'lonely', support: 'companionship' })
    await site.visitor().open(addressOf({ what: 'lonely' }, '/ashdale/search/map'))
    const coordinator = await site.coordinator()
    await coordinator.open('/ashdale/admin/thesaurus?try=lonely')
    assert.deepEqual((await counted(site)).rows, [])
  }))

test('it is shown from five times on, not at four, so that few are never somebody', () =>
  withGardener(async (site) => {
    const coordinator = await site.coordinator()
    const shown = async () => (await coordinator.open('/ashdale/admin/thesaurus')).text
    await ask(site, 4, { what: 'lonely' })
    await ask(site, 4, { what: 'lonely', where: 'Birchley' })
    assert.match(await shown(), /None was asked five times or more in the last year/)
    await ask(site, 1, { what: 'lonely', where: 'Birchley' })
    assert.match(await shown(), /1 need was asked five times or more.*lonely ?Birchley ?5/)
    await ask(site, 2, { what: 'lonely' })
    assert.match(await shown(), /2 needs were.*lonely ?All of Ashdale ?6 ?lonely ?Birchley ?5/)
    await ask(site, 5, { what: 'zyqqart' })
    assert.match(await shown(), /Other words ?All of Ashdale ?5/)
  }))

test('days are added up, and what is more than a year old no longer counts', () =>
  withGardener(async (site) => {
    const coordinator = await site.coordinator()
    const page = () => coordinator.open('/ashdale/admin/thesaurus')
    await ask(site, 3, { what: 'lonely' })
    await site.rows('update directory.unmet_need set asked_on = asked_on - 300')
    await ask(site, 2, { what: 'lonely' })
    assert.match((await page()).text, /lonely ?All of Ashdale ?5/)
    await site.rows('update directory.unmet_need set asked_on = asked_on - 100')
    assert.match((await page()).text, /None was asked five times/)
  }))

test('from a need the coordinator goes on to the words for it', () =>
  withGardener(async (site) => {
    await ask(site, 5, { what: 'lonely' })
    const coordinator = await site.coordinator()
    const page = await coordinator.open('/ashdale/admin/thesaurus')
    const entry = await coordinator.open(page.link('lonely'))
    assert.equal(entry.value('phrase'), 'lonely')
    assert.match(String(entry.value('means')), /company/)
  }))

async function withGardener(use: (site: TestSite) => Promise<void>): Promise<void> {
  await withSite(async (site) => {
    const weeding = { name: 'Weeding', description: 'Beds and borders.' }
    const gardens = service({ ...weeding, support: ['house-and-garden'], whoFor: ['carers'] })
    await site.list({ name: 'Cai Garden', about: 'I like soil.', services: [gardens] })
    await use(site)
  })
}

async function ask(site: TestSite, times: number, asking: Asking): Promise<void> {
  for (let time = 0; time < times; time++) await look(site, asking)
}

/** What is kept of needs: as it is counted, and every column of it as text. */
async function counted(site: TestSite) {
  const rows = await site.rows<{ phrase: string; locality: string | null; times: number }>(
    `select phrase, name as locality, times from directory.unmet_need
     left join areas.locality using (area_id, locality_id) order by phrase, name`,
  )
  const all = await site.rows('select * from directory.unmet_need')
  return { rows, all: JSON.stringify(all) }
}
