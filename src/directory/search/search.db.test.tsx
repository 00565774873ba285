import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ashdale, service, today } from '../../../test/support/site/ashdale.ts'
import { found, look, namesOn } from '../../../test/support/site/searching.ts'
import { withSite } from '../../../test/support/site/site.ts'
import { search } from './search.ts'

const gardens = service({
  name: 'Gardens put right',
  description: 'Weeding and pruning.',
  support: ['house-and-garden'],
})

test('a page after the last leads to the first, and never says that nobody is there', () =>
  withSite(async (site) => {
    await site.list()
    const visitor = site.visitor()
    const page = await visitor.open('/ashdale/search?what=&where=Ashford&page=9')
    assert.match(page.text, /1 provider for Ashford/)
    assert.equal(visitor.at, '/ashdale/search?where=Ashford')
  }))

test('Jo finds somebody by what she needs, in her own words', () =>
  withSite(async (site) => {
    await site.list({ name: 'Maya Holt' })
    await site.list({ name: 'Tom Weir', about: 'I garden.', services: [gardens] })
    const person = site.visitor()
    const home = await person.open('/ashdale')
    assert.match(home.text, /What would you like help with/)
    assert.deepEqual(await found(site, { what: 'pruning in the garden' }), ['Tom Weir'])
    assert.deepEqual(await found(site, { what: 'COMPANY' }), ['Maya Holt'])
    assert.deepEqual((await found(site, {})).toSorted(), ['Maya Holt', 'Tom Weir'])
    // A slip of the fingers finds words that are spelt much like it.
    assert.deepEqual(await found(site, { what: 'pruningg' }), ['Tom Weir'])
  }))

test('a place is a name, an outcode or a postcode, and only those who reach it are found', () =>
  withSite(async (site) => {
    await site.list({ name: 'Maya Holt' })
    await site.list({ name: 'Farwell Friends', locality: 'Farwell' })
    for (const where of ['Ashford', 'qa1', 'QA1 4AB', 'Birchley'])
      assert.deepEqual(await found(site, { what: 'company', where }), ['Maya Holt'], where)
    for (const where of ['Farwell', 'QA11', 'qa112cd'])
      assert.deepEqual(await found(site, { what: 'company', where }), ['Farwell Friends'], where)
    const page = await look(site, { what: 'company', where: 'Birchley' })
    assert.match(page.text, /Ashford, about 5 miles away/)
    assert.match(page.text, /Nearby places: Ashford/)
  }))

test('people go 12 miles to a place that does not come to them', () =>
  withSite(async (site) => {
    const club = service({ delivery: 'you_go_there', travelMiles: undefined })
    await site.list({ name: 'The Tuesday Club', services: [club] })
    assert.deepEqual(await found(site, { where: 'Birchley' }), ['The Tuesday Club'])
    assert.match((await look(site, { where: 'Farwell' })).text, /so this is everywhere/)
  }))

