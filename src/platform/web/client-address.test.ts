import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkOf } from './client-address.ts'

test('an IPv4 address is a network of its own, however it is written', () => {
  assert.equal(networkOf('192.0.2.7'), '192.0.2.7')
  assert.equal(networkOf('::ffff:192.0.2.7'), '192.0.2.7')
  assert.equal(networkOf('::ffff:c000:207'), '192.0.2.7')
})

test('all addresses that a home or a phone may choose are one network', () => {
  const home = networkOf('2001:db8:1:2::7')
  assert.equal(home, '2001:db8:1:2::/64')
  for (const same of [
    '2001:0DB8:1:2:aaaa:bbbb:cccc:dddd',
    '2001:db8:1:2::',
    '2001:db8:1:2::7%eth0',
  ])
    assert.equal(networkOf(same), home, same)
  assert.notEqual(networkOf('2001:db8:1:3::7'), home)
  assert.equal(networkOf('::1'), '0:0:0:0::/64')
})

test('what is no address stays what it is', () => {
  assert.equal(networkOf('in-process'), 'in-process')
  assert.equal(networkOf('not an address'), 'not an address')
})
