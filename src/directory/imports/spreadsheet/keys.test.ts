import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knownProviders, serviceKey } from './keys.ts'

const uuid = '0197a5c8-0000-7000-8000-00000000abcd'

test('whatever ids and names are given, no two things have one key', () => {
  const awkward = ['1', 'a', 'a/b', 'b', 'a:b', 'a%2Fb', 'id:1', 'name:a', '1/id:1', uuid]
  const keys: string[] = []
  for (const id of [undefined, ...awkward])
    for (const name of id === undefined ? awkward : ['The Larks']) {
      const { key } = knownProviders().of(id, name)!
      keys.push(key)
      for (const ofService of awkward)
        if (ofService !== uuid) keys.push(serviceKey(key, ofService, 'Choir'))
      keys.push(serviceKey(key, undefined, 'a'))
    }
  keys.push(serviceKey('csv:id:1', uuid, 'Choir'))
  // Names are the same whatever stands between their words.
  const names = knownProviders()
  const alike = ['a/b', 'a:b'].map((name) => names.of(undefined, name)!.key)
  assert.equal(new Set(alike).size, 1)
  const others = keys.filter((key) => !alike.some((one) => key.includes(one)))
  assert.deepEqual(
    others.filter((key, index) => others.indexOf(key) !== index),
    [],
  )
})

test('one id for a provider and her service is two keys', () => {
  for (const id of ['1', uuid]) {
    const { key } = knownProviders().of(id, 'The Larks')!
    assert.notEqual(serviceKey(key, id, 'Choir'), key)
  }
})
