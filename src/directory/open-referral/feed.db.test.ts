// Who is in the feed, and what other directories can ask of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeListing, pauseListing, reopenListing } from '../listing/standing.ts'
import { Reader } from '../../../test/open-referral/reader.ts'
import { service } from '../../../test/support/site/ashdale.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'

function readerOf({ app }: TestSite): Reader {
  return new Reader(app, 'http://localhost/ashdale/api/open-referral/v3')
}

test('only who is approved and hasn’t stopped is there', () =>
  withSite(async (site) => {
    const reader = readerOf(site)
    const maya = await site.list()
    const ben = await site.list({ name: 'Ben Gardens', services: [service({ name: 'Gardening' })] })
    const { areaId } = site.area
    const [first] = (await reader.page('/services')).contents
    assert.deepEqual(await reader.names('/organizations'), ['Maya Holt', 'Ben Gardens'])
    await site.rows('delete from directory.approval where provider_id = $1', [ben.providerId])
    await site.inArea((db) =>
      closeListing(db, { areaId, providerId: maya.providerId, by: 'provider' }),
    )
    for (const list of ['services', 'organizations'])
      assert.equal((await reader.page(`/${list}`)).total_items, 0, list)
    for (const path of [
      `/services/${first!.id}`,
      `/organizations/${maya.providerId}`,
      `/organizations/${ben.providerId}`,
    ])
      assert.equal((await reader.get(path)).status, 404, path)
    await site.inArea((db) => reopenListing(db, { areaId, providerId: maya.providerId }))
    assert.deepEqual(await reader.names('/services'), ['An hour of company'])
  }))

test('who takes on nobody new is there as temporarily closed, and in no search', () =>
  withSite(async (site) => {
    const reader = readerOf(site)
    const { providerId } = await site.list()
    const { areaId } = site.area
    await site.inArea((db) => pauseListing(db, { areaId, providerId, reason: 'A new baby.' }))
    const [one] = (await reader.page('/services')).contents
    assert.equal(one?.status, 'temporarily closed')
    assert.match(String(one?.alert), /A new baby/)
    assert.equal((await reader.page('/services?search=company')).total_items, 0)
  }))

test('a page says where it stands, the one after the last too', () =>
  withSite(async (site) => {
    const reader = readerOf(site)
    const page = async (query: string) => {
      const { contents, ...where } = await reader.page(`/services${query}`)
      assert.equal(where.size, contents.length)
      assert.equal(where.empty, contents.length === 0)
      return Object.values(where).join(' ')
    }
    assert.equal(await page(''), '0 1 1 0 true true true')
    const names = ['One', 'Two', 'Three', 'Four', 'Five']
    await site.list({ services: names.map((name) => service({ name })) })
    assert.equal(await page(''), '5 1 1 5 true true false')
    assert.equal(await page('?per_page=2'), '5 3 1 2 true false false')
    assert.equal(await page('?per_page=2&page=2'), '5 3 2 2 false false false')
    assert.equal(await page('?per_page=2&page=3'), '5 3 3 1 false true false')
    assert.equal(await page('?per_page=2&page=4'), '5 3 4 0 false true true')
    assert.equal(await page('?page=1000000000'), '5 1 1000000000 0 false true true')
    const all = (await reader.all('/services', 2)).map((one) => one.name)
    assert.deepEqual(
      all,
      (await reader.all('/services', 3)).map((one) => one.name),
    )
    assert.deepEqual(new Set(all), new Set(names))
  }))

test('a search is the one that people use, and begins with the service that suits best', () =>
  withSite(async (site) => {
    const reader = readerOf(site)
    const garden = service({
      name: 'Mowing and hedges',
      description: 'I look after gardens.',
      support: ['house-and-garden'],
    })
    await site.list({ name: 'Ada Ash', services: [service(), garden] })
    await site.list({ name: 'Ben Beech', about: 'I sing.', services: [service()] })
    const found = await reader.names('/services?search=mowing+my+garden')
    assert.deepEqual(found, ['Mowing and hedges', 'An hour of company'])
    assert.deepEqual(await reader.names('/organizations?search=garden'), ['Ada Ash'])
    const lines = await reader.lines('/services?search=garden&format=ndjson')
    assert.deepEqual(
      lines.map((one) => one.name),
      found,
    )
    assert.deepEqual(await reader.names('/services?search=garden&per_page=1&page=2'), [
      'An hour of company',
    ])
    assert.deepEqual(await reader.names('/taxonomy_terms?search=garden'), ['House and garden'])
    // Who searches by a program isn't somebody who found nothing.
    await reader.page('/services?search=wibbling')
    assert.deepEqual(await site.rows('select from directory.unmet_need'), [])
  }))

