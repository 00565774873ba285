import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ago,
  clockTime,
  dateWords,
  duration,
  isoDate,
  listWords,
  money,
  monthWords,
  plural,
} from './words.ts'

test('money, lengths and times are said as a neighbour would', () => {
  assert.equal(money(1800), '£18')
  assert.equal(money(1850), '£18.50')
  assert.equal(money(125_000), '£1,250')
  assert.equal(duration(30), 'half an hour')
  assert.equal(duration(45), '45 minutes')
  assert.equal(duration(1), '1 minute')
  assert.equal(duration(121), '2 hours 1 minute')
  assert.equal(duration(60), '1 hour')
  assert.equal(duration(90), '1½ hours')
  assert.equal(duration(100), '1 hour 40 minutes')
  assert.equal(clockTime('09:30'), '9:30am')
  assert.equal(clockTime('17:00'), '5pm')
  assert.equal(clockTime('12:00'), 'midday')
  assert.equal(clockTime('12:15'), '12:15pm')
  assert.equal(clockTime('00:00'), 'midnight')
})

test('dates have a weekday this year and a year otherwise', () => {
  assert.equal(dateWords('2026-03-03', '2026-11-22'), 'Tuesday 3 March')
  assert.equal(dateWords('2025-03-03', '2026-11-22'), '3 March 2025')
  assert.equal(monthWords('2026-10-01'), 'October 2026')
})

test('the day of a moment is the area’s own day', () => {
  const lateInSummer = new Date('2026-06-30T23:30:00Z')
  assert.equal(isoDate(lateInSummer, 'Europe/London'), '2026-07-01')
  assert.equal(isoDate(lateInSummer, 'UTC'), '2026-06-30')
})

test('how long ago grows coarser', () => {
  assert.equal(ago('2026-11-22', '2026-11-22'), 'today')
  assert.equal(ago('2026-11-21', '2026-11-22'), 'yesterday')
  assert.equal(ago('2026-11-19', '2026-11-22'), '3 days ago')
  assert.equal(ago('2026-10-18', '2026-11-22'), '5 weeks ago')
  assert.equal(ago('2026-08-22', '2026-11-22'), '3 months ago')
})

test('lists and counts read aloud', () => {
  assert.equal(listWords(['tea', 'cake', 'a chat']), 'tea, cake and a chat')
  assert.equal(plural(1, 'person', 'people'), '1 person')
  assert.equal(plural(1200, 'person', 'people'), '1,200 people')
})
