import assert from 'node:assert/strict'
import { test } from 'node:test'
import jsqr from 'jsqr'
import { service, today } from '../../../test/support/site/ashdale.ts'
import { attribute, type Page } from '../../../test/support/site/page.ts'
import { withSite } from '../../../test/support/site/site.ts'

test('a page says what she does, for whom, when, where, what it costs and what was checked', () =>
  withSite(async (site) => {
    const { slug } = await site.list({
      languages: ['english', 'urdu'],
      communities: ['south-asian'],
      fundingRoutes: ['self-funder', 'direct-payment'],
      runByPeopleWhoDrawOnSupport: true,
      services: [
        service(),
        service({
          name: 'Tuesday lunch',
          delivery: 'you_go_there',
          travelMiles: undefined,
          minimumVisitMinutes: undefined,
          prices: [{ pence: 0, unit: 'session' }],
          place: { name: 'The Reading Room', address: '2 Mill Lane', postcode: 'QA1 2AB' },
        }),
      ],
    })
    const { text, link, title } = await site.visitor().open(`/ashdale/listings/${slug}`)
    assert.equal(title, 'Maya Holt – Ashdale')
    for (const words of [
      'I grew up here and I like a good laugh.',
      'An hour of company',
      'Company and a chat',
      'Older people',
      'Comes to you, up to 8 miles from Ashford',
      'Monday, 9am to',
      '£18.50 an hour',
      'At least 1 hour a visit',
      'You go to The Reading Room, 2 Mill Lane, QA1 2AB',
      'Free',
      'Criminal-record check (DBS), enhanced',
      'Seen by Small Support Ashdale on',
      'English · Urdu',
      'South Asian communities',
      'Sole trader',
      'Run by people who draw on support themselves',
      'Ask for Maya',
      'Said to be right today',
      '2 hours',
      'said today',
    ])
      assert.ok(text.includes(words), words)
    assert.equal(link('01632 960456'), 'tel:01632960456')
    assert.equal(link('holt.example'), 'https://holt.example')
    assert.ok(!text.includes('maya@holt.example'), 'her email address is not shown')
  }))

test('what is old is said to be old, and what was not seen is not claimed', () =>
  withSite(async (site) => {
    const { slug } = await site.list({
      checks: [],
      availability: { asOf: today(-15), free: [{ weekday: 2, minutes: 120 }] },
    })
    // By the calendar: 91 days are 90 in the hour before midnight, when summer time lies between.
    await site.rows(`update directory.confirmation set confirmed_at = now() - interval '92 days'`)
    const { text } = await site.visitor().open(`/ashdale/listings/${slug}`)
    assert.match(text, /Not confirmed lately: last said to be right/)
    assert.match(text, /not confirmed since/)
    assert.match(text, /has not seen any checks yet/)
  }))

test('somebody who has paused still has a page, which says so and takes no questions', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const own = site.visitor()
    const page = await own.open(`/ashdale/own/${await site.ownSecret(listed)}`)
    const away = { until: '2030-05-01', reason: 'My knee.' }
    await own.send(page.press('Pause my listing', away))
    const { text, all } = await site.visitor().open(`/ashdale/listings/${listed.slug}`)
    assert.match(text, /not taking on anyone new until 0?1.+2030\. My knee\./)
    assert.ok(!all('a').some((one) => attribute(one, 'href')?.endsWith('/question')))
    const asha = site.visitor()
    const question = await asha.open(`/ashdale/listings/${listed.slug}/question`)
    assert.match(question.text, /not taking on anyone new/)
    assert.equal(asha.at, `/ashdale/listings/${listed.slug}`)
  }))

test('a page is there for the public only when it is approved and not closed', () =>
  withSite(async (site) => {
    const { slug, providerId } = await site.list()
    const statuses = async () => {
      const paths = ['', '/leaflet', '/report']
      const pages = paths.map((path) => site.visitor().open(`/ashdale/listings/${slug}${path}`))
      return [...new Set((await Promise.all(pages)).map((page) => page.status))]
    }
    assert.deepEqual(await statuses(), [200])
    await site.rows('delete from directory.approval')
    assert.deepEqual(await statuses(), [404])
    const { areaId } = site.area
    await site.rows(`insert into directory.approval values ($1, $2, now(), 'coordinator')`, [
      areaId,
      providerId,
    ])
    assert.deepEqual(await statuses(), [200])
    await site.rows(`insert into providers.closure values ($1, $2, now(), 'coordinator')`, [
      areaId,
      providerId,
    ])
    assert.deepEqual(await statuses(), [404])
  }))

test('the code on a leaflet opens her page, on the address that people know the area by', () =>
  withSite(
    async (site) => {
      const { slug } = await site.list({ name: 'Ana’s Gardens & Co' })
      assert.equal(slug, 'anas-gardens-and-co')
      const leaflet = await site.visitor().open(`/ashdale/listings/${slug}/leaflet`)
      const address = `https://support.example.org/ashdale/listings/${slug}`
      assert.equal(decoded(leaflet), address)
      assert.ok(leaflet.text.includes(address.replace('https://', '')))
      assert.match(leaflet.text, /£18.50 an hour/)
    },
    { installation: { publicUrl: () => 'https://support.example.org' } },
  ))

test('people who look are counted, by page and by leaflet; robots and empty checks are not', () =>
  withSite(async (site) => {
    const { slug } = await site.list()
    const path = `/ashdale/listings/${slug}`
    const person = site.visitor()
    await person.open(path)
    await person.open(path)
    await person.open(`${path}/leaflet`)
    await person.ask(path, { method: 'HEAD' })
    await person.ask(path, { headers: { 'user-agent': 'Examplebot/1.0' } })
    const counts = await site.rows(
      'select route, what, times from directory.daily_count order by 1',
    )
    assert.deepEqual(counts, [
      { route: 'leaflet', what: 'seen', times: 1 },
      { route: 'page', what: 'seen', times: 2 },
    ])
  }))

/** Reads the code as a phone does: from its drawing, each unit 4 dots wide. */
function decoded({ html }: Page): string | undefined {
  const after = html.slice(html.indexOf('QR code that opens'))
  const svg = /<svg[^>]*viewBox="0 0 (\d+) \d+"[\s\S]*?<\/svg>/.exec(after)
  assert.ok(svg, 'a drawing')
  const [drawing, width] = [svg[0], Number(svg[1])]
  const squares = [...drawing.matchAll(/M(\d+(?:\.\d+)?)[ ,](\d+(?:\.\d+)?)\s*h(\d+(?:\.\d+)?)/g)]
  assert.ok(squares.length > 100)
  const unit = Number(squares[0]![3])
  const [size, scale] = [Math.round(width / unit), 4]
  const pixels = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255)
  for (const [, left, top] of squares)
    for (let y = 0; y < scale; y++)
      for (let x = 0; x < scale; x++) {
        const column = Math.round(Number(left) / unit) * scale + x
        const row = Math.round(Number(top) / unit) * scale + y
        pixels.fill(0, (row * size * scale + column) * 4, (row * size * scale + column) * 4 + 3)
      }
  const read = jsqr as unknown as typeof jsqr.default
  return read(pixels, size * scale, size * scale)?.data
}
