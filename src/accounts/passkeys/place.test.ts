import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeOf } from './place.ts'

const served = { publicUrl: () => 'https://care.example.org', https: true }

test('a passkey works where the installation is, or on the host name that an area has of its own', () => {
  const host = 'marl.example.org'
  assert.deepEqual(placeOf(served, { base: '/marl', host: null }), {
    host: 'care.example.org',
    origin: 'https://care.example.org',
  })
  assert.deepEqual(placeOf(served, { base: '', host }), {
    host,
    origin: 'https://marl.example.org',
  })
  // The same area by its path is on the installation's host.
  assert.equal(placeOf(served, { base: '/marl', host }).host, 'care.example.org')
})

test('ports are those of the installation, but an own host name has none by https', () => {
  const port = (publicUrl: string, https: boolean) =>
    placeOf({ publicUrl: () => publicUrl, https }, { base: '', host: 'marl.localhost' }).origin
  assert.equal(port('http://localhost:3000', false), 'http://marl.localhost:3000')
  assert.equal(port('https://localhost:8443', true), 'https://marl.localhost')
})
