import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PriceLine } from './agreement.ts'
import { estimate } from './estimate.ts'
import { estimateWords, priceWords } from './web/version-words.ts'

const line = (said: Partial<PriceLine>): PriceLine => ({
  ...{ words: 'Visit', pence: 1850, unit: 'hour', days: 'any' },
  ...said,
})
const words = (hoursAWeek: number | undefined, ...lines: PriceLine[]) =>
  estimateWords({ hoursAWeek, lines } as Parameters<typeof estimateWords>[0]).join(' ')

test('a week costs its hours, from the lowest to the highest price, and what is by the week', () => {
  const sunday = line({ words: 'Sunday visit', pence: 2250, days: 'sundays' })
  const shopping = line({ words: 'Shopping', pence: 500, unit: 'week' })
  assert.match(words(10, line({})), /^About £185 a week, for 10 hours a week\. This is an estimate/)
  assert.match(words(10, line({}), sunday), /^Between £185 and £225 a week/)
  assert.match(words(10, line({}), shopping), /^About £190 a week/)
  assert.match(words(undefined, shopping), /^About £5 a week\. /)
  assert.match(words(0.25, line({ pence: 1 })), /^About £0 a week/)
})

test('what the hours don’t tell is said to be left out', () => {
  const night = line({ words: 'Night', unit: 'night', pence: 9000 })
  const holiday = line({ words: 'Christmas', pence: 4000, days: 'bank_holidays' })
  assert.match(
    words(10, line({}), night, holiday),
    /^About £185 .*Not counted in it: Night and Christmas\.$/,
  )
  assert.match(words(undefined, line({})), /because the hours vary/)
  assert.match(words(4, night), /because the prices are not for an hour or a week/)
  assert.equal(
    estimate({ hoursAWeek: 168, lines: [line({ pence: 1_000_000 })] })?.high,
    168_000_000,
  )
})

test('a price is said as one would', () => {
  assert.equal(priceWords(line({ days: 'weekdays' })), 'Visit: £18.50 an hour, Monday to Friday')
  assert.equal(priceWords(line({ pence: 0, words: 'First visit' })), 'First visit: free')
  assert.equal(priceWords(line({ pence: 1_000_000, unit: 'week' })), 'Visit: £10,000 a week')
})
