import assert from 'node:assert/strict'
import { test } from 'node:test'
import { perPage, readAsked, type ParameterName } from './asked.ts'
import { lists } from './lists.ts'

const id = '3f7b145d-84af-42d7-8fae-eaca714b02b2'

function read(query: string, names: readonly ParameterName[] = lists.services) {
  const asked = new URLSearchParams(query)
  return readAsked(names, (name) => asked.getAll(name))
}

function said(query: string, names?: readonly ParameterName[]) {
  const result = read(query, names)
  assert.ok('asked' in result, JSON.stringify(result))
  return result.asked
}

function refused(query: string, names?: readonly ParameterName[]) {
  const result = read(query, names)
  assert.ok('refused' in result, `${query} is refused`)
  return result.refused
}

test('nothing asked is the first page; so is a parameter without a value', () => {
  for (const query of ['', 'page=&per_page=&search=+&full=', 'unheard_of=1', 'proximity=x'])
    assert.deepEqual(
      [said(query).page, said(query).per_page, said(query).format, said(query).search],
      [1, perPage.usual, 'json', undefined],
      query,
    )
})

test('values are read as people and programs write them', () => {
  assert.equal(said('page=7').page, 7)
  assert.equal(said('per_page=100').per_page, 100)
  assert.equal(said('full=TRUE').full, true)
  assert.equal(said('full=false').full, false)
  assert.equal(said('format=NDJSON').format, 'ndjson')
  assert.equal(said('day=mo').day, 1)
  assert.equal(said('day=Sunday').day, 7)
  assert.equal(said('minimum_age=0').minimum_age, 0)
  const near = said('postcode=qm3+4ab&proximity=1500.5', lists.service_at_locations)
  assert.deepEqual([near.postcode, near.proximity], ['QM34AB', 1500.5])
})

test('ids may be several, with commas or each by itself', () => {
  const other = id.replace('3', '4')
  for (const query of [
    `${id},${other}`,
    `${id}&taxonomy_term_id=${other}`,
    `${id.toUpperCase()},,+${other},`,
  ])
    assert.deepEqual(said(`taxonomy_term_id=${query}`).taxonomy_term_id, [id, other])
})

test('a moment may name its zone; else it is UTC', () => {
  const at = (query: string) => said(`modified_after=${query}`).modified_after?.toISOString()
  assert.equal(at('2026-03-31'), '2026-03-31T00:00:00.000Z')
  assert.equal(at('2026-03-31T09:30:00Z'), '2026-03-31T09:30:00.000Z')
  assert.equal(at('2026-03-31T09:30:00.123Z'), '2026-03-31T09:30:00.123Z')
  assert.equal(at('2026-03-31T09:30:00%2B01:00'), '2026-03-31T08:30:00.000Z')
  // A plus that was not encoded is read as a space.
  assert.equal(at('2026-03-31T09:30:00+01:00'), '2026-03-31T08:30:00.000Z')
  assert.equal(at('2026-03-31T09:30'), '2026-03-31T09:30:00.000Z')
})

test('what can’t be read is refused by name, with what to write', () => {
  const places = lists.service_at_locations
  const wrong: [query: string, names?: readonly ParameterName[]][] = [
    ...['page=0', 'page=-1', 'page=two', 'page=1.5', 'page=1e3', 'page=9999999999999'].map(
      (query): [string] => [query],
    ),
    ...['per_page=0', 'per_page=-5', 'per_page=101', 'per_page=all'].map((query): [string] => [
      query,
    ]),
    ...['format=xml', 'full=maybe', 'minimal=2', 'day=8', 'start_time=9', 'end_time=24:00'].map(
      (query): [string] => [query],
    ),
    ...[
      'minimum_age=old',
      'maximum_age=121',
      'modified_after=yesterday',
      'modified_after=2026-02-30',
    ].map((query): [string] => [query]),
    ...['taxonomy_term_id=lifts', `taxonomy_id=${id},x`, 'organization_id=1'].map(
      (query): [string] => [query],
    ),
    [`search=${'x'.repeat(201)}`],
    ['postcode=London', places],
    ['postcode=QM3&proximity=0', places],
    ['postcode=QM3&proximity=near', places],
    ['postcode=QM3&proximity=9999999', places],
  ]
  for (const [query, names] of wrong) {
    const [name, value] = query.split('&').at(-1)!.split('=')
    const { parameter, value: told, reason } = refused(query, names)
    assert.equal(parameter, name, query)
    assert.equal(told, value!.slice(0, 200))
    assert.match(reason, /^(Write|Ask|Search) .*\.$/, query)
  }
})

test('a page beyond all is refused for what it is', () => {
  for (const page of ['10000000000', '9'.repeat(400)])
    assert.equal(
      refused(`page=${page}`).reason,
      'Write a number up to 1000000000: no list has as many pages.',
    )
  assert.match(refused('page=0').reason, /pages begin at 1/)
})

test('one value given twice is a doubt', () => {
  assert.deepEqual(refused('page=2&page=3').value, '2,3')
})

test('values that don’t go together are refused', () => {
  assert.equal(refused('minimum_age=70&maximum_age=60').parameter, 'maximum_age')
  assert.equal(refused('start_time=10:00&end_time=10:00').parameter, 'end_time')
  assert.equal(refused('proximity=500', lists.service_at_locations).parameter, 'proximity')
})
