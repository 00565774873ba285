// Somebody who has every public bundle of a study, and knows how they are made, tries to work out the small
// counts with linear programmes over all cells, margins and releases together.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded, type LinearProblem } from '#stats'
import { openSolver } from '../../../platform/solver/solver.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { demonstrationAsOf, demonstrationStudy } from '../../demonstration/demonstration.ts'
import { find } from '../../find/find.ts'
import { publicTables, type PublicTable } from './count-tables.ts'
import { publish, type PublicBundle } from './public-bundle.ts'

const solve = await openSolver()

test('no small count of the invented study, or of studies that grow, is bounded more tightly than from 0 to 4', () => {
  const all = demonstrationStudy()
  for (const seed of [0, 1]) {
    const releases: Released[] = []
    for (const part of seed === 0 ? [1] : [0.5, 0.62])
      releases.push(released(all, { seed, part, releases }))
    const attack = attackOn(releases)
    for (const { what, value, least, most } of attack)
      if (value > 0 && value < 5)
        assert.ok(least <= 1 && most >= 4, `${seed}: ${what} is ${value}: from ${least} to ${most}`)
    assert.ok(
      attack.some(({ value }) => value > 0 && value < 5),
      'there is something to find',
    )
  }
})

test('outcomes that ask the same question are published once: with proxies and without, one is the other less the proxies', () => {
  const data = demonstrationStudy()
  const [first] = data.outcome
  data.outcome.push(
    { ...first!, outcomeId: id(1), position: 90, name: 'The best two', topLevels: 2 },
    { ...first!, outcomeId: id(2), position: 91, name: 'With proxies', withProxies: true },
  )
  const { bundle } = publish(data, demonstrationAsOf, solve)
  const names = bundle.queries.filter(({ name }) => name.startsWith('outcome.'))
  assert.deepEqual(
    names.map(({ result }) => (result as { name: string }).name),
    data.outcome.slice(0, 4).map(({ name }) => name),
  )
  // Nor one after the other.
  const one = released(data, { seed: 0, part: 1, releases: [] })
  const swapped = {
    ...data,
    outcome: data.outcome.filter(({ outcomeId }) => outcomeId !== first!.outcomeId),
  }
  const two = released(swapped, { seed: 0, part: 1, releases: [one] })
  const of = ({ bundle: { queries } }: Released, title: string) =>
    queries
      .map(({ result }) => result as { name?: string; counts?: unknown })
      .find(({ name }) => name === title)
  assert.deepEqual(of(two, 'The best two')!.counts, of(one, first!.name)!.counts)
})

test('of hypotheses whose codes lie within each other the first is published: who told of the rest could be worked out', () => {
  const data = demonstrationStudy()
  const [first] = data.hypothesis
  const [code] = data.hypothesisCode.filter((one) => one.hypothesisId === first!.hypothesisId)
  const told = () =>
    publicTables(data, find(data)).filter(({ name }) => name.startsWith('told')).length
  const before = told()
  data.hypothesis.push({ ...first!, hypothesisId: id(3), position: 90, name: 'A part of it' })
  data.hypothesisCode.push({ ...code!, hypothesisId: id(3) })
  assert.equal(told(), before)
})

test('an outcome that moves in the plan is published as itself, and not under the name of another', () => {
  const data = demonstrationStudy()
  const before = released(data, { seed: 0, part: 1, releases: [] })
  const moved = {
    ...data,
    outcome: data.outcome.map((one) => ({ ...one, position: 10 - one.position })),
  }
  const after = released(moved, { seed: 0, part: 1, releases: [before] })
  const countsOf = ({ bundle }: Released) =>
    bundle.queries
      .filter(({ name }) => name.startsWith('outcome.'))
      .map(({ result }) => result as unknown as Shown)
      .map(({ name, counts }) => ({ name, counts }))
      .toSorted((a, b) => (a.name! < b.name! ? -1 : 1))
  assert.deepEqual(countsOf(after), countsOf(before))
  const since = after.bundle.queries
    .filter(({ name }) => name.startsWith('outcome.'))
    .map(({ result }) => (result as unknown as Shown).since)
  assert.deepEqual(since, ['same', 'same', 'same', 'same'])
})

interface Released {
  tables: PublicTable[]
  bundle: PublicBundle
  row: StudyData['report'][number]
}

/** A part of the study is published: who is in a part is in each greater one, too. */
function released(
  all: StudyData,
  { seed, part, releases }: { seed: number; part: number; releases: Released[] },
): Released {
  const random = seeded(seed)
  const kept = new Set(
    all.participant.filter(() => random.uniform() < part).map(({ participantId }) => participantId),
  )
  const response = all.response.filter(({ participantId }) => kept.has(participantId))
  const answered = new Set(response.map(({ responseId }) => responseId))
  const data: StudyData = {
    ...all,
    participant: all.participant.filter(({ participantId }) => kept.has(participantId)),
    response,
    answer: all.answer.filter(({ responseId }) => answered.has(responseId)),
    report: releases.map(({ row }) => row),
  }
  const found = find(data)
  const { bundle, released: known } = publish(data, demonstrationAsOf, solve, { found })
  const row = {
    ...{ reportId: id(50 + releases.length), kind: 'public', memberId: null, inputsHash: '' },
    ...{ outputHash: '', madeAt: `2026-0${releases.length + 1}-01T00:00:00+00:00` },
    released: JSON.parse(JSON.stringify(known)),
  }
  return { tables: publicTables(data, found), bundle: JSON.parse(JSON.stringify(bundle)), row }
}

const id = (n: number) => `019c0a00-0000-7000-8099-${String(n).padStart(12, '0')}`

