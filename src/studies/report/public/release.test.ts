// Somebody who has every public report tries to work out what is hidden.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CountTable } from '#stats'
import { openSolver } from '../../../platform/solver/solver.ts'
import { release, type Released, type ShownCounts } from './release.ts'

const solve = await openSolver()

const table = (of: string, counts: number[][]): { name: string; table: CountTable } => ({
  name: 'outcome.1',
  table: {
    of,
    rows: { name: 'answer', levels: counts.map((_, at) => `level ${at}`) },
    columns: { name: 'group', levels: ['Micro', 'Others'] },
    counts,
  },
})

const first = [
  [29, 10],
  [18, 13],
  [11, 11],
  [0, 3],
]

test('no small count is shown, nor left as what the margins give away', () => {
  const { tables } = release([table('a', first)], [], solve)
  const { counts, rowTotals, columnTotals } = tables[0]!.shown
  for (const [at, row] of first.entries())
    for (const [place, count] of row.entries())
      if (count > 0 && count < 5) {
        assert.equal(counts[at]![place], null)
        // Of a hidden count, something else of its row and of its column is hidden, too.
        assert.ok(counts[at]!.concat(rowTotals[at]!).filter((one) => one === null).length > 1)
        const column = counts.map((one) => one[place]!)
        assert.ok(column.concat(columnTotals[place]!).filter((one) => one === null).length > 1)
      }
  const shown = [...counts.flat(), ...rowTotals, ...columnTotals].filter((one) => one !== null)
  assert.ok(shown.length > 0 && shown.every((count) => count % 5 === 0), 'rounded to 5')
})

test('every way to fill what is hidden leaves a small count anywhere from 0 to 4', () => {
  const { tables, records } = release([table('a', first)], [], solve)
  const found = possible(tables[0]!.shown, first)
  assert.ok(records[0]!.hidden.length > 0)
  for (const [at, row] of first.entries())
    for (const [place, count] of row.entries())
      if (count > 0 && count < 5) {
        const [least, most] = found(at, place)
        assert.ok(least === 0 && most >= 4, `between ${least} and ${most}`)
      }
})

test('the same again is shown as it was', () => {
  const one = release([table('a', first)], [], solve)
  const two = release([table('a', first)], [one], solve)
  assert.deepEqual(two.tables[0]!.shown, { ...one.tables[0]!.shown, since: 'same' })
  assert.deepEqual(two.records, [])
})

test('the same people with an answer put right are counted anew, and grouped otherwise they stand', () => {
  const one = release([table('a', first)], [], solve)
  const corrected = first.map((row, at) => row.map((count) => count + [3, -3, 0, 0][at]!))
  const two = release([table('a', corrected)], [one], solve)
  assert.match(two.tables[0]!.shown.since, /anew|withheld/)
  assert.notEqual(two.tables[0]!.shown.counts[0]![0], one.tables[0]!.shown.counts[0]![0])
  const grouped = table('a', [
    [47, 23],
    [11, 14],
  ])
  const three = release([grouped], [one], solve)
  assert.deepEqual(three.tables[0]!.shown, { ...one.tables[0]!.shown, since: 'stands' })
  assert.deepEqual(three.records, [])
})

test('one more person can’t be told by subtraction', () => {
  const one = release([table('a', first)], [], solve)
  const grown = first.map((row, at) =>
    row.map((count, place) => count + (at === 0 && place === 0 ? 1 : 0)),
  )
  const two = release([table('b', grown)], [one], solve)
  assert.equal(two.tables.length, 1)
  // What differs between both isn’t the one cell that changed, shown twice and exactly.
  const [before, after] = [one, two].map(({ tables }) => tables[0]!.shown.counts[0]![0])
  assert.ok(after === null || after === before, `${before} and then ${after}`)
})

const without = (counts: number[][], ...places: (readonly [row: number, column: number])[]) =>
  counts.map((row, at) =>
    row.map(
      (count, place) =>
        count - places.filter(([one, other]) => one === at && other === place).length,
    ),
  )

test('where somebody was taken out it is counted anew, and subtraction doesn’t tell of her', () => {
  for (const place of [
    [0, 0],
    [1, 1],
    [2, 0],
  ] as const) {
    const one = release([table('a', first)], [], solve)
    const fewer = without(first, place)
    const two = release([table('b', fewer)], [one], solve)
    const { shown, table: kept } = two.tables[0]!
    assert.equal(shown.since, 'anew')
    assert.deepEqual(kept?.counts, fewer, 'she is in nothing that is kept of it')
    const isKnown = one.tables[0]!.shown.counts[place[0]]![place[1]] !== null
    assert.equal(shown.counts[place[0]]![place[1]], null)
    assert.equal(shown.total, null)
    // Whoever has both, and knows that nobody came, can’t tell that it was she.
    const before = first.map((row, at) =>
      row.map((count, n) => (one.tables[0]!.shown.counts[at]![n] === null ? Infinity : count)),
    )
    const [least, most] = possible(shown, fewer, before)(place[0], place[1])
    const was = first[place[0]]![place[1]]!
    if (isKnown) assert.ok(was - most <= 0 && was - least >= 4, `${was - most} to ${was - least}`)
  }
})

