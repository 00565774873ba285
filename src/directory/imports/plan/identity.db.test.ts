// Whom a source means: by ids, by names, and by what stays the same when these change.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../../test/support/site/site.ts'
import { bringIn, listed, none, prepare, record } from '../testing.ts'

test('who comes under a new id is known by her name and her services, and all goes on as before', () =>
  withSite(async (site) => {
    await bringIn(site, [record({ about: 'We sing.' })])
    const renewed = { key: 'csv:larks-2', about: 'We sing and dance.' }
    const { counts } = await bringIn(site, [record(renewed)])
    assert.deepEqual(counts, { ...none, changed: 1 })
    assert.equal((await listed(site, 'the-larks')).about, 'We sing and dance.')
    assert.equal((await site.rows('select from directory.listing')).length, 1)
    await bringIn(site, [record(renewed, { stopped: true })])
    assert.ok((await listed(site, 'the-larks')).closedAt)
  }))

test('two ids of a source that lead to one listing are one provider', () =>
  withSite(async (site) => {
    await bringIn(site, [record()])
    await bringIn(site, [record({ key: 'csv:larks-2' })])
    const trio = record(
      { key: 'csv:larks-2' },
      { key: 'csv:2/s', name: 'Trio' },
      { place: 'row 3' },
    )
    const { counts } = await bringIn(site, [record({ about: 'We sing.' }), trio])
    assert.deepEqual(counts, { ...none, added: 1, changed: 1, mended: 1 })
    const larks = await listed(site, 'the-larks')
    assert.deepEqual([larks.about, larks.services.length], ['We sing.', 2])
  }))

test('two of one name in a sheet without ids are two, and neither is overwritten', () =>
  withSite(async (site) => {
    const key = 'csv:name:sarah-jones'
    const sarah = (phone: string, service: string, place = 'row 2') =>
      record(
        { key, name: 'Sarah Jones', phone },
        { key: `csv:service:${key}/name:${service}`, name: service },
        { place },
      )
    const first = sarah('01632 960001', 'gardens')
    const both = await bringIn(site, [first, sarah('01632 960002', 'cooking', 'row 3')])
    assert.deepEqual(both.counts, { ...none, added: 1, left_out: 1 })
    assert.match(JSON.stringify(await both.look('left_out')), /give each an id of her own/)
    const other = await bringIn(site, [sarah('01632 960003', 'walks')])
    assert.deepEqual(other.counts, { ...none, left_out: 1 })
    assert.equal((await listed(site, 'sarah-jones')).phone, '01632 960001')
    const moved = await bringIn(site, [sarah('01632 960004', 'gardens')])
    assert.deepEqual(moved.counts, { ...none, changed: 1 })
  }))

test('very many entries of one name are read to their end', () =>
  withSite(async (site) => {
    const many = Array.from({ length: 2000 }, (_, n) =>
      record(
        { key: `csv:id:${n}`, phone: `01632 96${String(n).padStart(4, '0')}` },
        { key: `csv:service:${n}` },
        { place: `row ${n}` },
      ),
    )
    const { counts } = await prepare(site, many)
    assert.equal(counts.added, 2000)
  }))
