import assert from 'node:assert/strict'
import { test } from 'node:test'
import { priceList } from './prices.ts'
import { names } from './testing.ts'

function read(text: string) {
  const { value = [], notes = [] } = priceList.read({ text, isExact: false }, names)
  return { value, notes: notes.map(({ reason }) => reason).join() }
}

test('a price has an amount, a unit, what it applies to and what it includes', () => {
  assert.deepEqual(
    read('18.50 an hour | Weekdays | travel within 3 miles; 20 a visit | | tea').value,
    [
      { pence: 1850, unit: 'hour', appliesTo: 'Weekdays', includes: 'travel within 3 miles' },
      { pence: 2000, unit: 'visit', includes: 'tea' },
    ],
  )
})

test('prices are read however people write them', () => {
  const same: [string, number, string, string?][] = [
    ['£18 per hour', 1800, 'hour'],
    ['£18/hr', 1800, 'hour'],
    ['18.5 ph', 1850, 'hour'],
    ['18,50 an hour', 1850, 'hour'],
    ['9 for half an hour', 900, 'half_hour'],
    ['£1,200 pcm', 120_000, 'month'],
    ['600 p/w', 60_000, 'week'],
    ['45p a mile', 45, 'mile'],
    ['Free per session', 0, 'session'],
    ['0 a visit', 0, 'visit'],
    ['35 per half day', 3500, 'half_day'],
    ['£50 per night (weekends)', 5000, 'night', 'weekends'],
  ]
  for (const [text, pence, unit, appliesTo] of same) {
    const { value, notes } = read(text)
    assert.deepEqual(value, [{ pence, unit, ...(appliesTo && { appliesTo }) }], text)
    assert.equal(notes, '', text)
  }
})

test('what is no price, or for nothing that is known, is left out and told of', () => {
  assert.match(read('ask us').notes, /no price like/)
  assert.match(read('£18').notes, /doesn’t say for what/)
  assert.match(read('£18-£20 an hour').notes, /doesn’t say for what/)
  assert.match(read('999999999 an hour').notes, /too much/)
  assert.match(read('5 a visit; '.repeat(13)).notes, /too many/)
})
