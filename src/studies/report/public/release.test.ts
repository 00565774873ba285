// Somebody who has every public report tries to work out what is hidden.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CountTable } from '#stats'
import { openSolver } from '../../../platform/solver/solver.ts'
import { demonstrationAsOf, demonstrationStudy } from '../../demonstration/demonstration.ts'
import { makeReport } from '../reports.ts'
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
  assert.deepEqual(two.tables[0]!.shown, one.tables[0]!.shown)
  assert.deepEqual(two.records, [])
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

test('where somebody was taken out, what was published stands and says so', () => {
  const one = release([table('a', first)], [], solve)
  const fewer = first.map((row, at) =>
    row.map((count, place) => count - (at === 0 && place === 0 ? 1 : 0)),
  )
  const two = release([table('b', fewer)], [one], solve)
  assert.deepEqual(two.tables[0]!.shown, { ...one.tables[0]!.shown, stands: true })
  const moved: Released[] = [one, two]
  assert.equal(release([table('c', fewer)], moved, solve).tables[0]!.shown.stands, true)
})

test('the public report holds no code, no quote, no small count and no money of few', async () => {
  const data = demonstrationStudy()
  const { files } = await makeReport({ data, asOf: demonstrationAsOf }, 'public')
  const all = [...files]
    .filter(([path]) => !path.endsWith('.xlsx'))
    .map(([, content]) => new TextDecoder().decode(content))
    .join('\n')
  for (const { code } of [...data.organisation, ...data.participant]) assert.ok(!all.includes(code))
  for (const { participantId } of data.participant) assert.ok(!all.includes(participantId))
  for (const { transcriptId, startsAt, endsAt } of data.quote) {
    const words = data.transcript.find((one) => one.transcriptId === transcriptId)!.words
    assert.ok(!all.includes([...words].slice(startsAt, endsAt).join('')))
  }
  data.organisation = data.organisation.filter((_, at) => at < 17 || at > 23)
  const kept = new Set(data.organisation.map(({ organisationId }) => organisationId))
  data.price = data.price.filter(({ organisationId }) => kept.has(organisationId))
  data.participant = data.participant.filter(
    ({ organisationId }) => organisationId === null || kept.has(organisationId),
  )
  const left = new Set(data.participant.map(({ participantId }) => participantId))
  data.response = data.response.filter(({ participantId }) => left.has(participantId))
  const few = await makeReport({ data, asOf: demonstrationAsOf }, 'public')
  const bundle = JSON.parse(new TextDecoder().decode(few.files.get('bundle.json'))) as {
    queries: { name: string; result: { groups: Record<string, unknown>[] } }[]
  }
  const { groups } = bundle.queries.find(({ name }) => name === 'prices')!.result
  assert.deepEqual(groups[1], {
    ...{ name: 'Others', hourlyMedian: null, visitMedian: null },
    because: 'fewer than 5 providers are in it',
  })
})

/** Between which numbers a count can be, for a reader who has even the exact numbers of all that is shown. */
function possible(shown: ShownCounts, exact: number[][]) {
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
        upper: fixed.map((count) => count ?? Infinity),
        equalities,
      })
      return found.status === 'optimal' ? Math.round(found.least) * sign : Infinity
    })
    return [least! || 0, most!]
  }
}
