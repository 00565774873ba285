// A demonstration has owners who share, by the same code as theirs: once, however often it starts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayFromNow } from '../../../test/support/site/visited.ts'
import { withSite } from '../../../test/support/site/site.ts'
import { inContext } from '../../platform/db/context.ts'
import { enterprise, timeZone } from '../testing.ts'
import { disputesOf } from './disputes.ts'
import { makeInventedSharing } from './invented.ts'

test('who can be signed in as shares, and those who may need help; a coordinator sees why', () =>
  withSite(async (site) => {
    const [marcus, silent, ...more] = [
      await enterprise(site, { name: 'Marcus' }),
      await enterprise(site, { name: 'Silent Days' }),
      await enterprise(site, { name: 'Lone Days' }),
      await enterprise(site, { name: 'Unshared Days' }),
    ]
    await silent!.visit(await silent!.person(), `${dayFromNow(-40)} 09:00`, 60)
    for (const one of [marcus!, ...more])
      await one.visit(await one.person(), `${dayFromNow(-2)} 09:00`, 60)
    const { areaId, providerId } = marcus!
    const by = 'account:x'
    const begin = () =>
      inContext(
        site.db,
        { areaId, actor: by, lists: { providers: [providerId] }, timeZone },
        (db) => makeInventedSharing(db, { area: site.area, providerId, by }),
      )
    await begin()
    await begin()
    const coordinator = await site.signedIn({ name: 'Cora', roles: ['coordinator'] })
    const list = await coordinator.open('/ashdale/admin/may-need-help')
    assert.match(list.text, /From 3 enterprises whose owners share/)
    assert.match(list.text, /Silent Days.*No visit for three weeks/)
    assert.match(list.text, /Marcus/)
    // One figure is disputed, and one was, was answered and is settled.
    const disputes = await inContext(
      site.db,
      { areaId, actor: by, lists: { providers: [providerId] }, timeZone },
      (db) => disputesOf(db, areaId, [providerId]),
    )
    const heard = disputes.map((one) => [one.isSettled, ...one.said.map(({ party }) => party)])
    assert.deepEqual(heard, [
      [false, 'owner'],
      [true, 'owner', 'coordinator', 'owner'],
    ])
    // Hers was shown in a tender already: it stays as it is.
    const kept = await site.rows<{ id: string }>(
      'select provider_id as id from evidence.others_version',
    )
    assert.deepEqual(
      kept.map(({ id }) => id),
      [providerId],
    )
  }))
