// What becomes of what is said of somebody who is here: hers, another's, or nobody's any more.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite, type TestSite } from '../../../../test/support/site/site.ts'
import { service, today } from '../../../../test/support/site/ashdale.ts'
import type { Listing } from '../../listing/listings.ts'
import { confirmListing, saveListing } from '../../listing/save-listing.ts'
import { reopenListing } from '../../listing/standing.ts'
import { bringIn, listed, none, record } from '../testing.ts'

test('an id of another sheet never changes somebody else’s listing', () =>
  withSite(async (site) => {
    await bringIn(site, [record({ key: 'csv:1', phone: '01632 960009' }, { key: 'csv:1/a' })])
    const other = record({ key: 'csv:1', name: 'Wren Cafe', about: 'Tea.' }, { key: 'csv:1/b' })
    const { counts, look } = await bringIn(site, [other])
    assert.deepEqual(counts, { ...none, left_out: 1 })
    assert.match((await look('left_out'))[0]!.notes[0]!.reason, /The Larks/)
    const renamed = { key: 'csv:1', name: 'The Ashford Larks', phone: '01632 960009' }
    const same = await bringIn(site, [record(renamed, { key: 'csv:1/a' })])
    assert.deepEqual(same.counts, { ...none, changed: 1 })
  }))

test('what was here before stays, whatever a feed that has our ids says of its end', () =>
  withSite(async (site) => {
    const { providerId } = await site.list({ services: [service()] })
    const maya = await listed(site, 'maya-holt')
    const said = (stopped: boolean) => [
      record(
        { key: `open-referral:${providerId}`, name: 'Maya Holt' },
        { ...service(), key: `open-referral:${maya.services[0]!.serviceId}`, stopped },
      ),
    ]
    await bringIn(site, said(false))
    const { counts } = await bringIn(site, said(true))
    assert.deepEqual(counts, { ...none, left_out: 1 })
    const now = await listed(site, 'maya-holt')
    assert.deepEqual([now.services.length, now.closedAt], [1, null])
  }))

test('what she has changed or confirmed here doesn’t go because its source says that it has', () =>
  withSite(async (site) => {
    await bringIn(site, [record()])
    await save(site, 'the-larks', ({ services }) => ({
      services: services.map((one) => ({ ...one, description: 'My choir. Come!' })),
    }))
    const stopped = [record({}, { stopped: true })]
    const edited = await bringIn(site, stopped)
    assert.deepEqual(edited.counts, { ...none, same: 1 })
    assert.equal((await edited.look('same'))[0]?.notes[0]?.kind, 'kept')
    const wrens = { key: 'csv:wrens', name: 'The Wrens' }
    await bringIn(site, [record(wrens, { key: 'csv:9' })])
    const { providerId } = await listed(site, 'the-wrens')
    await site.inArea((db) => confirmListing(db, site.area.areaId, providerId, 'provider'))
    const before = record(wrens, { key: 'csv:9', stopped: true, assuredOn: today(-2) })
    assert.deepEqual((await bringIn(site, [before])).counts, { ...none, same: 1 })
    assert.equal((await listed(site, 'the-wrens')).closedAt, null)
  }))

test('who opens again takes what her source says of her from then on', () =>
  withSite(async (site) => {
    await bringIn(site, [record()])
    const { look } = await bringIn(site, [record({}, { stopped: true })])
    assert.match(JSON.stringify(await look('changed')), /the listing is closed/)
    const { providerId, services } = await listed(site, 'the-larks')
    assert.equal(services.length, 1)
    await site.inArea((db) => reopenListing(db, { areaId: site.area.areaId, providerId }))
    const { counts } = await bringIn(site, [record({}, { description: 'Now with a piano.' })])
    assert.deepEqual(counts, { ...none, changed: 1 })
    assert.equal((await listed(site, 'the-larks')).services[0]?.description, 'Now with a piano.')
  }))

test('what opens again stays open, however often the same file says that it has stopped', () =>
  withSite(async (site) => {
    const stopped = [record({ phone: '01632 960003' }, { stopped: true })]
    await bringIn(site, [record({ phone: '01632 960001' })])
    await bringIn(site, stopped)
    const { providerId } = await listed(site, 'the-larks')
    await site.inArea((db) => reopenListing(db, { areaId: site.area.areaId, providerId }))
    await bringIn(site, stopped)
    const again = await bringIn(site, stopped)
    assert.deepEqual(again.counts, { ...none, same: 1 })
    const now = await listed(site, 'the-larks')
    assert.deepEqual([now.closedAt, now.phone], [null, '01632 960003'])
    await bringIn(site, [record({}, { stopped: false })])
    await bringIn(site, stopped)
    assert.ok((await listed(site, 'the-larks')).closedAt)
  }))

test('a listing that she looks after is not closed by its source', () =>
  withSite(async (site) => {
    await bringIn(site, [record()])
    await save(site, 'the-larks', () => ({ phone: '01632 960007' }))
    const { counts } = await bringIn(site, [record({}, { stopped: true })])
    assert.deepEqual(counts, { ...none, same: 1 })
  }))

