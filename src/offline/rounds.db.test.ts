// What works by itself: keys are renewed and go, what is past its time goes, and so does an account's.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recorded } from '../../test/support/site/people.ts'
import { withSite, type TestSite } from '../../test/support/site/site.ts'
import { endWaysIn } from '#accounts'
import { forgetOffline } from './held.ts'
import { phoneOf } from './testing.ts'

const later = (site: TestSite, days: number) =>
  site.rows(
    `with aged as (update offline.sealing_key set began_at = began_at - make_interval(days => $1)),
       kept as (update offline.kept_apart set came_at = came_at - make_interval(days => $1)),
       came as (update offline.received set received_at = received_at - make_interval(days => $1))
     update offline.ticket set used_at = used_at - make_interval(days => $1)`,
    [days],
  )

const count = async (site: TestSite, table: string) =>
  (await site.rows(`select from offline.${table}`)).length

test('a key is given out for 30 days, opens for 180 more, and goes', () =>
  withSite(async (site) => {
    await site.round('look-after-offline', '2026-01-01')
    assert.equal(await count(site, 'sealing_key'), 0)
    const asha = await recorded(site)
    const phone = await phoneOf(asha.visitor)
    const goal = {
      path: `${asha.home}/goals/new`,
      fields: [['words', 'Swim']] as [string, string][],
    }
    const early = await phone.sealed(goal)
    await later(site, 31)
    await site.round('look-after-offline', '2026-01-02')
    const next = await phoneOf(asha.visitor)
    assert.notEqual(next.kit.keyId, phone.kit.keyId)
    await later(site, 178)
    await site.round('look-after-offline', '2026-01-03')
    assert.equal((await phone.send([early]))[0]?.said, 'kept')
    await later(site, 3)
    await site.round('look-after-offline', '2026-01-04')
    assert.equal((await phone.send([early]))[0]?.said, 'unreadable')
    // Its ticket, too: nothing that was sealed with it opens any more.
    assert.deepEqual(await site.rows('select ticket_id as id from offline.ticket'), [
      { id: next.kit.ticketId },
    ])
  }))

test('what is kept apart goes after 90 days; that something came is known as long as it could come again', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const phone = await phoneOf(asha.visitor)
    const bytes = new Uint8Array([1, 2, 3])
    const file = { field: 'file', name: 'a.jpg', type: 'image/jpeg', bytes }
    await phone.send([await phone.sealed({ path: '/ashdale/nowhere', files: [file] })])
    await later(site, 89)
    await site.round('look-after-offline', '2026-01-01')
    const counts = async () =>
      Promise.all(['kept_apart', 'kept_file', 'received'].map((table) => count(site, table)))
    assert.deepEqual(await counts(), [1, 1, 1])
    const held = await (await asha.visitor.ask('/ashdale/account/held.json')).text()
    for (const words of ['/ashdale/nowhere', Buffer.from(bytes).toString('base64')])
      assert.ok(held.includes(words), words)
    await later(site, 2)
    await site.round('look-after-offline', '2026-01-02')
    assert.deepEqual(await counts(), [0, 0, 1])
    await later(site, 120)
    await site.round('look-after-offline', '2026-01-03')
    assert.deepEqual(await counts(), [0, 0, 0])
  }))

test('after a restore no phone sends by itself, and of an account that is erased nothing is left', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const phone = await phoneOf(asha.visitor)
    const goal = {
      path: `${asha.home}/goals/new`,
      fields: [['words', 'Swim']] as [string, string][],
    }
    const before = await phone.sealed(goal)
    await site.db.transaction().execute(async (restore) => {
      // As if it came with the backup.
      await restore.updateTable('accounts.session').set({ device: 'Phone' }).execute()
      await endWaysIn(restore)
    })
    assert.equal((await phone.send([before]))[0]?.said, 'kept apart')
    await forgetOffline(site.db, site.area.areaId, asha.accountId)
    for (const table of ['ticket', 'received', 'kept_apart'])
      assert.equal(await count(site, table), 0)
    assert.equal((await phone.send([before]))[0]?.said, 'unreadable')
  }))
