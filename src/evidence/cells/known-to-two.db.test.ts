// A person known to two enterprises, and a worker who is a person herself.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'
import { newId } from '../../platform/db/new-id.ts'
import { cellsOf, countAll, enterprise, figure } from '../testing.ts'

test('who is known to two is one of each, and of both when she takes herself out', () =>
  withSite(async (site) => {
    const [maya, tom] = [await enterprise(site), await enterprise(site)]
    const asha = await maya.person()
    await maya.visit(asha, '2026-03-02 09:00', 60)
    await tom.visit(asha, '2026-03-02 09:30', 60)
    await countAll(site)
    const both = [maya.providerId, tom.providerId]
    const people = async (of: string[]) => (await figure(site, 'people-supported', of)).value
    assert.deepEqual(
      [await people([both[0]!]), await people([both[1]!]), await people(both)],
      [1, 1, 2],
    )
    // Out of one of them.
    const out = { left_out_id: newId(), person_id: asha, began_by: 'x' }
    await maya.add('evidence.left_out', { ...out, provider_id: tom.providerId })
    await countAll(site)
    assert.deepEqual([await people([both[0]!]), await people([both[1]!])], [1, undefined])
    assert.deepEqual(await cellsOf(site, 'hours', tom.providerId), [])
    // Of all: nobody says of which enterprises.
    await maya.add('people.restriction', {
      person_id: asha,
      restriction_id: newId(),
      began_by: 'x',
    })
    await countAll(site)
    assert.deepEqual([await people([both[0]!]), await people([both[1]!])], [undefined, undefined])
    await site.rows(`update people.restriction set ended_at = now(), ended_by = 'x'`)
    await site.rows(`update evidence.left_out set ended_at = now(), ended_by = 'x'`)
    await countAll(site)
    assert.equal(await people(both), 2)
  }))

test('a visit that is sent under the id of another enterprise’s takes the place of none', () =>
  withSite(async (site) => {
    const [maya, tom] = [await enterprise(site), await enterprise(site)]
    const [asha, ben] = [await maya.person(), await tom.person()]
    const visitId = newId()
    await maya.visit(asha, '2026-03-02 09:00', 60, { visitId })
    await countAll(site)
    // Whoever worked for Maya knows it from an address, and has an enterprise of her own now.
    await tom.visit(ben, '2026-04-01 09:00', 30, { visitId })
    await countAll(site)
    assert.deepEqual(await cellsOf(site, 'hours', maya.providerId), ['2026-03-01: 60 of 1'])
    assert.deepEqual(await cellsOf(site, 'hours', tom.providerId), ['2026-04-01: 30 of 1'])
  }))

test('a worker who is supported by the same enterprise is counted as each, and as neither of the other', () =>
  withSite(async (site) => {
    const told = await enterprise(site)
    const { accountId } = await site.signedIn({ name: 'Ben' })
    const ben = await told.person()
    await told.add('people.access', {
      ...{
        person_id: ben,
        access_id: newId(),
        account_id: accountId,
        name: 'Ben',
        relation: 'self',
      },
      ...{ scopes: ['everything'], why: 'Mine', from_on: '2026-01-01', given_by: 'x' },
    })
    const workerId = await told.worker('paid', { account_id: accountId, hours_wanted: 1 })
    const asha = await told.person()
    await told.visit(asha, '2026-02-02 09:00', 240, { workerId })
    await told.visit(ben, '2026-02-03 09:00', 60)
    await countAll(site)
    assert.deepEqual(await cellsOf(site, 'people-supported', told.providerId), [
      '2026-02-01: 1 of 0',
      '2026-02-01: 1 of 0',
    ])
    assert.deepEqual(await cellsOf(site, 'jobs', told.providerId), ['2026-02-01: 2 of 1'])
    assert.deepEqual(await cellsOf(site, 'hours-wanted', told.providerId), ['2026-02-01: 1 of 1'])
    // His own record kept unused takes nothing from the work that he did.
    await told.add('people.restriction', { person_id: ben, restriction_id: newId(), began_by: 'x' })
    await countAll(site)
    assert.deepEqual(await cellsOf(site, 'hours', told.providerId), ['2026-02-01: 240 of 1'])
    assert.deepEqual(await cellsOf(site, 'hours-wanted', told.providerId), ['2026-02-01: 1 of 1'])
  }))
