import assert from 'node:assert/strict'
import { networkInterfaces } from 'node:os'
import { test } from 'node:test'
import { openAddress } from './address.ts'
import { isPublic } from './own-network.ts'
import { assertProblem, serving } from './testing.ts'

test('Addresses of the internet are public', () => {
  for (const address of [
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.255.255',
    '2606:4700::1111',
  ])
    assert.ok(isPublic(address), address)
})

test('Addresses of this machine, of private networks and for special uses are not', () => {
  for (const address of [
    ...['0.0.0.0', '127.0.0.1', '127.255.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255'],
    ...['192.168.1.1', '169.254.169.254', '100.64.0.1', '224.0.0.1', '240.0.0.1'],
    ...['255.255.255.255', '192.0.2.1', '198.51.100.7', '203.0.113.9', '198.18.0.1'],
    ...['::', '::1', 'fe80::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', 'fec0::1', 'fe80::1%lo'],
    ...['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '::127.0.0.1'],
    ...['64:ff9b::7f00:1', '64:ff9b:1::a00:1', '2002:7f00:1::1', '2001:0:1::1', '2001:db8::1'],
    ...['localhost', ''],
  ])
    assert.ok(!isPublic(address), address)
  const own = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
  for (const { address } of own) assert.ok(!isPublic(address.replace(/%.*/, '')), address)
})

test('Data is not read from there, however the address is written', () =>
  serving(
    (_, response) => response.end('a secret'),
    async (address) => {
      const { port } = new URL(address)
      for (const host of [
        ...['127.0.0.1', '0x7f.1', '2130706433', '017700000001', '127.1', '１２７.0.0.1', '0'],
        ...['localhost', 'LOCALHOST', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]'],
        ...['[64:ff9b::7f00:1]', '169.254.169.254', '10.0.0.1', '[fd00::1]'],
      ])
        await assertProblem(
          openAddress(`http://${host}:${port}/`),
          /is on this machine's own or a private network/,
        )
      // The same address is read where that is allowed.
      await (await openAddress(address, { ownNetwork: true })).close()
    },
  ))
