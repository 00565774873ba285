import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveArea } from '#areas'
import { ashdale } from '../../../../test/support/site/ashdale.ts'
import { inContext } from '../../../platform/db/context.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { withSite } from '../../../../test/support/site/site.ts'
import { beginImport, endStep, saveProgress } from '../imports.ts'
import { csv, recordIds, send } from './testing.ts'

const threeServices = () =>
  csv(
    'The Larks,Singing for Everyone,A choir that needs no notes.,01632 960009,larks.example',
    'The Wrens,Slow walks,As slow as you like.,,',
    'Maya Holt,An hour of company,We talk.,01632 960456,',
  )

test('what would become of each record is looked at first, then imported and found', () =>
  withSite(async (site) => {
    await site.list()
    const nell = await site.coordinator()
    await send(nell, { kind: 'csv', file: threeServices() })
    await site.post()
    const ready = await nell.open(nell.at)
    assert.match(ready.title, /^3 records were read\. Nothing has changed yet/)
    assert.match(ready.text, /Will be added2.*Mended1.*Look like a duplicate1/)
    const found = async () => (await site.visitor().open('/ashdale/search?what=choir')).text
    assert.doesNotMatch(await found(), /The Larks/)

    const mended = await nell.open(ready.link('Mended'))
    assert.match(mended.title, /^Mended: 1/)
    assert.match(
      mended.text,
      /The Larks – Singing for EveryoneRow 2Mended or left outWebsite: “larks\.example” had no https/,
    )
    const whole = await nell.open(mended.link('All that was read'))
    const done = await nell.send(whole.press('Import these'))
    assert.match(done.title, /^Bringing in …/)
    await site.post()
    const end = await nell.open(nell.at)
    assert.match(end.text, /The listings are brought in.*found by searches in a few minutes/)
    assert.match(end.text, /Added2.*Looked like a duplicate1/)
    assert.match(await found(), /The Larks.*A choir that needs no notes\./)
    assert.match((await nell.open(end.link('Added'))).text, /The Wrens – Slow walks/)
    const list = await nell.open('/ashdale/admin/imports')
    assert.match(list.text, /list\.csv Brought inA spreadsheet \(CSV or Excel\), /)
  }))

test('what is not shown at once waits until it is approved', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    await send(nell, { kind: 'csv', file: threeServices(), shown: false })
    await site.post()
    const ready = await nell.open(nell.at)
    assert.match(ready.text, /nobody sees them until you approve them/)
    await nell.send(ready.press('Import these'))
    await site.post()
    assert.match((await nell.open(nell.at)).text, /New listings wait until you approve them/)
    assert.match((await nell.open('/ashdale/admin')).text, /New: The Larks waits to be approved/)
    const found = await site.visitor().open('/ashdale/search?what=choir')
    assert.doesNotMatch(found.text, /The Larks/)
  }))

test('who looks like a listing is brought in only when the coordinator says that it is another', () =>
  withSite(async (site) => {
    await site.list()
    const nell = await site.coordinator()
    await send(nell, { kind: 'csv', file: threeServices() })
    await site.post()
    const ready = await nell.open(nell.at)
    const list = await nell.open(ready.link('Look like a duplicate'))
    assert.equal(list.link('Maya Holt'), '/ashdale/admin/listings/maya-holt')
    const who = ' (Maya Holt – An hour of company)'
    const another = await nell.send(list.press(`It is another: bring it in${who}`))
    assert.match(another.text, /who is here already\. You bring it in\./)
    const whole = await nell.open(another.link('All that was read'))
    assert.match(whole.text, /Look like a duplicate1 is brought in all the same1/)
    const changedMind = await nell.send(another.press(`Leave it out after all${who}`))
    const again = await nell.send(changedMind.press(`It is another: bring it in${who}`))
    const sure = await nell.open(again.link('All that was read'))
    const address = nell.at
    const accept = sure.press('Import these')
    await nell.send(accept)
    await nell.send(accept)
    await site.post()
    const slugs = await site.rows('select slug from directory.listing order by slug')
    assert.deepEqual(slugs, [
      { slug: 'maya-holt' },
      { slug: 'maya-holt-2' },
      { slug: 'the-larks' },
      { slug: 'the-wrens' },
    ])
    // It is too late to change that now.
    await nell.send(changedMind.press(`It is another: bring it in${who}`))
    const done = await nell.open(address)
    assert.match(done.text, /Added1 looks like a listing that was here3Changed0/)
    assert.match(done.text, /Looked like a duplicate0/)
    const added = await nell.open(done.link('Added'))
    assert.match(added.text, /Looks like Maya Holt, who is here already\. You brought it in\./)
  }))

