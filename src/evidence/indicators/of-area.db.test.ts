// What is counted of a whole area: small cases, each by hand.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { service } from '../../../test/support/site/ashdale.ts'
import { withSite } from '../../../test/support/site/site.ts'
import { enterprise, figure, rounded } from '../testing.ts'

const of2026 = { from: '2026-01-01', until: '2027-01-01' }

test('enterprises last as Kaplan and Meier have it, from the day they began, or were listed', () =>
  withSite(async (site) => {
    // Nobody yet.
    assert.deepEqual(await figure(site, 'survival-12-months', []), none('survival-12-months'))
    const began = async (listedOn: string, closedOn?: string, beganOn?: string) => {
      const told = await enterprise(site, {}, listedOn)
      if (beganOn) await told.said('evidence.enterprise_began', { began_on: beganOn })
      if (closedOn)
        await told.add('providers.closure', {
          ...{ provider_id: told.providerId, closed_at: closedOn, closed_by: 'x' },
        })
      return told.providerId
    }
    const all = [
      await began('2024-01-01'),
      // Half a year.
      await began('2025-01-01', '2025-07-02'),
      // Listed late: a year and a half, of which half a year here.
      await began('2025-07-01', '2026-01-01', '2024-07-01'),
      await began('2026-07-01'),
      // Not begun when the period ended, and closed after it.
      await began('2027-02-01'),
      await began('2024-06-01', '2027-03-01'),
    ]
    // One ends at 6 months, when four are watched: the one that was listed late could not have been seen to
    // end by then. Then the one of six months is seen no longer; of three who are left, one ends at 18.
    const year = await figure(site, 'survival-12-months', all)
    assert.deepEqual(rounded({ value: year.value, n: year.n, providers: year.providers }), {
      ...{ value: 0.75, n: 5, providers: 5 },
    })
    // Greenwood: .75 times the root of 1/(4·3).
    assert.deepEqual(rounded(year.interval), { estimate: 0.75, lower: 0.3257, upper: 1 })
    const two = await figure(site, 'survival-24-months', all)
    assert.equal(rounded(two.value), 0.5)
    // Of a group of two, both closed or not.
    const allStay = await figure(site, 'survival-12-months', [all[0]!, all[3]!])
    assert.equal(allStay.value, 1)
    // None has ended, of one that went on for so long: exactly that is how sure it is.
    assert.deepEqual(rounded(allStay.interval), { estimate: 1, lower: 0.025, upper: 1 })
    assert.equal((await figure(site, 'survival-24-months', [all[3]!])).value, undefined)
  }))

test('workers stay, or leave', () =>
  withSite(async (site) => {
    const told = await enterprise(site)
    const left = (on: string) => ({ ended_at: on, ended_by: 'x' })
    await told.worker('paid', { began_at: '2025-01-01', ...left('2025-03-01') })
    await told.worker('paid', { began_at: '2025-01-01', ...left('2026-11-01') })
    await told.worker('paid', { began_at: '2025-06-01' })
    await told.worker('unpaid', { began_at: '2025-01-01', ...left('2025-02-01') })
    const found = await figure(site, 'retention', [told.providerId])
    assert.deepEqual(rounded([found.value, found.n]), [0.6667, 3])
    // Of an enterprise that closes nobody stays.
    const closed = await enterprise(site)
    await closed.worker('paid', { began_at: '2025-03-01' })
    const { providerId } = closed
    const row = { provider_id: providerId, closed_at: '2025-06-01', closed_by: 'x' }
    await closed.add('providers.closure', row)
    assert.deepEqual((await figure(site, 'retention', [providerId])).value, 0)
  }))

test('prices are those in the middle, and of the visit that people want', () =>
  withSite(async (site) => {
    const prices = async (...all: { pence: number; least: number }[]) => {
      const services = all.map(({ pence, least }, index) =>
        service({
          name: `S ${index}`,
          minimumVisitMinutes: least,
          prices: [{ pence, unit: 'hour' }],
        }),
      )
      return (await enterprise(site, { services })).providerId
    }
    const one = await prices({ pence: 1800, least: 15 }, { pence: 2400, least: 60 })
    const other = await prices({ pence: 2000, least: 30 })
    const day = service({ prices: [{ pence: 6000, unit: 'day' }] })
    const byDay = (await enterprise(site, { services: [day] })).providerId
    const all = [one, other, byDay]
    const hour = await figure(site, 'hourly-price', all)
    assert.deepEqual([hour.value, hour.n, hour.providers], [2000, 3, 2])
    // Half an hour is £9 and £10, an hour £24.
    assert.equal((await figure(site, 'visit-price', all)).value, 1000)
    // 18 and 24 pounds: halfway.
    assert.equal((await figure(site, 'hourly-price', [one])).value, 2100)
    await site.rows(
      `insert into areas.setting (area_id, name, value, valid_from, reason)
       values ($1, 'visit_wanted', 45, '2026-01-01', 'The scheme')`,
      [site.area.areaId],
    )
    assert.equal((await figure(site, 'visit-price', [other])).value, 1500)
  }))

