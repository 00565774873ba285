import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded, xoshiro128 } from './random.ts'
import { Refused } from './refused.ts'

test('it is xoshiro128**, as its authors publish it', () => {
  const random = xoshiro128([1, 2, 3, 4])
  assert.deepEqual(
    Array.from({ length: 10 }, () => random.uint32()),
    [
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ],
  )
})

test('a seed gives the same numbers for ever, and another seed others', () => {
  const first = (seed: number | string) => {
    const random = seeded(seed)
    return [random.uint32(), random.uint32(), random.uniform(), random.below(1000)]
  }
  assert.deepEqual(first(7), [1549509556, 2801732321, 0.19497215710236793, 74])
  assert.deepEqual(first('size'), [3188719041, 1058241257, 0.9494065637450485, 133])
  const seeds = [0, 1, 2, 2 ** 32, 2 ** 52, '', '0', '7', 'size ', 'Size']
  assert.equal(new Set(seeds.map((seed) => String(first(seed)))).size, seeds.length)
})

test('each choice comes about as often', () => {
  const random = seeded(1)
  for (const n of [1, 2, 3, 7, 27, 1000]) {
    const counts = Array.from({ length: n }, () => 0)
    for (let turn = 0; turn < 1000 * n; turn++) counts[random.below(n)]!++
    const chi = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    assert.ok(chi < n - 1 + 4 * Math.sqrt(2 * n), `${n}: ${chi}`)
  }
  const means = Array.from({ length: 10_000 }, () => random.uniform())
  assert.ok(means.every((one) => one >= 0 && one < 1))
  assert.ok(Math.abs(means.reduce((sum, one) => sum + one, 0) / 10_000 - 0.5) < 0.01)
})

test('each order comes about as often, and nothing is lost', () => {
  const random = seeded('orders')
  const orders = new Map<string, number>()
  for (let turn = 0; turn < 24_000; turn++) {
    const cards = ['a', 'b', 'c', 'd']
    random.shuffle(cards)
    orders.set(cards.join(''), (orders.get(cards.join('')) ?? 0) + 1)
  }
  assert.equal(orders.size, 24)
  for (const [order, count] of orders) assert.ok(Math.abs(count - 1000) < 130, `${order} ${count}`)
})

test('what is no seed and no number of choices is refused', () => {
  for (const seed of [NaN, Infinity, -1, 0.5, 2 ** 53, null as never, {} as never])
    assert.throws(() => seeded(seed), Refused)
  for (const n of [0, -1, 1.5, 2 ** 32 + 1, NaN])
    assert.throws(() => seeded(1).below(n), { name: 'Refused', message: /whole number from 1 to/ })
})