test('a long list is looked at 50 at a time', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    const file = csv(...Array.from({ length: 120 }, (_, n) => `Choir ${n},Singing,,,`))
    await send(nell, { kind: 'csv', file })
    await site.post()
    let list = await nell.open((await nell.open(nell.at)).link('Will be added'))
    const seen = recordIds(list)
    for (let pages = 2; pages <= 3; pages++) {
      list = await nell.open(list.link('Next 50'))
      seen.push(...recordIds(list))
    }
    assert.doesNotMatch(list.text, /Next 50/)
    assert.deepEqual(
      seen,
      Array.from({ length: 120 }, (_, n) => `record-${n}`),
    )
    for (const odd of ['-1', 'x', '1e3', '99999999999', ''])
      assert.equal((await nell.open(`${nell.at.split('&')[0]}&after=${odd}`)).status, 200, odd)
    assert.match((await nell.open(`${nell.at.split('?')[0]}?what=nothing`)).title, /^120 records/)
  }))

test('whatever a source says is words on the page, and never its markup', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    const odd = 'Tea & <b>cake</b> <script>alert(1)</script>'
    const file = csv(`"${odd}",<img src=x onerror=alert(1)>,,,not <i>a</i> website`)
    await send(nell, { kind: 'csv', file: new File([file], '<u>list.csv') })
    await site.post()
    const ready = await nell.open(nell.at)
    assert.match(ready.text, /<u>list\.csv/)
    for (const what of ['added', 'mended', 'left_out']) {
      const list = await nell.open(`${nell.at.split('?')[0]}?what=${what}`)
      for (const tag of ['b', 'i', 'u', 'img']) assert.equal(list.all(tag).length, 0, tag)
      assert.equal(list.all('script').length, 1)
    }
  }))

test('"Leave it" leaves nothing of it, and asks nothing', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    await send(nell, { kind: 'csv', file: threeServices() })
    await site.post()
    const address = nell.at
    const list = await nell.send((await nell.open(address)).press('Leave it'))
    assert.match(list.text, /Nothing yet\./)
    assert.deepEqual(await site.rows('select from directory.import_record'), [])
    assert.match((await nell.open(address)).text, /That one was left/)
  }))

test('how far it has come is told, and the page looks again unless it is to keep still', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    const of = { areaId: site.area.areaId, importId: newId() }
    const address = `/ashdale/admin/imports/${of.importId}`
    const begun = {
      kind: 'open-referral',
      source: 'https://feed.example/',
      by: 'the test',
    } as const
    await site.inArea((db) => beginImport(db, of, begun))
    const unknown = await nell.open(address)
    assert.match(
      unknown.text,
      /Reading …Another directory’s feed \(Open Referral UK\): https:\/\/feed\.example\//,
    )
    assert.equal(unknown.headers.get('refresh'), '2')
    await site.inArea((db) => saveProgress(db, of, 400, undefined))
    assert.match((await nell.open(address)).text, /400 records so far/)
    await site.inArea((db) => saveProgress(db, of, 402, 1000))
    assert.match((await nell.open(address)).title, /^Reading … 40%/)
    await site.inArea((db) => endStep(db, of, 'read_at'))
    const comparing = await nell.open(address)
    assert.match(comparing.title, /^Comparing with what is here …/)
    const still = await nell.open(comparing.link('Keep this page still'))
    assert.equal(still.headers.get('refresh'), null)
    assert.equal((await nell.open(still.link('Look again'))).headers.get('refresh'), '2')
  }))

test('an import of another area isn’t there', () =>
  withSite(async (site) => {
    const areaId = await saveArea(site.db, { ...ashdale, slug: 'birchmoor', name: 'Birchmoor' })
    const of = { areaId, importId: newId() }
    await inContext(site.db, { areaId, actor: 'the test' }, async (db) => {
      await beginImport(db, of, { kind: 'csv', source: 'list.csv', by: 'the test' })
      await endStep(db, of, 'planned_at')
    })
    const nell = await site.coordinator()
    for (const [importId, status] of [
      [of.importId, 303],
      [newId(), 303],
      ['x', 404],
      ['%00', 404],
    ] as const) {
      const address = `/ashdale/admin/imports/${importId}`
      assert.equal((await nell.ask(address)).status, status)
      const body = new URLSearchParams({ change: 'accept' })
      assert.equal((await nell.ask(address, { method: 'POST', body })).status, status)
    }
    assert.deepEqual(await site.rows('select accepted_at from directory.import'), [
      { accepted_at: null },
    ])
  }))
