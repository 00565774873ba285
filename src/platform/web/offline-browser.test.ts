// What a phone decides by itself: when it tries again, when what it keeps is too old, what it says.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isWithin } from './browser/offline/addresses.ts'
import { isId, newId } from './browser/offline/new-id.ts'
import { hasCome, isTooOld, pauseAfter } from './browser/offline/pauses.ts'
import { waitWords, whenWords } from './browser/offline/words.ts'

const hour = 3_600_000

test('sending is tried again soon, then ever later, and at least every five minutes', () => {
  assert.equal(pauseAfter(1, 1), 4000)
  assert.equal(pauseAfter(3, 0), 8000)
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (tries, random) => {
      const pause = pauseAfter(tries, random)
      return pause >= 1000 && pause <= 300_000 && pauseAfter(tries + 1, random) >= pause
    }),
  )
})

test('what is kept to be read is too old after 72 hours without contact', () => {
  const now = Date.now()
  assert.equal(isTooOld(now - 72 * hour, now, 72), false)
  assert.equal(isTooOld(now - 72 * hour - 1, now, 72), true)
  // A clock that was put right by some hours, and one that was put back to read on.
  assert.equal(isTooOld(now + 2 * hour, now, 72), false)
  assert.equal(isTooOld(now + 25 * hour, now, 72), true)
})

test('a clock that was put back by days doesn’t put off what is to be sent', () => {
  const now = Date.now()
  assert.ok(hasCome(now, now) && hasCome(now + 24 * hour, now))
  assert.ok(!hasCome(now + 60_000, now))
})

test('a number that a phone makes is a UUIDv7, and of two the later is the greater', () => {
  const now = Date.UTC(2026, 10, 23)
  const made = newId(now)
  assert.match(made, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(Number.parseInt(made.replace('-', '').slice(0, 12), 16), now)
  assert.ok(isId(made) && !isId('7'))
  assert.ok(newId(2) > newId(1))
})

test('times are said as somebody would', () => {
  const at = (day: number, hours: number, minutes = 0) =>
    new Date(2026, 10, day, hours, minutes).getTime()
  const now = at(23, 15)
  assert.equal(whenWords(at(23, 9, 40), now), '9:40am today')
  assert.equal(whenWords(at(23, 0, 5), now), '12:05am today')
  assert.equal(whenWords(at(22, 23, 59), now), '11:59pm yesterday')
  assert.equal(whenWords(at(20, 12), now), '12pm on Friday 20 November')
  assert.equal(waitWords(1), '1 record waits')
  assert.equal(waitWords(3), '3 records wait')
})

test('an area’s worker answers for its own pages, and not for those of one whose name begins alike', () => {
  assert.ok(isWithin('/marl', '/marl') && isWithin('/marl', '/marl/people'))
  assert.ok(!isWithin('/marl', '/marlow') && !isWithin('/marl', '/') && isWithin('/', '/people'))
})
