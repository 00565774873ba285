import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refused } from '../refused.ts'
import { mayShowMoney } from './money.ts'
import { toNearestFive } from './rounding.ts'

test('money is shown for five providers or more, none of whom has above half', () => {
  assert.deepEqual(mayShowMoney([10, 20, 30, 40, 50]), { isShown: true })
  assert.deepEqual(mayShowMoney([10, 20, 30, 40, 100]), { isShown: true })
  const because = (amounts: number[]) => {
    const shown = mayShowMoney(amounts)
    return shown.isShown ? '' : shown.because
  }
  assert.match(because([10, 20, 30, 40, 101]), /more than half/)
  assert.match(because([10, 20, 30, 40]), /fewer than 5/)
  assert.match(because([10, 20, 30, 40, 0]), /fewer than 5/)
  assert.match(because([]), /fewer than 5/)
  assert.deepEqual(mayShowMoney([1e308, 1e308, 1e308, 1e308, 1e308]), { isShown: true })
  for (const wrong of [[-1], [Number.NaN], [Infinity], 'money'] as number[][])
    assert.throws(() => mayShowMoney(wrong), Refused)
})

test('counts are rounded to the nearest five', () => {
  assert.deepEqual([0, 2, 3, 5, 7, 8, 12, 13].map(toNearestFive), [0, 0, 5, 5, 5, 10, 10, 15])
  for (const wrong of [-1, 2.5, Number.NaN, 2 ** 53])
    assert.throws(() => toNearestFive(wrong), Refused)
})
