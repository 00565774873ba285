// What is hidden stays hidden from somebody who can solve linear programmes.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { openSolver } from '../../src/platform/solver/solver.ts'
import { suppress } from '../../src/stats/suppression/suppress.ts'
import { anyTable, table } from './drawn-tables.ts'
import { assertSafe } from './reader.ts'

const solve = await openSolver()

describe('One table', () => {
  test('where nothing is small is shown whole', () => {
    const [shown] = suppress(
      [
        table([
          [29, 18],
          [10, 0],
        ]),
      ],
      solve,
    ).tables
    assert.deepEqual(shown!.counts, [
      [29, 18],
      [10, 0],
    ])
    assert.deepEqual(
      [shown!.rowTotals, shown!.columnTotals, shown!.total],
      [[47, 10], [39, 18], 57],
    )
  })

  test('of the study hides its 3, and as little beside it as will do', () => {
    const release = suppress(
      [
        table([
          [29, 18, 11, 0],
          [10, 13, 11, 3],
        ]),
      ],
      solve,
    )
    assert.deepEqual(release.tables[0]!.counts, [
      [29, 18, undefined, undefined],
      [10, 13, undefined, undefined],
    ])
    assert.deepEqual(release.tables[0]!.columnTotals, [39, 31, undefined, undefined])
    assert.deepEqual(release.exposed, [])
    assertSafe(release, solve)
  })

  test('never lets a small count be worked out, whatever is in it', () => {
    fc.assert(
      fc.property(anyTable, (drawn) => {
        const release = suppress([table(drawn)], solve)
        assert.deepEqual(release.exposed, [])
        assertSafe(release, solve)
      }),
      { numRuns: 20 },
    )
  })

  test('has no two small counts that the rule itself gives away', () => {
    // 4 + 4 = 8, and both known to be under 5: each would be 4.
    const release = suppress(
      [
        table([
          [4, 4, 30],
          [30, 40, 50],
          [20, 25, 35],
        ]),
      ],
      solve,
    )
    assert.equal(
      release.tables[0]!.counts[0]!.slice(0, 2).every((one) => one === undefined),
      true,
    )
    const first = release.tables[0]!
    assert.ok(first.counts[0]![2] === undefined || first.rowTotals[0] === undefined)
    assertSafe(release, solve)
  })

  test('hides what whole numbers alone would tell, too', () => {
    const drawn = [
      [2, 7],
      [6, 1],
    ]
    const [shown] = suppress([table(drawn)], solve).tables
    const could = new Set<string>()
    for (let a = 0; a <= 20; a++)
      for (let b = 0; b <= 20; b++)
        for (let c = 0; c <= 20; c++)
          for (let d = 0; d <= 20; d++)
            if (
              isAsShown([
                [a, b],
                [c, d],
              ])
            )
              could.add(`${a}`)
    for (const one of ['0', '1', '2', '3', '4']) assert.ok(could.has(one), one)

    function isAsShown(guess: number[][]): boolean {
      const is = (value: number, as: number | undefined) => as === undefined || as === value
      const rows = guess.map(([left, right]) => left! + right!)
      const columns = [0, 1].map((at) => guess[0]![at]! + guess[1]![at]!)
      return (
        guess.every((row, r) => row.every((value, c) => is(value, shown!.counts[r]![c]))) &&
        rows.every((value, r) => is(value, shown!.rowTotals[r])) &&
        columns.every((value, c) => is(value, shown!.columnTotals[c])) &&
        is(rows[0]! + rows[1]!, shown!.total)
      )
    }
  })

  test('is hidden the same way each time', () => {
    const drawn = [
      [1, 9, 30, 4],
      [22, 2, 8, 17],
      [5, 6, 3, 40],
    ]
    assert.deepEqual(suppress([table(drawn)], solve), suppress([table(drawn)], solve))
  })

  test('of all small counts is hidden whole', () => {
    const [shown] = suppress(
      [
        table([
          [1, 0],
          [0, 1],
        ]),
      ],
      solve,
      { hideZeros: true },
    ).tables
    assert.deepEqual(shown!.counts.flat(), [undefined, undefined, undefined, undefined])
    assert.equal(shown!.total, undefined)
  })

  test('shows zeros unless told, and rounds where it is asked', () => {
    const drawn = table([
      [12, 0, 33],
      [18, 22, 41],
    ])
    assert.equal(suppress([drawn], solve).tables[0]!.counts[0]![1], 0)
    const without = suppress([drawn], solve, { hideZeros: true })
    assert.equal(without.tables[0]!.counts[0]![1], undefined)
    assertSafe(without, solve)
    assert.deepEqual(suppress([drawn], solve, { round: true }).tables[0]!.counts, [
      [10, 0, 35],
      [20, 20, 40],
    ])
  })

  test('may count millions', () => {
    const release = suppress(
      [
        table([
          [3, 912_345, 4_000_000],
          [51_234, 7, 2_345_678],
        ]),
      ],
      solve,
    )
    assert.equal(release.tables[0]!.counts[0]![0], undefined)
    assertSafe(release, solve)
  })

  test('may have one count a row', () => {
    const one = {
      of: 'people',
      rows: { name: 'route', levels: ['a', 'b', 'c'] },
      counts: [[3], [9], [40]],
    }
    const release = suppress([one], solve)
    assert.equal(release.tables[0]!.counts[0]![0], undefined)
    assertSafe(release, solve)
  })

  test('hides fewer where readers may tell which are small', () => {
    const drawn = table([
      [2, 50, 31],
      [40, 60, 27],
      [35, 44, 58],
    ])
    const lighter = suppress([drawn], solve, { lighter: true })
    assert.equal(lighter.hidden.length, 4)
    for (const { isSmall, least, most } of lighter.hidden)
      assert.ok(isSmall ? least === 0 && most >= 4 : most - least >= 4)
    const usual = suppress([drawn], solve)
    assert.ok(usual.hidden.length > 4)
    assertSafe(usual, solve)
  })
})
