import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'
import { provider, service, today } from '../../../test/support/site/ashdale.ts'
import { listing } from '../listing/listings.ts'
import { saveListing } from '../listing/save-listing.ts'
import { applyImport } from './apply/apply-import.ts'
import { bringIn, listed, none, prepare, record } from './testing.ts'

test('what is brought in is found, and says nothing that its source doesn’t', () =>
  withSite(async (site) => {
    const { counts } = await bringIn(site, [record({}, { assuredOn: today(-3) })])
    assert.deepEqual(counts, { ...none, added: 1 })
    const found = await site.visitor().open('/ashdale/search?what=choir')
    assert.match(found.text, /The Larks.*A choir that needs no notes\./)
    const larks = await listed(site, 'the-larks')
    assert.deepEqual(
      [larks.legalForm, larks.fullTimeEquivalent, larks.contactName, larks.sizeClass],
      [undefined, undefined, undefined, undefined],
    )
    assert.equal(larks.confirmedOn, today(-3))
    const page = await site.visitor().open('/ashdale/listings/the-larks')
    assert.match(
      page.text,
      /Singing for Everyone.*another directory said that it is right 3 days ago/,
    )
    assert.doesNotMatch(page.text, /undefined|Very small|Ask for [^a]/)
  }))

test('who doesn’t say where is found from everywhere, and the page says that it isn’t said', () =>
  withSite(async (site) => {
    await bringIn(site, [record({ locality: null }, { delivery: 'you_go_there' })])
    for (const where of ['', 'Ashford', 'Farwell']) {
      const found = await site.visitor().open(`/ashdale/search?what=choir&where=${where}`)
      assert.match(found.text, /The Larks.*where isn’t said/, where)
    }
    const found = await site.visitor().open('/ashdale/search?what=choir&where=Ashford')
    assert.doesNotMatch(found.text, /Comes to you ·|miles? away/)
  }))

test('nothing is here before "Import these", and all of it at once after', () =>
  withSite(async (site) => {
    const brought = await prepare(site, [record()])
    assert.equal(await site.inArea((db) => listing(db, site.area.areaId, 'the-larks')), undefined)
    await applyImport(site.db, brought.of, { actor: 'the test' })
    assert.equal((await listed(site, 'the-larks')).approved, true)
  }))

test('bringing in the same again changes nothing', () =>
  withSite(async (site) => {
    const reads = [
      record(
        { about: 'We sing.', phone: '01632 960009', languages: ['welsh', 'english'] },
        { prices: [{ pence: 300, unit: 'session' }], assuredOn: today(-9) },
      ),
    ]
    await bringIn(site, reads)
    const before = await listed(site, 'the-larks')
    const { counts } = await bringIn(site, reads)
    assert.deepEqual(counts, { ...none, same: 1 })
    assert.deepEqual(await listed(site, 'the-larks'), before)
    assert.equal((await site.rows('select from directory.confirmation')).length, 1)
  }))

test('a newer file changes what changed, and never what the provider has said herself since', () =>
  withSite(async (site) => {
    await bringIn(site, [record({ about: 'We sing.', phone: '01632 960009' })])
    const larks = await listed(site, 'the-larks')
    await site.inArea((db) =>
      saveListing(db, {
        areaId: site.area.areaId,
        providerId: larks.providerId,
        details: { ...larks, about: 'I am Jo and I lead the choir.' },
        revision: larks.revision,
        savedBy: 'provider',
      }),
    )
    const { counts, look } = await bringIn(site, [
      record({ about: 'We sing and dance.', phone: '01632 960010' }),
    ])
    assert.deepEqual(counts, { ...none, changed: 1 })
    const now = await listed(site, 'the-larks')
    assert.deepEqual([now.about, now.phone], ['I am Jo and I lead the choir.', '01632 960010'])
    const notes = (await look('changed'))[0]?.notes.map(({ kind, field }) => [kind, field])
    assert.deepEqual(notes, [
      ['kept', 'about'],
      ['changed', 'phone'],
    ])
  }))

test('who is here already is not added again, unless the coordinator says that it is another', () =>
  withSite(async (site) => {
    await site.list({ name: 'The Larks Ltd', phone: '01632 960009' })
    const reads = [record({ phone: '(01632) 960 009' })]
    const first = await bringIn(site, reads)
    assert.deepEqual(first.counts, { ...none, duplicate: 1 })
    assert.equal((await first.look('duplicate'))[0]?.duplicateOf, 'the-larks-ltd')
    const again = await prepare(site, reads)
    await site.rows('update directory.import_record set brought_in = true')
    await applyImport(site.db, again.of, { actor: 'the test' })
    assert.ok(await listed(site, 'the-larks'))
  }))

test('what waits to be approved goes on waiting, however often it is brought in', () =>
  withSite(async (site) => {
    await bringIn(site, [record()])
    await site.rows('delete from directory.approval')
    const { counts } = await bringIn(site, [record({}, { description: 'New words.' })])
    assert.deepEqual(counts, { ...none, changed: 1 })
    assert.equal((await listed(site, 'the-larks')).approved, false)
  }))

test('one provider under two ids is one, and one service said twice is one', () =>
  withSite(async (site) => {
    const { counts } = await bringIn(site, [
      record(),
      record({ key: 'csv:larks-2' }, { key: 'csv:3', name: 'Tea Dance' }, { place: 'row 3' }),
      record({}, { key: 'csv:4', name: 'Tea dance' }, { place: 'row 4' }),
    ])
    assert.deepEqual(counts, { ...none, added: 2, duplicate: 1, mended: 1 })
    const larks = await listed(site, 'the-larks')
    assert.deepEqual(
      larks.services.map(({ name }) => name),
      ['Singing for Everyone', 'Tea Dance'],
    )
  }))

