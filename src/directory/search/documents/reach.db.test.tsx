import assert from 'node:assert/strict'
import { test } from 'node:test'
import { service } from '../../../../test/support/site/ashdale.ts'
import { found, look, reasonsOn } from '../../../../test/support/site/searching.ts'
import { withSite, type TestSite } from '../../../../test/support/site/site.ts'

const nowhereSaid = { travelMiles: undefined }

test('who names the places that she comes to is found there and not elsewhere', () =>
  withSite(async (site) => {
    const services = [service({ ...nowhereSaid, serviceAreas: ['Birchley'] })]
    await site.list({ name: 'Ada', locality: 'Farwell', services })
    assert.deepEqual(await whereFound(site, 'Ada'), ['Birchley'])
    const reasons = reasonsOn(await look(site, { where: 'Birchley' }))
    assert.match(reasons.get('Ada')!, /^Comes to you · Farwell, about 45 miles away/)
  }))

test('who names places and miles is found in both', () =>
  withSite(async (site) => {
    const services = [service({ travelMiles: 2, serviceAreas: ['Farwell'] })]
    await site.list({ name: 'Ada', locality: 'Ashford', services })
    assert.deepEqual(await whereFound(site, 'Ada'), ['Ashford', 'Farwell'])
  }))

test('who comes to people and names neither miles nor places comes to everybody', () =>
  withSite(async (site) => {
    await site.list({ name: 'Ada', services: [service(nowhereSaid)] })
    await site.list({ name: 'Ben', services: [service({ ...nowhereSaid, serviceAreas: [] })] })
    for (const name of ['Ada', 'Ben'])
      assert.deepEqual(await whereFound(site, name), ['Ashford', 'Birchley', 'Farwell'], name)
  }))

test('who is gone to and gives no address is found from 12 miles around, whatever else is said', () =>
  withSite(async (site) => {
    const club = { ...nowhereSaid, delivery: 'you_go_there' as const }
    await site.list({ name: 'Ada', services: [service(club)] })
    await site.list({ name: 'Ben', services: [service({ ...club, serviceAreas: ['Farwell'] })] })
    await site.list({ name: 'Cai', services: [service({ ...club, travelMiles: 60 })] })
    for (const name of ['Ada', 'Ben', 'Cai'])
      assert.deepEqual(await whereFound(site, name), ['Ashford', 'Birchley'], name)
  }))

test('who does both is found by either', () =>
  withSite(async (site) => {
    const both = { ...nowhereSaid, delivery: 'both' as const, serviceAreas: ['Farwell'] }
    await site.list({ name: 'Ada', services: [service(both)] })
    assert.deepEqual(await whereFound(site, 'Ada'), ['Ashford', 'Birchley', 'Farwell'])
    const way = async (where: string) => reasonsOn(await look(site, { where })).get('Ada')!
    assert.match(await way('Farwell'), /^Comes to you ·/)
    assert.match(await way('Ashford'), /^You go there ·/)
  }))

test('however she reaches people, she is never lost: everyone in the area has her', () =>
  withSite(async (site) => {
    const offers = [
      service(nowhereSaid),
      service({ ...nowhereSaid, serviceAreas: ['Farwell'] }),
      service({ ...nowhereSaid, delivery: 'you_go_there' }),
      service({ travelMiles: 60 }),
    ]
    for (const [index, one] of offers.entries())
      await site.list({ name: `Helper ${index}`, services: [one] })
    await site.list({ name: 'No services yet', services: [] })
    assert.equal((await found(site, {})).length, 5)
    assert.equal((await found(site, { what: 'company' })).length, 4)
  }))

test('each service reaches as far as it says itself', () =>
  withSite(async (site) => {
    const lifts = service({ name: 'Lifts', support: ['lifts'], travelMiles: 60 })
    await site.list({ name: 'Ada', services: [service({ travelMiles: 2 }), lifts] })
    assert.deepEqual(await found(site, { where: 'Farwell', support: 'lifts' }), ['Ada'])
    const page = await look(site, { where: 'Farwell', support: 'companionship' })
    assert.match(page.text, /Nobody offers that for Farwell, so this is everywhere/)
  }))

/** The places that somebody is found for, without looking farther. */
async function whereFound(site: TestSite, name: string): Promise<string[]> {
  const places: string[] = []
  for (const where of ['Ashford', 'Birchley', 'Farwell']) {
    const page = await look(site, { where })
    if (page.text.includes('so this is everywhere')) continue
    if (reasonsOn(page).has(name)) places.push(where)
  }
  return places
}
