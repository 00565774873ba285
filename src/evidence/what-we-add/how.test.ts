import assert from 'node:assert/strict'
import { test } from 'node:test'
import { howOf } from './how.ts'
import type { Year } from './year.ts'

test('a figure leads to the page on which an owner writes what it is counted from', () => {
  const coverage = { visits: 3, withoutPlace: 0, withoutEnd: 0, withoutAgreement: 0 }
  const year: Pick<Year, 'figures' | 'coverage'> = { figures: new Map(), coverage }
  const names = ['out-and-about', 'direct-payments', 'routes-in', 'hours-wanted', 'hourly-price']
  assert.deepEqual(
    names.map((name) => howOf(name, year)?.screen),
    ['today', 'agreements', 'approaches', 'workers', 'listing'],
  )
})
