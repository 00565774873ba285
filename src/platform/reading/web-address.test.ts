import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../problem.ts'
import { redirected, webAddress } from './web-address.ts'

const refuses = (work: () => URL, says: RegExp) =>
  assert.throws(work, (error) => error instanceof Problem && says.test(error.message))

test('A web address begins with http or https and has no password in it', () => {
  assert.equal(
    webAddress('HTTPS://Example.org/feed?page=1#top').href,
    'https://example.org/feed?page=1',
  )
  for (const address of ['file:///etc/passwd', 'ftp://example.org', 'providers.csv', 'https://'])
    refuses(() => webAddress(address), /is no web address: give one that begins with https/)
  refuses(
    () => webAddress('https://maya:secret@example.org/'),
    /^(?!.*secret).*has a name or password/,
  )
})

test('A redirect leads to a web address too, and never away from https', () => {
  const from = new URL('https://example.org/feeds/old')
  assert.equal(redirected(from, 'new?x=1').href, 'https://example.org/feeds/new?x=1')
  assert.equal(redirected(new URL('http://example.org'), 'https://example.org/').protocol, 'https:')
  refuses(() => redirected(from, 'http://example.org/feeds/new'), /from https to http/)
  refuses(() => redirected(from, '//maya@example.org/'), /has a name or password/)
  refuses(() => redirected(from, 'file:///etc/passwd'), /is no web address/)
})