test('one id for two services leaves the second out, with the reason', () =>
  withSite(async (site) => {
    const { counts, look } = await bringIn(site, [
      record(),
      record({ key: 'csv:wrens', name: 'The Wrens' }, {}, { place: 'row 3' }),
    ])
    assert.deepEqual(counts, { ...none, added: 1, left_out: 1 })
    assert.match((await look('left_out'))[0]?.notes[0]?.reason ?? '', /another service too: row 2/)
  }))

test('a bad field is left out with its reason, and never stops the rest', () =>
  withSite(async (site) => {
    const { counts, look } = await bringIn(site, [
      record(
        { email: 'not an address', languages: ['welsh', 'klingon'] },
        {
          serviceAreas: ['Birchley', 'Atlantis'],
          minimumAge: 400,
          times: [
            { weekday: 1, from: '09:00', until: '10:00' },
            { weekday: 1, from: '09:00', until: '11:00' },
          ],
        },
      ),
      record({ key: 'csv:wrens', name: 'The Wrens' }, { key: 'csv:9', name: 'Walks' }),
    ])
    assert.deepEqual(counts, { ...none, added: 2 })
    const larks = await listed(site, 'the-larks')
    assert.deepEqual([larks.email, larks.languages], [undefined, ['welsh']])
    assert.deepEqual(larks.services[0]?.serviceAreas, ['Birchley'])
    assert.equal(larks.services[0]?.times.length, 1)
    const left = (await look('added'))[0]?.notes.map(({ field }) => field)
    assert.deepEqual(left?.toSorted(), ['email', 'languages', 'minimumAge', 'serviceAreas'])
  }))

test('a service that has stopped goes, and a provider all of whose services have is closed', () =>
  withSite(async (site) => {
    const dance = record({}, { key: 'csv:dance', name: 'Tea Dance', stopped: true })
    await bringIn(site, [record(), record({}, { key: 'csv:dance', name: 'Tea Dance' })])
    await bringIn(site, [dance])
    assert.equal((await listed(site, 'the-larks')).services.length, 1)
    await bringIn(site, [record({}, { stopped: true })])
    assert.ok((await listed(site, 'the-larks')).closedAt)
    const { look } = await bringIn(site, [record()])
    assert.match((await look('left_out'))[0]?.notes[0]?.reason ?? '', /has closed here/)
  }))

test('what is cut off half-way shows nothing, and can be run again', () =>
  withSite(async (site) => {
    const reads = Array.from({ length: 450 }, (_, n) =>
      record({ key: `csv:${n}`, name: `Choir ${n}` }, { key: `csv:${n}/s` }, { place: `row ${n}` }),
    )
    const brought = await prepare(site, reads)
    const stopping = new AbortController()
    const cutOff = applyImport(site.db, brought.of, {
      actor: 'the test',
      signal: stopping.signal,
      tell: () => stopping.abort(),
    })
    await assert.rejects(cutOff)
    const added = await site.rows('select from directory.listing')
    assert.ok(added.length > 0 && added.length < 450)
    assert.equal((await site.rows('select from directory.approval')).length, 0)
    const { counts } = await bringIn(site, reads)
    assert.deepEqual(counts, { ...none, added: 450 })
    assert.equal((await site.rows('select from directory.approval')).length, 450)
    assert.equal((await site.rows('select from directory.listing')).length, 450)
  }))

test('ids of ours are known again in their area, and free to use in another', () =>
  withSite(async (site) => {
    const { providerId } = await site.list({ services: [service()] })
    const maya = await listed(site, 'maya-holt')
    const changedAt = maya.changedAt.toISOString()
    const key = `open-referral:${providerId}`
    const own = { key: `open-referral:${maya.services[0]!.serviceId}`, name: 'Company' }
    const late = { key, name: 'Maya Holt', changedAt: '2020-01-01T00:00:00Z' }
    const { description } = service()
    const older = await bringIn(site, [record(late, { ...own, description })])
    assert.deepEqual(older.counts, { ...none, same: 1 })
    const now = await bringIn(site, [record({ ...late, changedAt }, { ...own, description })])
    assert.deepEqual(now.counts, { ...none, changed: 1 })
    assert.equal((await listed(site, 'maya-holt')).services[0]?.name, 'Company')
    assert.deepEqual((await listed(site, 'maya-holt')).checks, provider().checks.map(seen))
  }))

test('a service that she has taken off her listing does not come back', () =>
  withSite(async (site) => {
    const reads = [record(), record({}, { key: 'csv:dance', name: 'Tea Dance' })]
    await bringIn(site, reads)
    const larks = await listed(site, 'the-larks')
    await site.inArea((db) =>
      saveListing(db, {
        areaId: site.area.areaId,
        providerId: larks.providerId,
        details: { ...larks, services: larks.services.slice(1) },
        revision: larks.revision,
        savedBy: 'provider',
      }),
    )
    const { counts } = await bringIn(site, reads)
    assert.deepEqual(counts, { ...none, same: 1, left_out: 1 })
    assert.equal((await listed(site, 'the-larks')).services.length, 1)
  }))

test('whoever is brought in is asked nothing by email until somebody here has spoken to her', () =>
  withSite(async (site) => {
    await bringIn(site, [record({ email: 'jo@larks.example' }, { assuredOn: today(-400) })])
    await site.rows("update directory.listing set created_at = now() - interval '400 days'")
    assert.deepEqual(await site.round('ask-whether-right', today()), [])
  }))

const seen = (check: object) => ({ expiresOn: undefined, ...check })
