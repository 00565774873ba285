import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provider, service } from '../../../../test/support/site/ashdale.ts'
import { facetsOf } from './facets.ts'

/** The days and their parts of a service on Tuesday, or on `weekday`, between two times. */
function when(from: string, until: string, weekday = 2): string[] {
  const details = provider({ services: [service({ times: [{ weekday, from, until }] })] })
  const facets = facetsOf(details, details.services[0])
  return facets.flatMap((facet) => (facet.startsWith('when:') ? facet.slice(5) : [])).toSorted()
}

test('a time is in each part of the day of which it has half an hour', () => {
  assert.deepEqual(when('09:00', '12:30'), ['2-afternoon', '2-morning'])
  assert.deepEqual(when('09:00', '12:15'), ['2-morning'])
  assert.deepEqual(when('16:00', '21:00'), ['2-afternoon', '2-evening'])
})

test('the night goes on until five, and belongs to the day on which it began', () => {
  assert.deepEqual(when('22:00', '05:00'), ['2-night'])
  assert.deepEqual(when('22:00', '07:00'), ['2-night', '3-morning'])
  assert.deepEqual(when('01:00', '04:00'), ['1-night'])
  assert.deepEqual(when('00:00', '07:00'), ['1-night', '2-morning'])
  // From Sunday into Monday, and from Monday back.
  assert.deepEqual(when('22:00', '07:00', 7), ['1-morning', '7-night'])
  assert.deepEqual(when('01:00', '04:00', 1), ['7-night'])
})