interface Shown {
  name?: string
  since: string
  counts: (number | null)[][]
  rowTotals: (number | null)[]
  columnTotals: (number | null)[]
  total: number | null
}

/** An unknown count, with what is true of it, and what is said of it. */
interface Count {
  what: string
  value: number
  lower: number
  upper: number
}

/**
 * What the reader works out of each hidden count, and of what was added to each since the release before. She
 * knows how rounding goes, that what is under 5 is hidden, and that tables of the same people share totals.
 */
function attackOn(releases: readonly Released[]) {
  const counts: Count[] = []
  const equalities: LinearProblem['equalities'][number][] = []
  const places = new Map<string, number>()
  const add = (what: string, value: number, said: number | null) => {
    const at = places.get(what) ?? counts.push({ what, value, lower: 0, upper: Infinity }) - 1
    places.set(what, at)
    const count = counts[at]!
    if (said === 0) count.upper = 0
    if (said) Object.assign(count, { lower: Math.max(5, said - 2), upper: said + 2 })
    assert.ok(count.lower <= value && value <= count.upper, `${what} is said as it is`)
    return at
  }
  const sums = (total: number, parts: number[]) =>
    equalities.push({
      places: [...parts, total],
      factors: [...parts.map(() => 1), -1],
      equals: 0,
    })
  const rounds = releases.map(({ tables, bundle }, round) => {
    return tables.map(({ name, table }) => {
      const said = shownOf(bundle, name, tables)
      // What stands tells of an earlier time.
      const shown = said?.since === 'stands' ? undefined : said
      const own = `${round} ${name}`
      const cells = table.counts.map((row, r) =>
        row.map((value, c) => add(`${own} ${r} ${c}`, value, shown?.counts[r]?.[c] ?? null)),
      )
      const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)
      const columns = table.columns!.levels.map((level, c) => {
        const value = sum(table.counts.map((row) => row[c]!))
        return add(`${round} ${table.of} ${level}`, value, shown?.columnTotals[c] ?? null)
      })
      const rows = table.rows.levels.map((level, r) =>
        add(`${own} row ${level}`, sum(table.counts[r]!), shown?.rowTotals[r] ?? null),
      )
      const total = add(`${round} ${table.of}`, sum(table.counts.flat()), shown?.total ?? null)
      rows.forEach((row, r) => sums(row, cells[r]!))
      columns.forEach((column, c) =>
        sums(
          column,
          cells.map((row) => row[c]!),
        ),
      )
      sums(total, rows)
      sums(total, columns)
      return {
        name,
        stands: said === undefined || said.since === 'stands',
        all: [...cells.flat(), ...rows, ...columns, total],
      }
    })
  })
  // What was added since, cell by cell.
  for (const [round, tables] of rounds.entries())
    for (const { name, all, stands } of round > 0 ? tables : []) {
      const earlier = rounds[round - 1]!.find((one) => one.name === name)
      if (!earlier || stands) continue
      for (const [at, now] of all.entries()) {
        const then = earlier.all[at]!
        const value = counts[now]!.value - counts[then]!.value
        sums(now, [then, add(`added to ${counts[now]!.what} since ${name}`, value, null)])
      }
    }
  // Who answered is somebody who took part.
  for (const [round, { tables }] of releases.entries()) {
    const groups = tables.find(({ name }) => name === 'people')!.table.columns!.levels
    const ofs = new Set(
      tables.flatMap(({ name, table: { of } }) => (/^(answers|told)/.test(name) ? of : [])),
    )
    for (const of of ofs)
      groups.forEach((level, group) => {
        const answered = places.get(`${round} ${of} ${level}`)!
        const kinds = of.startsWith('heard') ? [0, 1, 2] : [0, 1]
        const parts = kinds.map((kind) => places.get(`${round} people ${kind} ${group}`)!)
        const both = parts.reduce((sum, part) => sum + counts[part]!.value, 0)
        const took = add(`${round} took part ${kinds.length} ${level}`, both, null)
        sums(took, parts)
        const silent = both - counts[answered]!.value
        sums(took, [answered, add(`${round} ${of} not ${level}`, silent, null)])
      })
  }
  const problem = {
    lower: counts.map(({ lower }) => lower),
    upper: counts.map(({ upper }) => upper),
    equalities,
  }
  return counts.flatMap(({ what, value, lower, upper }, place) => {
    if (value === 0 || value >= 5 || lower === upper) return []
    const [least, most] = [1, -1].map((sign) => {
      const found = solve({ ...problem, cost: counts.map((_, at) => (at === place ? sign : 0)) })
      if (found.status === 'unbounded') return Infinity
      assert.equal(found.status, 'optimal')
      return found.status === 'optimal' ? Math.round(found.least * sign * 1000) / 1000 : 0
    })
    return [{ what, value, least: least!, most: most! }]
  })
}

/** What a bundle says of a table. */
function shownOf(
  { queries }: PublicBundle,
  name: string,
  tables: readonly PublicTable[],
): Shown | undefined {
  // The same kind of table in the same order: answers to outcomes, and who told of hypotheses.
  const kind = name.split(' ')[0]!
  const at = tables.filter((one) => one.name.startsWith(kind)).findIndex((one) => one.name === name)
  if (name === 'people')
    return queries.find((one) => one.name === 'people')?.result as unknown as Shown | undefined
  if (name === 'verdicts') {
    const { result } = queries.find((one) => one.name === 'findings')!
    const counts = (result as { verdicts: (number | null)[] }[]).map(({ verdicts }) => verdicts)
    return { counts, rowTotals: [], columnTotals: [], total: null, since: 'first' }
  }
  const query = `${kind === 'told' ? 'told' : 'outcome'}.${at + 1}`
  return queries.find((one) => one.name === query)?.result as unknown as Shown | undefined
}
