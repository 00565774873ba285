// The plain rules by which an enterprise may soon need help, at their edges.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Facts } from './facts.ts'
import { reasonsOf } from './reasons.ts'

const today = '2026-11-23'
const ofEach = (minutes: number[], people = 6) => minutes.map((one) => ({ minutes: one, people }))
const well: Facts = {
  providerId: 'x',
  months: [2400, 2400, 2400, 2400],
  payers: ofEach([1000, 1000, 1000]),
  ...{ people: 3, withBackUp: 1, ownersDays: [5, 7, 5, 5], lastVisit: '2026-11-20' },
}
const why = (facts: Partial<Facts>) => reasonsOf({ ...well, ...facts }, today)

test('an enterprise that is well has no reason', () => {
  assert.deepEqual(why({}), [])
  assert.deepEqual(
    why({ lastVisit: null, people: 0, withBackUp: 0, payers: [], months: [0, 0, 0, 0] }),
    [],
  )
})

test('hours fall when each of three months has fewer than the one before, and a tenth is gone', () => {
  assert.deepEqual(why({ months: [2400, 2100, 1800, 600] }), [
    {
      rule: 'falling',
      words:
        'About 40 hours in July, about 35 hours in August, about 30 hours in September and about 10 hours in October.',
    },
  ])
  assert.deepEqual(why({ months: [2400, 2100, 2160, 600] }), [])
  assert.deepEqual(why({ months: [2400, 2399, 2398, 2300] }), [])
})

test('one payer is too much above a half, not at it', () => {
  assert.deepEqual(why({ payers: ofEach([600, 300, 300]) }), [])
  assert.deepEqual(why({ payers: ofEach([900, 300, 300]) }), [
    { rule: 'onePayer', words: 'One payer is 60% of about 25 hours in the last three months.' },
  ])
  assert.deepEqual(why({ payers: ofEach([900, 300, 300], 4) }), [
    { rule: 'onePayer', words: 'How much more isn’t said: it is of fewer than 5 people.' },
  ])
})

test('nobody to stand in, no day off, and three weeks of silence are reasons', () => {
  assert.deepEqual(why({ withBackUp: 0 })[0]?.rule, 'noBackUp')
  assert.deepEqual(why({ ownersDays: [7, 7, 7, 7] }), [
    { rule: 'everyDay', words: 'Visits on 7, 7, 7 and 7 days of the last four weeks.' },
  ])
  assert.deepEqual(why({ ownersDays: [7, 7, 6, 7] }), [])
  assert.deepEqual(why({ lastVisit: '2026-11-02' }), [])
  assert.deepEqual(why({ lastVisit: '2026-11-01' }), [
    { rule: 'silent', words: 'The last visit was 3 weeks ago.' },
  ])
})
