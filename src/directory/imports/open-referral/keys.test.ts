import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ids, readOne } from './testing.ts'

const keysOf = (id: unknown, organization: object | null) => {
  const { provider, service } = readOne({ id }, organization)
  return { service: service!.key, provider: provider.key }
}

test('one id for an organisation and a service is two keys', () => {
  for (const id of ['1', 1, 'a/b', ids.organization]) {
    const { service, provider } = keysOf(id, { id })
    assert.notEqual(service, provider)
  }
})

test('whatever ids are given, no two things have one key', () => {
  const awkward = [
    '1',
    'a',
    'a/b',
    'a:b',
    'a%3Ab',
    'name:a',
    'service:1',
    'provider:1',
    ids.service,
  ]
  const keys = new Set<string>()
  for (const id of awkward) {
    keys.add(keysOf(id, { id: 'o' }).service)
    keys.add(keysOf('s', { id }).provider)
    keys.add(keysOf(id, null).provider)
    keys.add(keysOf('s', { id: '', name: id }).provider)
  }
  assert.equal(keys.size, awkward.length * 4)
})

test('ids of ours are told apart by their kind alone, wherever they are read', () => {
  assert.deepEqual(keysOf(ids.service, { id: ids.organization }), {
    service: `open-referral:service:${ids.service.toLowerCase()}`,
    provider: `open-referral:${ids.organization}`,
  })
})