test('where some came and others were taken out, neither is told of', () => {
  const one = release([table('a', first)], [], solve)
  const now = without(first, [0, 0], [1, 1]).map((row, at) =>
    row.map((count, place) => count + (at === 2 && place === 1 ? 9 : 0)),
  )
  const { shown } = release([table('b', now)], [one], solve).tables[0]!
  assert.equal(shown.since, 'anew')
  for (const [at, place] of [
    [0, 0],
    [1, 1],
  ] as const)
    assert.equal(shown.counts[at]![place], null, 'one is no number to tell of')
})

test('what was hidden once is no way around: the third is read beside the first, too', () => {
  const one = release([table('a', first)], [], solve)
  const two = release([table('b', without(first, [0, 0]))], [one], solve)
  // The same counts as the second, of others: beside the second nothing has changed.
  const three = release([table('c', without(first, [0, 0]))], [one, two], solve)
  assert.equal(three.tables[0]!.shown.counts[0]![0], null)
})

test('what nothing can hide any more is withheld, and nothing of it is kept', () => {
  const as = (name: string, of: string, counts: number[][]) => ({ ...table(of, counts), name })
  const open = as('outcome.1', 'a', [
    [20, 30],
    [15, 25],
  ])
  // Who answered another question, and how many they are, is out: one fewer.
  const other = as('outcome.2', 'b', [
    [19, 30],
    [15, 25],
  ])
  other.table.rows = { name: 'other', levels: other.table.rows.levels }
  const shown = [open, other].map((one) => ({
    ...one,
    shown: release([one], [], solve).tables[0]!.shown,
  }))
  const one: Released = {
    tables: shown,
    records: [{ tables: shown.map((each) => each.table), hidden: [] }],
  }
  const now = as('outcome.1', 'b', [
    [19, 30],
    [15, 25],
  ])
  const { tables, records } = release([now, other], [one], solve)
  assert.deepEqual(
    tables.map((each) => each.shown.since),
    ['withheld', 'same'],
  )
  assert.equal(tables[0]!.table, null)
  assert.ok([...tables[0]!.shown.counts.flat(), tables[0]!.shown.total].every((n) => n === null))
  assert.deepEqual(records, [])
})

test('a table that would show nothing is withheld', () => {
  const [two, one] = [
    [
      [20, 30],
      [15, 25],
    ],
    [
      [19, 30],
      [15, 25],
    ],
  ]
  const before = release([table('a', two!)], [], solve)
  const { tables, records } = release([table('b', one!)], [before], solve)
  const { since, counts, total } = tables[0]!.shown
  assert.ok(since === 'withheld' || counts.flat().some((count) => count !== null), since)
  assert.equal(total, null)
  assert.equal(records.length, since === 'withheld' ? 0 : 1)
})

test('a finding that was written since takes nothing from the verdicts on the others', () => {
  const verdicts = (of: string, levels: string[], counts: number[][]) => ({
    ...{
      name: 'verdicts',
      table: {
        of,
        rows: { name: 'finding', levels },
        columns: { name: 'verdict', levels: ['fits', 'not'] },
        counts,
      },
    },
  })
  const one = release([verdicts('a', ['f'], [[12, 8]])], [], solve)
  const two = release(
    [
      verdicts(
        'b',
        ['f', 'g'],
        [
          [12, 8],
          [9, 6],
        ],
      ),
    ],
    [one],
    solve,
  )
  assert.deepEqual(two.tables[0]!.shown.counts, [
    [10, 10],
    [10, 5],
  ])
  assert.equal(two.tables[0]!.shown.since, 'anew')
})

/** Between which numbers a count can be, for a reader who has even the exact numbers of all that is shown. */
function possible(shown: ShownCounts, exact: number[][], atMost?: number[][]) {
  const width = exact[0]!.length
  const place = (at: number, column: number) => at * width + column
  const unknowns = exact.flat().length
  const isShown = (at: number, column: number) => shown.counts[at]![column] !== null
  const equalities = [
    ...exact.map((row, at) => ({
      known: shown.rowTotals[at] !== null,
      places: row.map((_, column) => place(at, column)),
      equals: row.reduce((sum, one) => sum + one, 0),
    })),
    ...exact[0]!.map((_, column) => ({
      known: shown.columnTotals[column] !== null,
      places: exact.map((_row, at) => place(at, column)),
      equals: exact.reduce((sum, row) => sum + row[column]!, 0),
    })),
  ]
    .filter(({ known }) => known)
    .map(({ places, equals }) => ({ places, factors: places.map(() => 1), equals }))
  const fixed = exact.flatMap((row, at) =>
    row.map((count, column) => (isShown(at, column) ? count : undefined)),
  )
  return (at: number, column: number): [number, number] => {
    const [least, most] = [1, -1].map((sign) => {
      const found = solve({
        cost: Array.from({ length: unknowns }, (_, n) => (n === place(at, column) ? sign : 0)),
        lower: fixed.map((count) => count ?? 0),
        upper: fixed.map((count, n) => count ?? atMost?.flat()[n] ?? Infinity),
        equalities,
      })
      return found.status === 'optimal' ? Math.round(found.least) * sign : Infinity
    })
    return [least! || 0, most!]
  }
}
