// What is counted of somebody is hers to see and to take out: the cells follow exactly.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import {
  giveAccess,
  somebody,
  visited,
  write,
  type Visited,
} from '../../../test/support/site/visited.ts'
import type { Visitor } from '../../../test/support/site/visitor.ts'
import { markedProviders, refresh } from '../cells/refresh.ts'
import { verify } from '../cells/verify.ts'

test('she sees what counted in what, takes a visit out, and puts it back', () =>
  withSite(async (site) => {
    const { who, at } = await twoVisits(site)
    const { asha } = who
    const page = await asha.visitor.open(at)
    assert.match(page.text, /2 of 2 visits are counted/)
    for (const title of ['Hours', 'Out and about', 'People supported'])
      assert.match(page.text, new RegExp(title))
    assert.equal(await minutes(site, who), 150)
    const first = 'Take it out: Monday 2 March, 9am'
    await asha.visitor.send(page.press(first))
    await asha.visitor.send(page.press(first))
    const out = await asha.visitor.open(at)
    assert.match(out.text, /1 of 2 visits are counted/)
    assert.match(out.text, /Monday 2 March, 9am: taken out/)
    assert.equal(await minutes(site, who), 90)
    await asha.visitor.send(out.press('Put it back: Monday 2 March, 9am'))
    assert.equal(await minutes(site, who), 150)
    const trail = await site.rows<{ did: string }>(
      `select action || ' ' || what as did from audit.entry where what = 'counted' order by at`,
    )
    assert.deepEqual(
      trail.map(({ did }) => did),
      ['took_out counted', 'put_back counted'],
    )
    // A page from before takes it out again.
    await asha.visitor.send(page.press(first))
    assert.equal(await minutes(site, who), 90)
    // The visit is still hers to read, and the provider's.
    assert.match(
      (await asha.visitor.open(`/ashdale/people/${asha.personId}/visits?until=2026-03-10`)).text,
      /We cooked/,
    )
  }))

test('she takes one enterprise out, or everything, and the agreement too', () =>
  withSite(async (site) => {
    const { who, at } = await twoVisits(site)
    const { visitor } = who.asha
    await visitor.send((await visitor.open(at)).press('Take all of Maya Holt out'))
    assert.equal(await minutes(site, who), 0)
    assert.match((await visitor.open(at)).text, /Nothing of Maya Holt is counted since/)
    await visitor.send((await visitor.open(at)).press('Count the visits of Maya Holt again'))
    assert.equal(await minutes(site, who), 150)
    await visitor.send((await visitor.open(at)).press('Take everything out'))
    assert.equal(await minutes(site, who), 0)
    assert.deepEqual(await site.rows('select from evidence.person_window'), [])
    const off = await visitor.open(at)
    assert.match(off.text, /Nothing of yours is counted/)
    await visitor.send(off.press('Count it again'))
    await visitor.send(off.press('Count it again'))
    assert.equal(await minutes(site, who), 150)
  }))

test('an enterprise that has only an agreement with her is counted again, too', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { areaId } = site.area
    await minutes(site, who)
    await site.rows('delete from evidence.mark')
    const at = `/ashdale/people/${who.asha.personId}/counted`
    const { visitor } = who.asha
    await visitor.send((await visitor.open(at)).press('Take everything out'))
    // Her own page has counted again what it marked.
    await site.rows(`insert into evidence.mark (area_id, person_id) values ($1, $2)`, [
      areaId,
      who.asha.personId,
    ])
    assert.deepEqual(await site.inArea((db) => markedProviders(db, areaId)), [who.maya.providerId])
  }))

test('who helps with everything can; a provider, a friend and a stranger can’t', () =>
  withSite(async (site) => {
    const { who, at } = await twoVisits(site)
    const mali = await somebody(site, 'Mali')
    await giveAccess(site, who.asha.personId, mali, 'helper', ['everything'])
    await mali.visitor.send((await mali.visitor.open(at)).press('Take everything out'))
    assert.equal(await minutes(site, who), 0)
    await mali.visitor.send((await mali.visitor.open(at)).press('Count it again'))
    const friend = await somebody(site, 'Bilal')
    await giveAccess(site, who.asha.personId, friend, 'friend', ['all_visits'])
    const nell = await somebody(site, 'Nell')
    for (const { visitor } of [who.maya, friend, nell]) {
      assert.equal((await visitor.ask(at)).status, 404)
      assert.equal((await takeAllOut(visitor, at)).status, 404)
    }
    assert.equal(await minutes(site, who), 150)
  }))

test('nobody takes out a visit that isn’t hers', () =>
  withSite(async (site) => {
    const { who, at } = await twoVisits(site)
    const bo = await somebody(site, 'Bo')
    const [visit] = await site.rows<{ visit_id: string }>('select visit_id from practice.visit')
    const answer = await bo.visitor.ask(at, { method: 'POST', body: new URLSearchParams() })
    assert.equal(answer.status, 404)
    const body = new URLSearchParams({ change: 'out', visitId: visit!.visit_id })
    body.set('providerId', '018f0000-0000-7000-8000-000000000000')
    const wrong = await who.asha.visitor.ask(at, { method: 'POST', body })
    assert.equal(wrong.status, 404)
    assert.deepEqual(await site.rows('select from evidence.left_out'), [])
  }))

function takeAllOut(visitor: Visitor, at: string) {
  return visitor.ask(at, { method: 'POST', body: new URLSearchParams({ change: 'out' }) })
}

async function twoVisits(site: TestSite) {
  const who = await visited(site)
  const visit = (beganAt: string, minutesLong: number) => {
    const began = new Date(beganAt)
    return { beganAt: began, endedAt: new Date(began.getTime() + minutesLong * 60_000) }
  }
  await write(site, who, { ...visit('2026-03-02T09:00Z', 60), place: 'out' })
  await write(site, who, { ...visit('2026-03-04T09:00Z', 90), place: 'home' })
  return { who, at: `/ashdale/people/${who.asha.personId}/counted?month=2026-03` }
}

/** What is counted now of Maya's hours; from scratch it is the same. */
async function minutes(site: TestSite, { maya }: Visited): Promise<number> {
  const { areaId } = site.area
  await site.inArea(async (db) => {
    await markedProviders(db, areaId)
    await refresh(db, areaId, maya.providerId)
  })
  const { wrong } = await site.inArea((db) => verify(db, areaId, maya.providerId))
  assert.deepEqual(wrong, [])
  const [row] = await site.rows<{ minutes: number }>(
    `select coalesce(sum(numerator), 0)::int as minutes from evidence.provider_month where indicator = 'hours'`,
  )
  return row!.minutes
}
