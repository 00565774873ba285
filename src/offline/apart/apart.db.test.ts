// What could not be saved as it was: how much of it, for how long, and what goes with whom it is about.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recorded, supporter } from '../../../test/support/site/people.ts'
import { withSite } from '../../../test/support/site/site.ts'
import { newId } from '../../platform/db/new-id.ts'
import { phoneOf } from '../testing.ts'

test('it is shown with its questions, as its page had them', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const phone = await phoneOf(asha.visitor)
    const path = `/ashdale/people/${newId()}/goals/new`
    const shown: [string, string][] = [
      ['From', '9:30'],
      ['A few words', 'We cooked'],
    ]
    const fields: [string, string][] = [
      ['began', '09:30'],
      ['endedDays', '0'],
      ['words', 'We cooked'],
    ]
    await phone.send([await phone.sealed({ path, fields, shown })])
    const list = await asha.visitor.open('/ashdale/offline/kept')
    const item = await asha.visitor.open(list.link('Look at it We cooked'))
    assert.match(item.text, /From ?9:30 ?A few words ?We cooked/)
    assert.doesNotMatch(item.text, /\b0\b[^1]*Save it now/)
  }))

test('what a page waits for is never kept apart by the way', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const phone = await phoneOf(asha.visitor)
    const nowhere = await phone.sealed({ path: `/ashdale/offline/kept/${newId()}` })
    assert.deepEqual(await phone.send([nowhere], '?first=yes'), [{ said: 'refused' }])
    assert.deepEqual(await site.rows('select from offline.kept_apart'), [])
  }))

test('no account fills the disk: what is too much stays on its phone', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const phone = await phoneOf(asha.visitor)
    const tooLong = [['words', 'Long. '.repeat(2000)]] as [string, string][]
    await site.rows(
      `insert into offline.kept_apart (area_id, account_id, item_id, path, fields, reason, said, device, written_at)
       select $1, $2, gen_random_uuid(), '/', '[]', 'refused', '{}', 'Phone', now()
       from generate_series(1, 300)`,
      [site.area.areaId, asha.accountId],
    )
    const refused = await phone.sealed({ path: `${asha.home}/goals/new`, fields: tooLong })
    const nowhere = await phone.sealed({ path: '/ashdale/nowhere' })
    const good = await phone.sealed({ path: `${asha.home}/goals/new`, fields: [['words', 'Swim']] })
    const said = (await phone.send([refused, nowhere, good])).map((answer) => answer.said)
    assert.deepEqual(said, ['again later', 'again later', 'kept'])
    assert.equal((await site.rows('select from offline.kept_apart')).length, 300)
    await site.rows('delete from offline.kept_apart')
    assert.equal((await phone.send([refused]))[0]?.said, 'kept apart')
  }))

test('what was to go into a person’s record goes when that is erased, and nobody else’s does', () =>
  withSite(async (site) => {
    const [asha, bo] = [await recorded(site), await recorded(site, 'Bo')]
    const mali = await supporter(site, asha.personId, 'Mali', ['everything'])
    const phone = await phoneOf(mali.visitor)
    const tooLong = [['words', 'Long. '.repeat(2000)]] as [string, string][]
    for (const home of [asha.home, bo.home])
      await phone.send([await phone.sealed({ path: `${home}/goals/new`, fields: tooLong })])
    const kept = () => site.rows<{ path: string }>('select path from offline.kept_apart')
    assert.equal((await kept()).length, 2)
    const page = await asha.visitor.open(`${asha.home}/erasure/record`)
    await asha.visitor.send(page.press('Erase this record for good', { name: 'Asha' }))
    assert.deepEqual(await kept(), [{ path: `${bo.home}/goals/new` }])
  }))