test('where nobody reaches a place, everyone in the area is shown instead, and it is said', () =>
  withSite(async (site) => {
    await site.list({ name: 'Maya Holt' })
    const page = await look(site, { what: 'company', where: 'Farwell' })
    assert.match(page.text, /Nobody offers that for Farwell, so this is everywhere in Ashdale/)
    assert.deepEqual(namesOn(page), ['Maya Holt'])
    // And nothing on the page says that she comes to Farwell.
    assert.match(page.text, /Comes to people near Ashford · Ashford, about \d+ miles away/)
    assert.doesNotMatch(page.text, /Comes to you ·|those who come to Farwell|Comes to you \(/)
  }))

test('words that say little are searched for where nothing else was said', () =>
  withSite(async (site) => {
    await site.list({ name: 'Maya Holt', about: 'I help. I care.' })
    await site.list({ name: 'Tom Weir', about: 'I garden.', services: [gardens] })
    assert.deepEqual(await found(site, { what: 'help' }), ['Maya Holt'])
    assert.deepEqual(await found(site, { what: 'someone to help' }), ['Maya Holt'])
  }))

test('whoever isn’t shown yet has no say in how well others suit', () =>
  withSite(async (site) => {
    for (const name of ['Ada Low', 'Ben Low', 'Cai Low']) await site.list({ name })
    await site.list({ name: 'Zyx Qqart', about: 'I garden.', services: [gardens] })
    const suits = async () => {
      const page = await look(site, { what: 'zumba qqart' })
      return [namesOn(page), /Nobody says just that/.test(page.text)]
    }
    const before = await suits()
    assert.deepEqual(before[0], ['Zyx Qqart'])
    await site.rows(`delete from directory.approval where provider_id = $1`, [
      (await site.list({ name: 'Zumba Qqart', about: 'Zumba qqart.' })).providerId,
    ])
    assert.deepEqual(await suits(), before)
  }))

test('a place that we do not know is said, with the places that we do', () =>
  withSite(async (site) => {
    await site.list()
    const page = await look(site, { what: 'company', where: 'Atlantis' })
    assert.match(page.text, /We don’t know “Atlantis” in Ashdale. This is everywhere/)
    assert.match(page.link('Birchley'), /where=Birchley/)
    assert.deepEqual(namesOn(page), ['Maya Holt'])
  }))

test('nothing found is never a dead end: a person to call, other words, wider places', () =>
  withSite(async (site) => {
    await site.list()
    const page = await look(site, { what: 'minibus' })
    assert.match(page.text, /Nobody found for “minibus”/)
    assert.match(page.all('main').length ? page.text : '', /call 01632 960123/)
    assert.equal(page.link('01632 960123'), 'tel:01632960123')
    assert.match(page.link('transport'), /what=transport/)
    assert.match(page.link('Farwell'), /where=Farwell/)
    assert.equal(page.link('See everyone in Ashdale'), '/ashdale/search')
  }))

test('whoever is paused, closed or not approved is never found', () =>
  withSite(async (site) => {
    const { slug } = await site.list({ name: 'Maya Holt' })
    const coordinator = await site.coordinator()
    const press = async (button: string) => {
      const page = await coordinator.open(`/ashdale/admin/listings/${slug}`)
      await coordinator.send(page.press(button))
    }
    for (const [hide, show] of [
      ['Pause it', 'End the pause'],
      ['Close it', 'Open it again'],
    ] as const) {
      await press(hide)
      assert.deepEqual(await found(site, {}), [], hide)
      assert.deepEqual(await found(site, { what: 'company', where: 'Ashford' }), [], hide)
      await press(show)
      assert.deepEqual(await found(site, { what: 'company' }), ['Maya Holt'], show)
    }
    await site.rows('delete from directory.approval')
    assert.deepEqual(await found(site, {}), [])
    await press('Approve: show it to the public')
    assert.deepEqual(await found(site, {}), ['Maya Holt'])
  }))

test('a pause ends by itself on its day', () =>
  withSite(async (site) => {
    const { providerId } = await site.list({ name: 'Maya Holt' })
    await site.rows(
      `insert into directory.pause (area_id, provider_id, pause_id, until)
       values ($1, $2, gen_random_uuid(), current_date)`,
      [site.area.areaId, providerId],
    )
    assert.deepEqual(await found(site, {}), [])
    await site.rows('update directory.pause set until = current_date - 1')
    assert.deepEqual(await found(site, {}), ['Maya Holt'])
  }))

test('equals take turns by the day, and names have no say in it', () =>
  withSite(async (site) => {
    const names = ['Ada', 'Ben', 'Cai', 'Dee', 'Eli', 'Fay', 'Gus', 'Hal']
    for (const name of names) await site.list({ name: `${name} Ash` })
    const first = await found(site, { what: 'company' })
    assert.deepEqual(await found(site, { what: 'company' }), first)
    const firstOn = async (days: number) => {
      const { areaId } = site.area
      const sought = { areaId, chosen: new Map(), freshFor: 14, confirmedFor: 90 }
      const { matches } = await site.inArea((db) => search(db, { ...sought, today: today(days) }))
      return matches[0]?.providerId
    }
    const days = await Promise.all(names.map((_, day) => firstOn(day)))
    assert.equal(new Set(days).size, names.length)
  }))

test('many are shown 20 to a page, and a page after the last leads back to the first', () =>
  withSite(async (site) => {
    for (let number = 1; number <= 23; number++) await site.list({ name: `Helper ${number}` })
    const first = await look(site, { what: 'company' })
    const second = await site.visitor().open(first.link('Next'))
    assert.equal(new Set([...namesOn(first), ...namesOn(second)]).size, 23)
    for (const page of ['99', '-1', 'many', '1e9']) {
      const names = await found(site, { what: 'company', page })
      assert.equal(names.length, 20, page)
    }
  }))

test('whatever is typed is shown as it was typed, and nothing of it is obeyed', () =>
  withSite(async (site) => {
    await site.list()
    for (const what of [
      '<b>tea</b>',
      "'; drop table",
      'a & b | !c <-> (',
      '\0🫖',
      'x'.repeat(5000),
    ]) {
      const page = await look(site, { what, where: what })
      assert.equal(page.status, 200)
      assert.equal(page.value('what'), what.replaceAll('\0', ' ').trim().slice(0, 200))
    }
  }))

test('an area in which nobody is listed yet says so', () =>
  withSite(async (site) => {
    const page = await look(site, {})
    assert.match(page.text, /Nobody is listed here yet/)
    assert.match(page.text, new RegExp(ashdale.scheme.phone))
  }))