test('terms narrow: one of those of a taxonomy, and each taxonomy', () =>
  withSite(async (site) => {
    const reader = readerOf(site)
    const of = (name: string, support: string, languages: string[]) =>
      site.list({ name, languages, services: [service({ name, support: [support] })] })
    await of('Lifts', 'lifts', ['english'])
    await of('Meals', 'meals', ['english', 'polish'])
    await of('Nights', 'overnight', ['polish'])
    const terms = await reader.all('/taxonomy_terms')
    const id = (term: string) => terms.find((one) => one.term === term)!.id
    const found = (...ids: string[]) => reader.names(`/services?taxonomy_term_id=${ids.join(',')}`)
    assert.deepEqual(await found(id('lifts')), ['Lifts'])
    assert.deepEqual(await found(id('lifts'), id('meals')), ['Lifts', 'Meals'])
    assert.deepEqual(await found(id('lifts'), id('meals'), id('polish')), ['Meals'])
    const unknown = '00000000-0000-4000-8000-000000000000'
    assert.deepEqual(await found(unknown), [])
    assert.deepEqual(await found(unknown, id('lifts')), ['Lifts'])
    const [support] = (await reader.page('/taxonomies')).contents
    assert.deepEqual((await reader.page(`/services?taxonomy_id=${support!.id}`)).total_items, 3)
    assert.equal((await reader.page(`/services?taxonomy_id=${unknown}`)).total_items, 0)
    const ofSupport = await reader.all(`/taxonomy_terms?taxonomy_id=${support!.id}&top_only=true`)
    assert.ok(ofSupport.length > 10 && ofSupport.every((one) => one.taxonomy_id === support!.id))
    assert.equal((await reader.page(`/taxonomy_terms?parent_id=${id('lifts')}`)).total_items, 0)
    const whole = await reader.one(`/taxonomies/${support!.id}`)
    assert.deepEqual(whole.taxonomy_terms, ofSupport)
  }))

test('a provider, an age and a time narrow', () =>
  withSite(async (site) => {
    const reader = readerOf(site)
    const of = (name: string, said: Parameters<typeof service>[0]) =>
      site.list({ name, services: [service({ name, ...said })] })
    const young = await of('Young', {
      maximumAge: 25,
      times: [{ weekday: 1, from: '09:00', until: '12:00' }],
    })
    await of('Old', { minimumAge: 50, times: [{ weekday: 7, from: '22:00', until: '07:00' }] })
    await of('Any', { times: [] })
    const found = (query: string) => reader.names(`/services?${query}`)
    assert.deepEqual(await found(`organization_id=${young.providerId}`), ['Young'])
    assert.deepEqual(await found('minimum_age=65&maximum_age=65'), ['Old', 'Any'])
    assert.deepEqual(await found('minimum_age=30'), ['Old', 'Any'])
    assert.deepEqual(await found('maximum_age=40'), ['Young', 'Any'])
    assert.deepEqual(await found('minimum_age=25&maximum_age=50'), ['Young', 'Old', 'Any'])
    assert.deepEqual(await found('day=SU'), ['Old'])
    // A night that begins on Sunday is also Monday's.
    assert.deepEqual(await found('day=MO'), ['Young', 'Old'])
    assert.deepEqual(await found('day=MO&start_time=08:00'), ['Young'])
    assert.deepEqual(await found('day=MO&end_time=07:00'), ['Old'])
    assert.deepEqual(await found('day=SU&end_time=22:00'), [])
    assert.deepEqual(await found('start_time=11:59&end_time=12:30'), ['Young'])
    assert.deepEqual(await found('start_time=12:00&end_time=12:30'), [])
  }))

