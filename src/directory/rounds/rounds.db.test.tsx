import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../platform/db/new-id.ts'
import { today } from '../../../test/support/site/ashdale.ts'
import { linkIn, withSite, type TestSite } from '../../../test/support/site/site.ts'

test('questions are forgotten 30 days after the answer or 90 days unanswered; counts stay', () =>
  withSite(async (site) => {
    await asked(site, 'answered long ago', { askedDaysAgo: 60, answeredDaysAgo: 31 })
    await asked(site, 'answered lately', { askedDaysAgo: 200, answeredDaysAgo: 29 })
    await asked(site, 'never answered', { askedDaysAgo: 91 })
    await asked(site, 'waits', { askedDaysAgo: 89 })
    await site.round('forget-old-enquiries', today())
    const kept = await site.rows<{ question: string }>('select question from directory.enquiry')
    assert.deepEqual(kept.map((row) => row.question).toSorted(), ['answered lately', 'waits'])
    const counts = await site.rows(`select sum(times)::int as asked from directory.daily_count`)
    assert.deepEqual(counts, [{ asked: 4 }])
  }))

test("an area's own setting decides how long questions are kept, while it is valid", () =>
  withSite(async (site) => {
    await asked(site, 'answered', { askedDaysAgo: 20, answeredDaysAgo: 8 })
    await asked(site, 'waits', { askedDaysAgo: 20 })
    const setting = `insert into areas.setting (area_id, name, value, reason, valid_from, valid_to)
      values ($1, 'enquiry_kept_after_answer', $2, 'Our lead asks for it', $3, $4)`
    const { areaId } = site.area
    await site.rows(setting, [areaId, 1, '2026-01-01', today(-1)])
    await site.round('forget-old-enquiries', today(-1))
    assert.equal((await site.rows('select from directory.enquiry')).length, 2)
    await site.rows(setting, [areaId, 7, today(), null])
    await site.round('forget-old-enquiries', today())
    const kept = await site.rows('select question from directory.enquiry')
    assert.deepEqual(kept, [{ question: 'waits' }])
    const privacy = await site.visitor().open('/ashdale/privacy')
    assert.match(privacy.text, /7 days after the answer, or 90 days after you asked/)
  }))

test('links are forgotten when their time is over', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const [old, fresh] = [await site.ownSecret(listed), await site.ownSecret(listed)]
    await site.rows(`update directory.secret_link set expires_at = now() - interval '1 day'
      where created_at = (select min(created_at) from directory.secret_link)`)
    assert.equal((await site.visitor().open(`/ashdale/own/${old}`)).status, 404)
    assert.equal((await site.visitor().open(`/ashdale/own/${fresh}`)).status, 200)
    await site.round('forget-old-enquiries', today())
    assert.equal((await site.rows('select from directory.secret_link')).length, 1)
  }))

test('a provider who has said nothing for 60 days is asked once whether her listing is right', () =>
  withSite(async (site) => {
    const silent = await site.list({ name: 'Maya Holt' })
    await site.list({ name: 'Tom Weir', email: 'tom@weir.example' })
    await site.list({ name: 'No Email', email: undefined })
    await site.rows(`update directory.listing set created_at = now() - interval '61 days'`)
    await site.rows(`update directory.confirmation set confirmed_at = now() - interval '61 days'
      where provider_id in (select provider_id from providers.provider where name <> 'Tom Weir')`)
    const sent = await site.round('ask-whether-right', today())
    assert.deepEqual(
      sent.map(({ to, subject, replyTo }) => [to, subject, replyTo]),
      [['maya@holt.example', 'Is your listing still right?', 'nell@ashdale.example']],
    )
    await site.round('ask-whether-right', today(1))
    assert.equal((await site.round('ask-whether-right', today(60))).length, 1)
    assert.equal((await site.round('ask-whether-right', today(61))).length, 3)

    const maya = site.visitor()
    const page = await maya.open(linkIn(sent[0]!))
    const thanks = await maya.send(page.press('Yes, it is still right'))
    assert.match(thanks.text, /Said to be right today/)
    const { rows } = await site.pool.query(
      `select confirmed_by from directory.confirmation where provider_id = $1
       order by confirmed_at desc limit 1`,
      [silent.providerId],
    )
    assert.deepEqual(rows, [{ confirmed_by: 'provider' }])
  }))

test('whoever is closed or not approved is asked nothing and gets no note', () =>
  withSite(async (site) => {
    await site.list()
    const coordinator = await site.coordinator()
    const page = await coordinator.open('/ashdale/admin/listings/maya-holt')
    await coordinator.send(page.press('Close it'))
    await site.rows(`update directory.listing set created_at = now() - interval '1 year'`)
    await site.rows(`update directory.confirmation set confirmed_at = now() - interval '1 year'`)
    assert.deepEqual(await site.round('ask-whether-right', today()), [])
    assert.deepEqual(await site.round('send-monthly-notes', '2026-03-01'), [])
  }))

test("the monthly note has last month's numbers and comes once", () =>
  withSite(async (site) => {
    const { providerId } = await site.list()
    const counted: [day: string, what: string, route: string, times: number][] = [
      ['2026-02-01', 'seen', 'page', 7],
      ['2026-02-28', 'seen', 'leaflet', 5],
      ['2026-02-14', 'asked', 'directory', 2],
      ['2026-02-15', 'asked', 'health', 1],
      ['2026-02-20', 'came', 'health', 1],
      ['2026-01-31', 'seen', 'page', 100],
      ['2026-03-01', 'seen', 'page', 100],
    ]
    for (const count of counted)
      await site.rows('insert into directory.daily_count values ($1, $2, $3, $4, $5, $6)', [
        ...[site.area.areaId, providerId],
        ...count,
      ])
    const [note] = await site.round('send-monthly-notes', '2026-03-01')
    assert.equal(note?.to, 'maya@holt.example')
    assert.match(note.subject, /February 2026/)
    assert.match(note.body, /In February 2026 your page was seen 12 times\./)
    assert.match(note.body, /3 people asked you a question/)
    assert.match(note.body, /1 person came/)
    assert.equal((await site.visitor().open(linkIn(note))).status, 200)
    await site.rows('delete from jobs.round')
    assert.equal((await site.round('send-monthly-notes', '2026-03-01')).length, 1)
    const [, april] = await site.round('send-monthly-notes', '2026-04-01')
    assert.match(april!.body, /seen 100 times\.\n0 people asked/)
  }))

/** A question of some time ago, with its count. */
async function asked(
  site: TestSite,
  question: string,
  { askedDaysAgo, answeredDaysAgo }: { askedDaysAgo: number; answeredDaysAgo?: number },
): Promise<void> {
  const { providerId } = await site.list({ name: `Provider of ${question}` })
  const { areaId } = site.area
  await site.rows(
    `insert into directory.enquiry (area_id, enquiry_id, provider_id, name, phone, question, heard_from,
       asked_at, answered_at)
     values ($1, $2, $3, 'Asha', '01632 960001', $4, 'directory', now() - make_interval(days => $5),
       now() - make_interval(days => $6))`,
    [areaId, newId(), providerId, question, askedDaysAgo, answeredDaysAgo ?? null],
  )
  await site.rows(
    `insert into directory.daily_count values ($1, $2, current_date, 'asked', 'directory', 1)`,
    [areaId, providerId],
  )
}
