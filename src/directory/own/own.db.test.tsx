import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../../test/support/site/ashdale.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'

test('Maya says that her listing is still right, by one press', () =>
  withSite(async (site) => {
    const { maya, at } = await ownPage(site)
    await site.rows(`update directory.confirmation set confirmed_at = now() - interval '100 days'`)
    const page = await maya.open(at)
    assert.match(page.text, /Not confirmed lately/)
    const thanks = await maya.send(page.press('Yes, it is still right'))
    assert.match(thanks.text, /Said to be right today/)
    assert.match((await maya.open('/ashdale/listings/maya-holt')).text, /Said to be right today/)
  }))

test('she says what time she has free, and her page shows it at once', () =>
  withSite(async (site) => {
    const { maya, at } = await ownPage(site)
    const page = await maya.open(at)
    assert.equal(page.value('day2'), '2')
    const wrong = { day1: '25', day2: 'two', day3: '1,5' }
    const again = await maya.send(page.press('Save my free time', wrong))
    assert.equal(again.status, 422)
    assert.deepEqual(Object.keys(again.errors()), ['day1', 'day2'])
    for (const [day, typed] of Object.entries(wrong)) assert.equal(again.value(day), typed)
    const saved = await maya.send(
      again.press('Save my free time', { day1: '', day2: '', day3: '1,5' }),
    )
    assert.equal(saved.status, 200)
    assert.match(
      (await maya.open('/ashdale/search')).text,
      /1½ hours free on Wednesdays, said today/,
    )
    const none = { day3: '' }
    await maya.send((await maya.open(at)).press('Save my free time', none))
    const listing = await maya.open('/ashdale/listings/maya-holt')
    assert.match(listing.text, /No free time at the moment/)
  }))

test('a button that is pressed several times at once does it once', () =>
  withSite(async (site) => {
    const { maya, at } = await ownPage(site)
    const page = await maya.open(at)
    for (const button of ['Save my free time', 'Pause my listing']) {
      const pressed = Array.from({ length: 6 }, () => maya.send(page.press(button)))
      for (const answer of await Promise.all(pressed)) assert.equal(answer.status, 200, button)
    }
    const open = 'select from directory.pause where ended_at is null'
    assert.equal((await site.rows(open)).length, 1)
  }))

test('she pauses until a day and comes back sooner', () =>
  withSite(async (site) => {
    const { maya, at } = await ownPage(site)
    const page = await maya.open(at)
    const past = await maya.send(page.press('Pause my listing', { until: today(-1) }))
    assert.deepEqual(past.errors(), { until: 'Choose a day that is still to come' })
    const paused = await maya.send(
      page.press('Pause my listing', { until: today(9), reason: 'A rest' }),
    )
    assert.match(paused.text, /not taking on anyone new until.+A rest/)
    const back = await maya.send(paused.press('I am taking on people again'))
    assert.ok(back.press('Pause my listing'))
    assert.deepEqual(await site.rows('select ended_at is not null as ended from directory.pause'), [
      { ended: true },
    ])
  }))

test('she says that somebody who asked came, once, and sees it in her numbers', () =>
  withSite(async (site) => {
    const { maya, at } = await ownPage(site)
    const asha = site.visitor()
    const form = await asha.open('/ashdale/listings/maya-holt/question')
    const question = { question: 'Are you free?', name: 'Asha', phone: '01632 960001' }
    await asha.send(form.press('Send my question', { ...question, heardFrom: 'leaflet' }))
    const page = await maya.open(at)
    assert.match(page.text, /Asha, .+: waits for an answer/)
    const came = page.press('They came: Asha')
    await Promise.all([maya.send(came), maya.send(came)])
    assert.match((await maya.open(at)).text, /Asha, .+: came/)
    const counts = await site.rows(
      `select route, times from directory.daily_count where what = 'came'`,
    )
    assert.deepEqual(counts, [{ route: 'leaflet', times: 1 }])
  }))

test("another provider's question can't be marked by her link", () =>
  withSite(async (site) => {
    const tom = await site.list({ name: 'Tom Weir' })
    const { maya, at } = await ownPage(site)
    const id = '01a20000-0000-7000-8000-000000000001'
    await site.rows(
      `insert into directory.enquiry (area_id, enquiry_id, provider_id, name, phone, question, heard_from)
       values ($1, $2, $3, 'Asha', '01632 960001', 'Hello?', 'directory')`,
      [site.area.areaId, id, tom.providerId],
    )
    const body = new URLSearchParams({ enquiryId: id })
    await maya.ask(`${at}/came`, { method: 'POST', body })
    assert.deepEqual(await site.rows('select came_at from directory.enquiry'), [{ came_at: null }])
  }))

test('a wrong, old or closed link opens nothing and changes nothing', () =>
  withSite(async (site) => {
    const { at } = await ownPage(site)
    const before = await site.rows('select from directory.confirmation')
    const closed = async (address: string) => {
      const somebody = site.visitor()
      assert.equal((await somebody.open(address)).status, 404)
      for (const what of ['confirmation', 'pause', 'availability', 'came']) {
        const posted = await somebody.ask(`${address}/${what}`, { method: 'POST', body: '' })
        assert.equal(posted.status, 404)
      }
    }
    await closed('/ashdale/own/wrong')
    await closed(`${at}x`)
    await site.rows(`update directory.secret_link set expires_at = now()`)
    await closed(at)
    await site.rows(`update directory.secret_link set expires_at = now() + interval '1 day'`)
    await site.rows(`insert into providers.closure
      select area_id, provider_id, now(), 'coordinator' from providers.provider`)
    await closed(at)
    assert.equal((await site.rows('select from directory.confirmation')).length, before.length)
  }))

async function ownPage(site: TestSite) {
  const listed = await site.list({ name: 'Maya Holt' })
  return { maya: site.visitor(), at: `/ashdale/own/${await site.ownSecret(listed)}` }
}