test('what has changed is told, whatever of it has', () =>
  withSite(async (site) => {
    const reader = readerOf(site)
    const maya = await site.list()
    const ben = await site.list({ name: 'Ben' })
    for (const table of [
      'providers.provider set changed_at',
      'directory.approval set approved_at',
      'directory.confirmation set confirmed_at',
    ])
      await site.rows(`update ${table} = '2026-01-01 10:00:00.123456+00'`)
    const since = (moment: string) => reader.page(`/services?modified_after=${moment}`)
    const [first] = (await reader.page('/services')).contents
    assert.equal(first?.last_modified, '2026-01-01T10:00:00.123Z')
    assert.equal((await since('2026-01-01T10:00:00.123Z')).total_items, 2)
    assert.equal((await since('2026-01-02')).total_items, 0)
    const changes = [
      ["update providers.provider set changed_at = '2026-02-02' where provider_id = $1", maya],
      ["update directory.confirmation set confirmed_at = '2026-03-03' where provider_id = $1", ben],
      ["update directory.approval set approved_at = '2026-04-04' where provider_id = $1", maya],
      [
        `insert into directory.pause (area_id, pause_id, provider_id, began_at, until)
         select area_id, gen_random_uuid(), provider_id, '2026-01-05', '2026-05-04'
         from directory.listing where provider_id = $1`,
        ben,
      ],
    ] as const
    for (const [at, [change, { providerId }]] of changes.entries()) {
      await site.rows(change, [providerId])
      const [changed, ...others] = (await since(`2026-0${at + 2}-01`)).contents
      assert.equal(changed?.organization_id, providerId, change)
      assert.equal(others.length, 0)
      assert.ok(String(changed?.last_modified) > `2026-0${at + 2}`, change)
      const organizations = await reader.page(`/organizations?modified_after=2026-0${at + 2}-01`)
      assert.deepEqual(
        organizations.contents.map((one) => one.id),
        [providerId],
      )
    }
  }))

test('places are found by the postcode, whole or half, and by metres', () =>
  withSite(async (site) => {
    const reader = readerOf(site)
    const of = (name: string, postcode: string) =>
      site.list({
        name,
        services: [
          service({
            name,
            delivery: 'you_go_there',
            place: { name, address: 'Mill Lane, Ashford', postcode },
          }),
        ],
      })
    await of('Near', 'QA1 2BC')
    await of('North', 'qa2 1aa')
    await of('Lost', 'ZZ1 1ZZ')
    await site.list({ name: 'Comes to you' })
    const found = async (query: string) =>
      (await reader.page(`/service_at_locations?${query}`)).contents.map(
        (one) => (one.location as { name: string }).name,
      )
    assert.deepEqual(await found(''), ['Near', 'North', 'Lost'])
    // Birchley is 5 miles north of Ashford.
    assert.deepEqual(await found('postcode=QA1'), ['Near', 'North'])
    assert.deepEqual(await found('postcode=QA1+1AA&proximity=5000'), ['Near'])
    assert.deepEqual(await found('postcode=QA2&proximity=8100'), ['Near', 'North'])
    const lines = await reader.lines('/service_at_locations?postcode=QA1&format=ndjson')
    assert.equal(lines.length, 2)
    const unknown = await reader.get('/service_at_locations?postcode=AB1')
    assert.equal(unknown.status, 400)
    await site.rows(`insert into areas.postcode (postcode, latitude, longitude, source) values
      ('ZZ11ZZ', 54.001, -2, 'The test'), ('QA12BC', 53.5, -2, 'The test')`)
    assert.deepEqual(await found('postcode=QA1&proximity=5000'), ['Lost'])
    const lost = (await reader.page('/service_at_locations?full=true')).contents.at(-1)
    assert.match(JSON.stringify(lost), /"latitude":54\.001,/)
    assert.deepEqual(await reader.one(`/service_at_locations/${lost?.id}`), lost)
  }))

test('all ids come in one answer, however many', () =>
  withSite(async (site) => {
    const reader = readerOf(site)
    assert.equal((await reader.page('/services?minimal=true')).empty, true)
    for (let number = 0; number < 3; number++)
      await site.list({
        services: Array.from({ length: 12 }, (_one, at) => service({ name: `${number} ${at}` })),
      })
    const { contents, ...counted } = await reader.page('/services?minimal=true&per_page=5&page=3')
    assert.equal(Object.values(counted).join(' '), '36 1 1 36 true true false')
    const all = await reader.all('/services')
    assert.deepEqual(
      contents,
      all.map(({ id, last_modified }) => ({ id, last_modified, modified_date: last_modified })),
    )
    const lines = await reader.lines('/services?format=ndjson')
    assert.deepEqual(lines, all)
    assert.deepEqual(
      await reader.lines('/services?search=company&format=ndjson'),
      await reader.all('/services?search=company'),
    )
  }))
