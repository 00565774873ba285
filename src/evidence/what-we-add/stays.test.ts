// How long people stay, by hand; and which days a span has.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { othersPeriod, ownPeriod, periodBefore, spanOf } from './span.ts'
import { lengthWords, staysOf } from './stays.ts'
import type { PersonSeen } from './records.ts'

const seen = (first: string, last: string, visits = 1): PersonSeen => ({
  ...{ personId: first, first, last, visits, minutes: 60, out: null, carer: false },
  ...{ payer: null, backUp: false, met: false },
})

test('who had no visit for eight weeks has left with the last one; the others go on', () => {
  const all = [
    seen('2026-01-01', '2026-04-11', 0), // Left after 100 days.
    seen('2026-01-01', '2026-07-20', 1), // Left after 200.
    seen('2026-05-15', '2026-11-20', 1), // Still here, after 192.
    seen('2026-11-01', '2026-11-20', 1), // After 22.
  ]
  const stays = staysOf(all, '2026-11-23')
  // Of 200, 192 and 22 the one in the middle.
  assert.equal(stays.medianSoFar, 192)
  assert.deepEqual([stays.ever, stays.left, stays.people], [4, 2, 3])
  // Of three still watched at 100 days one leaves: two thirds stay; at 200 the last one watched leaves.
  assert.equal(stays.half, 200)
  assert.deepEqual(staysOf([seen('2026-11-01', '2026-11-20')], '2026-11-23').half, undefined)
})

test('lengths are in words that are as exact as they need to be', () => {
  assert.deepEqual([1, 10, 40, 200, 912].map(lengthWords), [
    ...['1 day', '10 days', '6 weeks', '7 months', '2½ years'],
  ])
})

test('her own time ends with this month; that for others with the last quarter that is over', () => {
  const when = { today: '2026-11-23', first: '2026-02-10' }
  assert.deepEqual(ownPeriod('year', when), { from: '2025-12-01', until: '2026-12-01' })
  assert.deepEqual(ownPeriod('quarter', when), { from: '2026-09-01', until: '2026-12-01' })
  assert.deepEqual(ownPeriod('all', when), { from: '2026-02-01', until: '2026-12-01' })
  assert.deepEqual(othersPeriod('2026-11-23', 14), { from: '2025-10-01', until: '2026-10-01' })
  // For two weeks after its end a quarter waits for what is written down late.
  assert.deepEqual(othersPeriod('2026-10-14', 14), { from: '2025-07-01', until: '2026-07-01' })
  assert.deepEqual(othersPeriod('2026-10-15', 14), { from: '2025-10-01', until: '2026-10-01' })
  assert.deepEqual(periodBefore({ from: '2025-12-01', until: '2026-12-01' }), {
    ...{ from: '2024-12-01', until: '2025-12-01' },
  })
  assert.deepEqual(
    [spanOf(undefined), spanOf('all'), spanOf('toString')],
    ['year', 'all', undefined],
  )
})