test('who asks can choose among those with space, of that kind, who come there', () =>
  withSite(async (site) => {
    const places = await site.rows<{ name: string; id: string }>(
      'select name, locality_id as id from areas.locality',
    )
    const at = (name: string) => places.find((one) => one.name === name)!.id
    const offers = (said: object, more: object = {}) =>
      enterprise(site, { services: [service({ support: ['meals'], ...said })], ...more })
    const near = await offers({})
    await near.free('2026-03-01', { 1: 60 })
    await near.free('2026-06-01', { 1: 0 })
    // Five miles are too far for four.
    const short = await offers({ travelMiles: 4 })
    await short.free('2026-03-01', { 1: 60 })
    // From far away, but it names the place; and there is another kind.
    const named = await offers(
      { serviceAreas: ['Birchley'], travelMiles: undefined },
      { locality: 'Farwell' },
    )
    await named.free('2026-03-01', { 2: 60 })
    const other = await offers({ support: ['lifts'] })
    await other.free('2026-03-01', { 1: 60, 2: 60 })
    const ask = async (onDay: string, more: object = {}) => {
      const told = await enterprise(site)
      await told.asked(onDay, { locality_id: at('Birchley'), ...more })
      const found = await figure(site, 'real-choice', [told.providerId])
      return found.value
    }
    // The two, and lifts.
    assert.equal(await ask('2026-03-02'), 3)
    assert.equal(await ask('2026-03-02', { support: 'meals' }), 2)
    assert.equal(await ask('2026-03-02', { support: 'meals', weekday: 2 }), 1)
    // Nobody had said anything; then one had no space left.
    assert.equal(await ask('2026-02-28'), 0)
    assert.equal(await ask('2026-06-01', { support: 'meals' }), 1)
    assert.equal(await ask('2026-03-02', { locality_id: null }), undefined)
    const all = await figure(site, 'real-choice', undefined, of2026)
    // 0, 1, 1, 2 and 3.
    assert.deepEqual([all.value, all.n, all.providers], [1, 5, 5])
  }))

test('nobody can choose one that is not approved, is paused, or does not come there', () =>
  withSite(async (site) => {
    const [birchley] = await site.rows<{ id: string }>(
      `select locality_id as id from areas.locality where name = 'Birchley'`,
    )
    const offers = async (said: object = {}) => {
      const told = await enterprise(site, { services: [service({ support: ['meals'], ...said })] })
      await told.free('2026-01-05', { 1: 60 })
      return told.providerId
    }
    const open = await offers()
    const late = await offers()
    const never = await offers()
    const paused = await offers()
    // It comes to the whole area, for it says no distance; another doesn’t say that it comes.
    await offers({ travelMiles: undefined })
    const unsaid = await offers()
    await site.rows('update providers.service set delivery = null where provider_id = $1', [unsaid])
    await site.rows(
      `update directory.approval set approved_at = '2026-03-10' where provider_id = $1`,
      [late],
    )
    await site.rows('delete from directory.approval where provider_id = $1', [never])
    const pause = (providerId: string, from: string, until: string | null, ended: string | null) =>
      site.rows(
        `insert into directory.pause (area_id, pause_id, provider_id, began_at, until, ended_at)
         values ($1, gen_random_uuid(), $2, $3, $4, $5)`,
        [site.area.areaId, providerId, from, until, ended],
      )
    await pause(paused, '2026-03-02', '2026-03-08', null)
    await pause(open, '2026-03-10', null, '2026-03-12')
    const ask = async (onDay: string) => {
      const told = await enterprise(site)
      await told.asked(onDay, { locality_id: birchley!.id, support: 'meals' })
      return (await figure(site, 'real-choice', [told.providerId])).value
    }
    // One is open, one comes everywhere, one takes on nobody until the 8th.
    assert.equal(await ask('2026-03-01'), 3)
    assert.equal(await ask('2026-03-08'), 2)
    assert.equal(await ask('2026-03-09'), 3)
    // One is approved, another has paused for two days.
    assert.equal(await ask('2026-03-10'), 3)
    assert.equal(await ask('2026-03-12'), 4)
  }))

test('fair openings are a yes or no of each new paid worker, and her own word before another’s', () =>
  withSite(async (site) => {
    const told = await enterprise(site)
    const opened = async (beganAt: string, ...said: [party: string, isFair: boolean | null][]) => {
      const workerId = await told.worker('paid', { began_at: beganAt })
      for (const [party, isFair] of said)
        await told.said('evidence.fair_opening', { worker_id: workerId, party, is_fair: isFair })
    }
    await opened('2026-03-01', ['worker', true], ['provider', false])
    await opened('2026-03-01', ['provider', false])
    await opened('2026-03-01', ['worker', true], ['worker', null])
    await opened('2026-03-01')
    await opened('2025-03-01', ['worker', true])
    const found = await figure(site, 'fair-openings', [told.providerId])
    assert.deepEqual([found.value, found.of], [0.5, { some: 1, all: 2 }])
  }))

const none = (name: string) => ({ name, n: 0, providers: 0 })
