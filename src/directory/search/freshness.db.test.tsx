import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../../test/support/site/ashdale.ts'
import { found, look, reasonsOn } from '../../../test/support/site/searching.ts'
import { withSite, type Listed, type TestSite } from '../../../test/support/site/site.ts'
import { makeFound } from './documents/make-found.ts'
import { search } from './search.ts'

const free = [{ weekday: 2, minutes: 120 }]

test('free time said more than 14 days ago is “not confirmed since”, and counts as none', () =>
  withSite(async (site) => {
    const fresh = await site.list({ name: 'Fresh', availability: { asOf: today(-14), free } })
    const stale = await site.list({ name: 'Stale', availability: { asOf: today(-15), free } })
    const reasons = reasonsOn(await look(site, { what: 'company' }))
    assert.match(reasons.get('Stale')!, /free on Tuesdays, said 2 weeks ago, not confirmed since/)
    assert.doesNotMatch(reasons.get('Fresh')!, /not confirmed/)
    assert.deepEqual(await found(site, { what: 'company' }), ['Fresh', 'Stale'])
    assert.deepEqual(await found(site, { space: 'now' }), ['Fresh'])
    const scores = await scoresOf(site)
    assert.ok(scores.get(stale.providerId)! < scores.get(fresh.providerId)!)
    // It is as if she had none: old news is no worse than no news.
    const none = await site.list({ name: 'None', availability: { asOf: today(), free: [] } })
    const again = await scoresOf(site)
    assert.equal(again.get(stale.providerId), again.get(none.providerId))
  }))

test('whoever says it again is fresh at once', () =>
  withSite(async (site) => {
    const stale = await site.list({ name: 'Stale', availability: { asOf: today(-30), free } })
    assert.deepEqual(await found(site, { space: 'now' }), [])
    await site.rows('update providers.availability set as_of = current_date')
    await makeAnew(site, stale)
    assert.deepEqual(await found(site, { space: 'now' }), ['Stale'])
  }))

test('a page that nobody has confirmed for 90 days says so, and counts a little less', () =>
  withSite(async (site) => {
    const fresh = await site.list({ name: 'Fresh' })
    const edge = await site.list({ name: 'Edge' })
    const old = await site.list({ name: 'Old' })
    const never = await site.list({ name: 'Never' })
    await confirmedAgo(site, edge, 90)
    await confirmedAgo(site, old, 91)
    await site.rows('delete from directory.confirmation where provider_id = $1', [never.providerId])
    await makeAnew(site, never)
    const reasons = reasonsOn(await look(site, { what: 'company' }))
    assert.doesNotMatch(reasons.get('Fresh')! + reasons.get('Edge')!, /not confirmed lately/)
    assert.match(reasons.get('Old')!, /not confirmed lately/)
    assert.match(reasons.get('Never')!, /not confirmed lately/)
    const scores = await scoresOf(site)
    const [best, atEdge, least, unsaid] = [fresh, edge, old, never].map((one) =>
      scores.get(one.providerId),
    )
    assert.equal(atEdge, best)
    assert.equal(unsaid, least)
    assert.ok(least! < best!)
  }))

async function confirmedAgo(site: TestSite, one: Listed, days: number): Promise<void> {
  await site.rows(
    `update directory.confirmation set confirmed_at = $2::date + time '12:00'
     where provider_id = $1`,
    [one.providerId, today(-days)],
  )
  await makeAnew(site, one)
}

function makeAnew(site: TestSite, { providerId }: Listed): Promise<void> {
  return site.inArea((db) => makeFound(db, site.area.areaId, providerId))
}

/** How high each provider counts, by id, where nothing is asked for. */
async function scoresOf(site: TestSite): Promise<Map<string, number>> {
  const { areaId } = site.area
  const sought = { areaId, chosen: new Map(), today: today(), freshFor: 14, confirmedFor: 90 }
  const { matches } = await site.inArea((db) => search(db, sought))
  return new Map(matches.map((match) => [match.providerId, match.score]))
}