test('two who are listed here stay two, and a third entry is of the one that it is like', () =>
  withSite(async (site) => {
    const one = record({ phone: '01632 960001' })
    const other = record({ key: 'csv:b', phone: '01632 960002' }, { key: 'csv:b/1' })
    await bringIn(site, [one, other])
    const without = (key: string) => record({ key }, { key: `${key}/1`, name: 'Duet' })
    const { counts } = await bringIn(site, [record(), record({ key: 'csv:b' }, { key: 'csv:b/1' })])
    assert.deepEqual(counts, { ...none, same: 2 })
    const third = record({ key: 'csv:a', phone: '01632 960002' }, { key: 'csv:a/1', name: 'Trio' })
    await bringIn(site, [third, one, other])
    const likeIt = await listed(site, 'the-larks')
    assert.deepEqual([likeIt.phone, likeIt.services.length], ['01632 960002', 2])
    await bringIn(site, [one, other, without('csv:c')])
    assert.equal((await site.rows('select from directory.listing')).length, 2)
  }))

test('what is kept to compare with is what was stored', () =>
  withSite(async (site) => {
    const at = (weekday: number) => ({ weekday, from: '09:00', until: '10:00' })
    const said = (staff: number) => [
      record(
        { fullTimeEquivalent: staff, languages: ['welsh', 'klingon'], about: '  We sing. ' },
        { times: [at(5), at(1)], support: ['klingon'] },
      ),
    ]
    await bringIn(site, said(2.26))
    assert.deepEqual((await bringIn(site, said(2.26))).counts, { ...none, same: 1 })
    assert.deepEqual((await bringIn(site, said(4.91))).counts, { ...none, changed: 1 })
    assert.equal((await listed(site, 'the-larks')).fullTimeEquivalent, 4.9)
  }))

test('a note is cut between letters, whatever stands there', () =>
  withSite(async (site) => {
    for (const length of [117, 118, 119, 120])
      await bringIn(site, [record({}, { description: `${'a'.repeat(length)}🎵🎵 ${length}` })])
    const { counts } = await bringIn(site, [record({}, { description: 'We sing.' })])
    assert.deepEqual(counts, { ...none, changed: 1 })
  }))

test('a box that nobody has ticked is filled by who says so later', () =>
  withSite(async (site) => {
    await bringIn(site, [record()])
    const { counts } = await bringIn(site, [record({ runByPeopleWhoDrawOnSupport: true })])
    assert.deepEqual(counts, { ...none, changed: 1 })
    assert.equal((await listed(site, 'the-larks')).runByPeopleWhoDrawOnSupport, true)
  }))

test('what its source confirms is fresh in a search at once, though nothing else has changed', () =>
  withSite(async (site) => {
    await bringIn(site, [record()])
    await bringIn(site, [record({}, { assuredOn: today(-1) })])
    const rows = await site.rows<{ day: string }>(
      'select confirmed_on::text as day from directory.search_document',
    )
    assert.deepEqual(rows, [{ day: today(-1) }])
  }))

test('where she works is where the first of her records says', () =>
  withSite(async (site) => {
    const { rows } = await site.pool.query<{ name: string; latitude: number; longitude: number }>(
      'select name, latitude, longitude from areas.locality order by name',
    )
    const [first, last] = [rows[0]!, rows.at(-1)!]
    const at = ({ latitude, longitude }: typeof first) => ({
      locality: undefined,
      near: { latitude, longitude },
    })
    const services = [first, last].map((one, n) =>
      record(at(one), { key: `csv:${n}`, name: `${n}` }),
    )
    await bringIn(site, services)
    assert.equal((await listed(site, 'the-larks')).locality, first.name)
  }))

test('nobody has more services than can be looked at', () =>
  withSite(async (site) => {
    const many = Array.from({ length: 510 }, (_, n) =>
      record({}, { key: `csv:larks/${n}`, name: `Choir ${n}` }, { place: `row ${n}` }),
    )
    const { counts } = await bringIn(site, many)
    assert.deepEqual(counts, { ...none, added: 500, left_out: 10 })
  }))

test('what changes of a provider is counted where all of her services are left out, too', () =>
  withSite(async (site) => {
    await bringIn(site, [record(), record({}, { key: 'csv:larks/2', name: 'Duet' })])
    await save(site, 'the-larks', ({ services }) => ({ services: services.slice(0, 1) }))
    const gone = record({ about: 'We sing.' }, { key: 'csv:larks/2', name: 'Duet' })
    assert.deepEqual((await bringIn(site, [gone])).counts, { ...none, changed: 1 })
    const added = record({ about: 'We hum.' }, { key: 'csv:larks/3', name: 'Trio' })
    const { counts, look } = await bringIn(site, [added])
    assert.deepEqual(counts, { ...none, changed: 1 })
    assert.match(JSON.stringify(await look('changed')), /has a new one/)
  }))

/** She saves her listing with something changed. */
async function save(
  site: TestSite,
  slug: string,
  change: (now: Listing) => Partial<Listing>,
): Promise<void> {
  const now = await listed(site, slug)
  await site.inArea((db) =>
    saveListing(db, {
      areaId: site.area.areaId,
      providerId: now.providerId,
      details: { ...now, ...change(now) },
      revision: now.revision,
      savedBy: 'provider',
    }),
  )
}
