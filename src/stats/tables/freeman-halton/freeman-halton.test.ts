import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Refused } from '../../refused.ts'
import { factorial, near, tablesWith } from '../../testing.ts'
import { marginsOf, transposed } from '../counts.ts'
import { fisher } from '../fisher.ts'
import { freemanHalton } from './freeman-halton.ts'
import { network } from './network.ts'

/** Goes through all tables with these margins, in whole numbers. */
function byEnumeration(counts: readonly (readonly number[])[]): number {
  const { rows, columns, total } = marginsOf(counts)
  const all = factorial(total)
  const ways = (table: readonly (readonly number[])[]) =>
    table.flat().reduce((quotient, count) => quotient / factorial(count), all)
  // n!/Π nᵢⱼ! is whole, for it counts something; so is each quotient on the way to it.
  const own = ways(counts)
  let [unlikely, every] = [0n, 0n]
  for (const table of tablesWith(rows, columns)) {
    const some = ways(table)
    every += some
    if (some <= own) unlikely += some
  }
  return Number((unlikely * 10n ** 30n) / every) / 1e30
}

test('job satisfaction (Agresti 2002), and the tables made to agree with 2015', () => {
  const jobs = [
    [1, 3, 10, 6],
    [2, 3, 10, 7],
    [1, 6, 14, 12],
    [0, 1, 9, 11],
  ]
  assert.equal(freemanHalton(jobs)?.method, 'exact')
  near(freemanHalton(jobs)?.p, 0.782684939, 1e-9)
  near(
    freemanHalton([
      [29, 18, 11, 0],
      [10, 13, 11, 3],
    ])?.p,
    0.029579,
    2e-5,
  )
  near(
    freemanHalton([
      [29, 16, 9, 4],
      [11, 13, 13, 0],
    ])?.p,
    0.030135,
    2e-5,
  )
  near(
    freemanHalton([
      [24, 22, 9, 3],
      [8, 20, 7, 2],
    ])?.p,
    0.233486,
    2e-5,
  )
})

describe('Of any table', () => {
  const cells = (height: number, width: number, most: number) =>
    fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    })

  test('a small p is a sum, not what is left of 1', () => {
    const counts = [
      [3, 6, 1, 3],
      [0, 1, 8, 0],
    ]
    near(freemanHalton(counts)?.p, byEnumeration(counts), 1e-13)
  })

  test('of two rows, p is what going through all tables says', () => {
    const table = fc.integer({ min: 2, max: 4 }).chain((width) => cells(2, width, 9))
    fc.assert(
      fc.property(table, (counts) => {
        const found = freemanHalton(counts)
        if (found) near(found.p, byEnumeration(counts), 1e-12, counts)
      }),
      { numRuns: 150 },
    )
  })

  test('of three rows and more, too', () => {
    const shape = fc.constantFrom([3, 3, 4], [3, 4, 2], [4, 3, 2], [2, 5, 4], [5, 2, 4], [4, 4, 1])
    const table = shape.chain(([height, width, most]) => cells(height!, width!, most!))
    fc.assert(
      fc.property(table, (counts) => {
        const found = freemanHalton(counts)
        if (found) near(found.p, byEnumeration(counts), 1e-12, counts)
      }),
      { numRuns: 80 },
    )
  })

  test('of 2×2 it is Fisher’s', () => {
    fc.assert(
      fc.property(cells(2, 2, 200), (counts) => {
        const [found, twoByTwo] = [freemanHalton(counts), fisher(counts)]
        if (found && twoByTwo) near(found.p, twoByTwo.p, 1e-10, counts)
        else assert.equal(found, twoByTwo)
      }),
      { numRuns: 300 },
    )
  })

  test('the way through pairs and the way through the network agree, with far tails too', () => {
    fc.assert(
      fc.property(cells(2, 4, 30), (counts) => {
        const { rows, columns } = marginsOf(counts)
        if (rows.includes(0) || columns.includes(0)) return
        near(network(counts, 1e8), freemanHalton(counts)!.p, 1e-11, counts)
      }),
      { numRuns: 60 },
    )
    const far = [
      [40, 1, 2, 0],
      [1, 35, 3, 50],
    ]
    near(network(far, 1e8), freemanHalton(far)!.p, 1e-11)
  })

  test('the way round and the order of lines change nothing', () => {
    fc.assert(
      fc.property(cells(3, 4, 7), (counts) => {
        const found = freemanHalton(counts)
        const others = [
          transposed(counts),
          counts.toReversed(),
          counts.map((row) => row.toReversed()),
        ]
        for (const other of others)
          if (found) near(freemanHalton(other)?.p, found.p, 1e-11)
          else assert.equal(freemanHalton(other), undefined)
      }),
      { numRuns: 60 },
    )
  })
})

describe('Beyond the work allowed', () => {
  const table = [
    [8, 5, 3, 2],
    [4, 6, 9, 1],
    [3, 3, 5, 9],
  ]
  const exact = freemanHalton(table)!

  test('random tables answer, the same for the same seed', () => {
    const by = (seed: number | string) => freemanHalton(table, { work: 100, seed })!
    assert.equal(exact.method, 'exact')
    assert.equal(by(1).method, 'monteCarlo')
    assert.deepEqual(by(1), by(1))
    assert.notEqual(by(1).p, by(2).p)
    // (1 + b)/(9,999 + 1), within four standard errors.
    assert.ok(Number.isInteger(Math.round(by(1).p * 1e8) / 1e4))
    for (const seed of [1, 2, 'size'])
      assert.ok(Math.abs(by(seed).p - exact.p) < 4 * Math.sqrt((exact.p * (1 - exact.p)) / 9999))
  })

  test('random tables are drawn by sums and ratios alone, which every engine works out alike', () => {
    const { exp } = Math
    const before = freemanHalton(table, { work: 0 })
    try {
      // An engine may differ in exp's last digit: here it differs in the third.
      Math.exp = (x) => exp(x) * 1.001
      assert.deepEqual(freemanHalton(table, { work: 0 }), before)
    } finally {
      Math.exp = exp
    }
  })

  test('p is never 0, and of a table as likely as any it is 1', () => {
    const far = [
      [90, 0, 0],
      [0, 90, 0],
      [0, 0, 90],
    ]
    assert.equal(freemanHalton(far, { work: 0 })?.p, 1 / 10_000)
    assert.equal(
      freemanHalton(
        [
          [1, 1],
          [1, 1],
        ],
        { work: 0, samples: 99 },
      )?.p,
      1,
    )
  })

  test('many people take no longer than they must', () => {
    const many = [
      [180_000, 20_000, 30_000],
      [25_000, 200_000, 40_000],
      [31_000, 35_000, 150_000],
    ]
    assert.deepEqual(freemanHalton(many, { work: 1e6, samples: 99 }), {
      p: 0.01,
      method: 'monteCarlo',
    })
  })

  test('what is no number of tables and no seed is refused', () => {
    for (const samples of [0, -1, 1.5, NaN, 1e9])
      assert.throws(() => freemanHalton(table, { samples }), Refused)
    assert.throws(() => freemanHalton(table, { work: 0, seed: NaN }), Refused)
    assert.throws(() => freemanHalton(table, { work: -1 }), Refused)
  })
})
