import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ashdale } from '../../../test/support/site/ashdale.ts'
import { addressOf, found, look, namesOn } from '../../../test/support/site/searching.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'

/** Ashford's outcode is QA1, Birchley's, 5 miles north, QA2; these are none of them. */
const postcodes = `insert into areas.postcode (postcode, latitude, longitude, council, source) values
  ('QM19ZZ', 54.01, -2.02, 'E06000901', 'ONS Postcode Directory'),
  ('QM1', 54.06, -2.0, null, 'Outcodes'),
  ('QM29ZZ', 54.06, -2.02, 'E06000902', 'Code-Point Open'),
  ('QM2', 54.06, -2.02, null, 'Outcodes'),
  ('QM39ZZ', 55.5, -2.0, null, 'Outcodes'), ('QM3', 55.5, -2.0, null, 'Outcodes')`

/** Round Ashford, and ending before Birchley. */
const square = [
  [-2.1, 53.95],
  [-1.9, 53.95],
  [-1.9, 54.05],
  [-2.1, 54.05],
  [-2.1, 53.95],
]

async function bound({ rows, area }: TestSite): Promise<void> {
  await rows(
    `insert into areas.boundary (area_id, name, shape, source) values ($1, 'Ashdale', $2, 'Us')`,
    [area.areaId, JSON.stringify({ type: 'Polygon', coordinates: [square] })],
  )
}

test('a postcode that names no place is looked for from the nearest one, and the page says so', () =>
  withSite(async (site) => {
    await site.rows(postcodes)
    await site.list({ name: 'Maya Holt' })
    await site.list({ name: 'Farwell Friends', locality: 'Farwell' })
    const page = await look(site, { what: 'company', where: 'qm19zz' })
    assert.match(page.text, /We looked from Ashford, the place nearest to QM1 9ZZ\./)
    assert.match(page.text, /1 provider for Ashford/)
    assert.match(page.text, /Royal Mail copyright/)
    assert.deepEqual(namesOn(page), ['Maya Holt'])
    assert.equal(page.value('where'), 'qm19zz')
    assert.equal(page.link('Look everywhere in Ashdale'), '/ashdale/search?what=company')

    const half = await look(site, { where: 'QM1' })
    assert.match(half.text, /We looked from Birchley, the place nearest to the middle of QM1\./)
    // Of a postcode that nobody has loaded, the first half is known.
    const other = await look(site, { where: 'QM1 1AA' })
    assert.match(other.text, /We looked from Birchley, the place nearest to the middle of QM1\./)
  }))

test('the map looks from there too, and shows what the licence of the postcodes asks for', () =>
  withSite(async (site) => {
    await site.rows(postcodes)
    const map = (where: string) => site.visitor().open(addressOf({ where }, '/ashdale/search/map'))
    const whole = await map('QM1 9ZZ')
    assert.match(whole.text, /We looked from Ashford, the place nearest to QM1 9ZZ\./)
    assert.match(whole.text, /Royal Mail copyright .* Source: Office for National Statistics/)
    assert.match((await map('QM2 9ZZ')).text, /Contains OS data/)
    for (const where of ['QM1', 'Ashford', ''])
      assert.doesNotMatch((await map(where)).text, /Royal Mail/)
  }))

test('a place’s own outcode is that place, whatever else was loaded', () =>
  withSite(async (site) => {
    await site.rows(postcodes.replaceAll('QM1', 'QA2').replaceAll('QM2', 'QA5'))
    for (const where of ['QA2', 'QA2 9ZZ'])
      assert.match((await look(site, { where })).text, /Birchley\. Look everywhere/)
  }))

test('without a boundary, what is more than 15 miles from every place is not looked from', () =>
  withSite(async (site) => {
    await site.rows(postcodes)
    await site.list({ name: 'Maya Holt' })
    const page = await look(site, { where: 'QM3 9ZZ' })
    assert.match(page.text, /QM3 9ZZ is more than 15 miles from every place of Ashdale\./)
    assert.match(page.text, /Nell Barrow .* call 01632 960123/)
    assert.match(page.text, /This is everywhere in Ashdale\. Choose a place: Ashford, Birchley/)
    assert.match(page.link('Birchley'), /where=Birchley/)
    assert.deepEqual(namesOn(page), ['Maya Holt'])
    const half = await look(site, { where: 'QM3' })
    assert.match(half.text, /The middle of QM3 is more than 15 miles from every place/)
  }))

test('with a boundary, only a whole postcode is said not to be in the area', () =>
  withSite(async (site) => {
    await site.rows(postcodes)
    await bound(site)
    const whole = await look(site, { where: 'QM2 9ZZ' })
    assert.match(whole.text, /QM2 9ZZ is not in Ashdale\./)
    assert.match(whole.text, /call 01632 960123/)
    const half = await look(site, { where: 'QM2' })
    assert.match(half.text, /The middle of QM2 is not in Ashdale, but part of it may be: type your/)
    assert.doesNotMatch(half.text, /QM2 is not in Ashdale\./)
    const inside = await look(site, { where: 'QM1 9ZZ' })
    assert.match(inside.text, /We looked from Ashford, the place nearest to QM1 9ZZ\./)
  }))

test('a postcode that nobody knows is said as before', () =>
  withSite(async (site) => {
    await site.rows(postcodes)
    const page = await look(site, { where: 'ZZ9 9ZZ' })
    assert.match(page.text, /“ZZ9 9ZZ” is not a postcode of Ashdale: it may be mistyped/)
    assert.match((await look(site, { where: 'Atlantis' })).text, /We don’t know “Atlantis”/)
  }))

const [ashford, birchley, farwell] = ashdale.localities
const shared = { localities: [ashford!, { ...birchley!, outcode: 'QA1' }, farwell!] }

test('where two places share an outcode, a whole postcode settles which is meant', () =>
  withSite(
    async (site) => {
      await site.rows(postcodes.replaceAll('QM1', 'QA1'))
      const half = await look(site, { where: 'QA1' })
      assert.match(half.text, /Which “QA1” do you mean\? Ashford, Birchley/)
      const whole = await look(site, { where: 'QA1 9ZZ' })
      assert.match(whole.text, /We looked from Ashford, the place nearest to QA1 9ZZ\./)
      assert.match((await look(site, { where: 'QA1 1AA' })).text, /Which “QA1 1AA” do you mean/)
    },
    { area: shared },
  ))

test('the postcode that somebody typed is kept nowhere', () =>
  withSite(async (site) => {
    await site.rows(postcodes)
    assert.deepEqual(await found(site, { what: 'company', where: 'QM1 9ZZ' }), [])
    const unmet = await site.rows('select * from directory.unmet_need')
    assert.equal(unmet.length, 1)
    const tables = await site.rows<{ name: string }>(
      `select nspname || '.' || relname as name from pg_class
       join pg_namespace schema on schema.oid = relnamespace
       where relkind = 'r' and nspname in ('areas', 'providers', 'directory', 'messages', 'jobs')`,
    )
    for (const { name } of tables) {
      const rows = await site.rows<{ said: string }>(`select one::text as said from ${name} one`)
      const holding = rows.filter(({ said }) => /QM1 ?9ZZ/i.test(said))
      assert.equal(holding.length, name === 'areas.postcode' ? 1 : 0, name)
    }
  }))
