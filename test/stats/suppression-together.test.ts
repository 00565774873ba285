// What one table hides, others must not tell: those beside it, and those of earlier releases.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { openSolver } from '../../src/platform/solver/solver.ts'
import { suppress } from '../../src/stats/suppression/suppress.ts'
import { counts, side, table } from './drawn-tables.ts'
import { assertSafe } from './reader.ts'

const solve = await openSolver()

describe('Tables that are read together', () => {
  test('that share a margin never tell by it what one of them hides', () => {
    const family = fc.tuple(side, side, side).chain(([shared, second, third]) =>
      fc
        .tuple(
          counts(second, shared),
          fc.array(fc.nat({ max: third - 1 }), { minLength: 60, maxLength: 60 }),
        )
        .map(([first, picks]) => {
          // The same people once more, by something else: margins are the same.
          let at = 0
          const other = Array.from({ length: third }, () => first[0]!.map(() => 0))
          for (const [column] of first[0]!.entries())
            for (let left = first.reduce((sum, row) => sum + row[column]!, 0); left > 0;) {
              const some = Math.min(left, 1 + picks[at % picks.length]! * 3)
              other[picks[at++ % picks.length]!]![column]! += some
              left -= some
            }
          return [table(first), table(other, { rows: 'type' })]
        }),
    )
    fc.assert(
      fc.property(family, (tables) => {
        const release = suppress(tables, solve)
        assert.deepEqual(release.exposed, [])
        assertSafe(release, solve)
      }),
      { numRuns: 8 },
    )
  })

  test('hide a margin in all, where one of them needs it hidden', () => {
    // Whoever knows that 3 and 4 are under 5 would have them from their total of 7.
    const first = table([
      [3, 4],
      [4, 40],
    ])
    const second = table(
      [
        [7, 20],
        [0, 24],
      ],
      { rows: 'type' },
    )
    const alone = [first, second].map((one) => suppress([one], solve).tables[0]!.columnTotals[0])
    assert.deepEqual(alone, [undefined, 7])
    const together = suppress([first, second], solve)
    const totals = together.tables.map(({ columnTotals }) => columnTotals[0])
    assert.equal(totals[0], totals[1])
    assertSafe(together, solve)
  })

  test('must count the same people the same', () => {
    const tables = [table([[10, 20]]), table([[11], [20]], { rows: 'time', columns: 'type' })]
    assert.throws(() => suppress(tables, solve), /Two tables differ/)
  })
})

describe('What was shown before', () => {
  test('is known for ever: a new table is hidden with it in mind', () => {
    const before = suppress(
      [
        table([
          [20, 30],
          [15, 25],
        ]),
      ],
      solve,
    )
    const after = table(
      [
        [3, 17, 30],
        [12, 13, 15],
      ],
      { columns: 'day' },
    )
    const total = suppress([after], solve, { earlier: [before.record] })
    assert.deepEqual(total.exposed, [])
    for (const { isSmall, least, most } of total.hidden)
      if (isSmall) assert.ok(least === 0 && most >= 4)
  })

  test('is not to be subtracted from what is shown now', () => {
    const spring = {
      ...table([
        [20, 30],
        [15, 25],
      ]),
      of: 'ever supported, to March',
    }
    const summer = {
      ...table([
        [22, 41],
        [27, 36],
      ]),
      of: 'ever supported, to June',
      grewFrom: 'ever supported, to March',
    }
    const first = suppress([spring], solve)
    assert.deepEqual(first.tables[0]!.counts, spring.counts)
    // 22 is no small count, but 22 − 20 is.
    const second = suppress([summer], solve, { earlier: [first.record] })
    assert.deepEqual(second.exposed, [])
    assert.equal(second.tables[0]!.counts[0]![0], undefined)
    const added = second.hidden.find(({ isSmall }) => isSmall)
    assert.ok(added && added.least === 0 && added.most >= 4)
  })

  test('is not to be subtracted from, where people were taken out or came since', () => {
    const draw = fc
      .tuple(side, side)
      .chain(([height, width]) =>
        fc.tuple(
          counts(height, width),
          fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 36, maxLength: 36 }),
        ),
      )
    fc.assert(
      fc.property(draw, ([then, moves]) => {
        const now = then.map((row, at) =>
          row.map((count, place) => Math.max(0, count + moves[(at * 6 + place) % 36]!)),
        )
        const first = suppress([{ ...table(then), of: 'then' }], solve)
        const second = suppress([{ ...table(now), of: 'now', changedFrom: ['then'] }], solve, {
          earlier: [first.record],
        })
        // Where nothing can hide it any more, that is said, and nothing of it is to be shown.
        if (second.exposed.length > 0) return
        for (const [at, row] of now.entries())
          for (const [place, count] of row.entries()) {
            const change = count - then[at]![place]!
            const [before, after] = [first, second].map(
              ({ tables }) => tables[0]!.counts[at]![place],
            )
            const isTold = before !== undefined && after !== undefined
            assert.ok(!isTold || change === 0 || Math.abs(change) > 4, `${before} to ${after}`)
          }
      }),
      { numRuns: 10 },
    )
  })

  test('and names an earlier table that there is', () => {
    const now = { ...table([[20, 30]]), of: 'now', changedFrom: ['then'] }
    assert.throws(() => suppress([now], solve), /no earlier table is that/)
  })

  test('and is small can’t be taken back: it is said', () => {
    const small = table([
      [2, 30],
      [15, 25],
    ])
    const out = { tables: [small], hidden: [] }
    const release = suppress([small], solve, { earlier: [out] })
    assert.equal(release.exposed.length, 1)
    assert.equal(release.tables[0]!.counts[0]![0], undefined)
  })
})
