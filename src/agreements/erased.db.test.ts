import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeRecord } from '../../test/access/cast.ts'
import { withSite } from '../../test/support/site/site.ts'
import { inContext } from '../platform/db/context.ts'
import { giveAssent } from './give-assent.ts'

test('a provider’s yes to somebody who has erased her record meanwhile gives nothing, and breaks nothing', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const { areaId } = site.area
    const { params } = await makeRecord(site, areaId, 'ASHA', listed)
    await site.rows('delete from agreements.ending')
    await site.rows('delete from people.person where person_id = $1', [params.personId])
    const { providerId } = listed
    const context = { areaId, actor: 'account:x', lists: { providers: [providerId] } }
    const said = await inContext(site.db, context, (db) =>
      giveAssent(db, {
        ...{ areaId, agreementId: params.agreementId!, number: 1, party: 'provider' },
        ...{ by: 'account:x', providerName: 'Larks', today: '2026-03-03' },
      }),
    )
    assert.equal(said, 'ended')
    assert.deepEqual(
      await site.rows(`select 1 from agreements.assent where party = 'provider'`),
      [],
    )
  }))
