import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Area } from '#areas'
import { backTo } from './back-to.ts'

const marl = { base: '/marl' } as Area
const onOwnHost = { base: '' } as Area

test('who was asked to sign in comes back to where she was', () => {
  assert.equal(backTo(marl, '/marl/agreements/7?page=2'), '/marl/agreements/7?page=2')
  assert.equal(backTo(onOwnHost, '/agreements'), '/agreements')
})

test('an address that somebody else wrote leads to no other site and no other area', () => {
  for (const asked of [
    ...['https://bad.example', '//bad.example/marl/', '/\\bad.example', '/marl/..//bad.example'],
    ...[
      'javascript:alert(1)',
      '/marl\\..\\..',
      '/\t/bad.example',
      '/marlborough',
      '/other/page',
      '',
    ],
    ...['/marl/../other/page', '\\\\bad.example', '/%2e%2e//bad.example', undefined],
  ]) {
    const led = backTo(marl, asked)
    assert.equal(new URL(led, 'https://marl.example').origin, 'https://marl.example', String(asked))
    assert.match(led, /^\/marl\//, String(asked))
  }
  assert.equal(backTo(onOwnHost, '//bad.example'), '/account')
})
