// Something an owner can use today: what others looked for, only where it points at nobody.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provider } from '#providers'
import { newId } from '../../platform/db/new-id.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { asMaya, dayFromNow, visited } from '../../../test/support/site/visited.ts'
import { usefulToday } from './useful-today.ts'

const tuesday = 2

/** Others turn somebody down for a Tuesday in Ashford, where Maya is. */
async function turnDown(site: TestSite, providerId: string, times: number) {
  for (let time = 0; time < times; time++)
    await site.rows(
      `insert into practice.approach (area_id, approach_id, provider_id, kind, route, weekday,
         locality_id, words, on_day, made_by)
       select $1, $2, $3, 'turned_down', 'directory', $4, locality_id, '', $5::date - 3, 'x'
       from areas.locality where area_id = $1 and name = 'Ashford'`,
      [site.area.areaId, newId(), providerId, tuesday, dayFromNow(0)],
    )
}

test('people near her looked for a day that she has free: told from five times, by three enterprises', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const others = await Promise.all(['Bo', 'Cy', 'Di'].map((name) => site.list({ name })))
    const said = () =>
      asMaya(site, who, async (db) => {
        const own = await provider(db, site.area.areaId, who.maya.providerId)
        return usefulToday(db, site.area, own!, dayFromNow(0))
      })
    assert.deepEqual(await said(), ['You had 2 hours free on Tuesdays, as you said today.'])
    await turnDown(site, others[0]!.providerId, 4)
    await turnDown(site, others[1]!.providerId, 4)
    assert.equal((await said()).length, 1)
    assert.doesNotMatch((await said())[0]!, /looked for/)
    await turnDown(site, others[2]!.providerId, 1)
    assert.match((await said())[0]!, /near you looked for a Tuesday 5 times or more/)
    await turnDown(site, who.maya.providerId, 1)
    assert.equal((await said())[1], 'You said no once in the last three months, for a Tuesday.')
    await turnDown(site, who.maya.providerId, 1)
    assert.equal(
      (await said())[1],
      'You said no 2 times in the last three months: 2 for a Tuesday.',
    )
  }))
