import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../../../test/support/site/ashdale.ts'
import { found } from '../../../../test/support/site/searching.ts'
import { withSite } from '../../../../test/support/site/site.ts'
import { noMeaning, type Meaning } from '../../../platform/meaning/index.ts'
import { refreshSearch } from './refresh.ts'

/** A model that is asked for and can't be had. */
const broken: Meaning = { ...noMeaning, model: 'a broken one' }

test('after an upgrade everyone is found by words again, even while the model fails', () =>
  withSite(async (site) => {
    await site.list({ name: 'Maya Holt' })
    const { areaId } = site.area
    await site.rows('delete from directory.search_document')
    assert.deepEqual(await found(site, { what: 'company' }), [])
    await site.inArea((db) => refreshSearch(db, areaId, broken))
    assert.deepEqual(await found(site, { what: 'company' }), ['Maya Holt'])
    await assert.rejects(site.inArea((db) => refreshSearch(db, areaId, broken)))
    assert.deepEqual(await found(site, { what: 'company' }), ['Maya Holt'])
  }))

test('words that no listing says any more are forgotten at night', () =>
  withSite(async (site) => {
    await site.list({ name: 'Zyx Qqart' })
    const { providerId } = await site.list({ name: 'Vexwill Zyx', about: 'Gardening, with ferns.' })
    const words = async () => (await site.rows('select word from directory.search_word')).length
    const known = (word: string) =>
      site.rows('select from directory.search_word where word = $1', [word])
    const before = await words()
    await site.round('forget-old-enquiries', today(-1))
    assert.equal((await known('vexwill')).length, 1)
    assert.equal((await known('gardening')).length, 1)
    await site.rows('delete from directory.search_document where provider_id = $1', [providerId])
    await site.round('forget-old-enquiries', today())
    assert.equal((await known('vexwill')).length, 0)
    assert.equal((await known('gardening')).length, 0)
    assert.equal((await known('zyx')).length, 1)
    assert.ok((await words()) < before)
  }))
