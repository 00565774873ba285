// No small count can be worked out of what others read, whatever is shown beside it by a yes, whoever takes
// hers back meanwhile, and whichever versions somebody puts together.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openSolver } from '../../platform/solver/solver.ts'
import {
  fewerThan,
  letBy,
  levelsOf,
  shownCounts,
  shownFirst,
  trueCounts,
  type Trait,
} from './shown-counts.ts'

interface One {
  out: 'yes' | 'no' | 'not said'
  payer: 'a' | 'b' | 'c' | 'd'
  yes: boolean
}

const traits: Trait<Pick<One, 'out' | 'payer'>>[] = [
  { name: 'out', levels: ['yes', 'no', 'not said'], levelOf: ({ out }) => out },
  { name: 'payer', levels: ['a', 'b', 'c', 'd'], levelOf: ({ payer }) => payer },
]
const people = (count: number, one: Partial<One> = {}): One[] =>
  Array.from({ length: count }, () => ({ out: 'yes', payer: 'a', yes: false, ...one }))
const solver = openSolver()

/** A version with its people, and what was seen of it. */
async function version(all: readonly One[]) {
  const solve = await solver
  const levels = all.map((one) => levelsOf(one, traits))
  const counts = trueCounts(levels, traits)
  const lets = (saying: (at: number) => boolean) => {
    const yes = new Set(levels.filter((_, at) => saying(at)))
    return letBy(counts, levels, (one) => yes.has(one))
  }
  const first = shownFirst(
    counts,
    lets((at) => all[at]!.yes),
    solve,
  )
  const show = (saying: (at: number) => boolean, before: string[][] = []) =>
    shownCounts({ counts, first, byYes: lets(saying), before }, solve)
  return { counts, show, now: show((at) => all[at]!.yes) }
}

const shown = async (all: One[]) => (await version(all)).now

test('fewer than five are shown as that, until each of them has said yes', async () => {
  const three = await shown([...people(2, { yes: true }), ...people(1)])
  assert.deepEqual([three.total, three.isFew, three.of('out', 'yes')], [null, true, null])
  const all = await shown(people(3, { yes: true }))
  assert.deepEqual([all.total, all.of('out', 'yes'), all.of('out', 'no')], [3, 3, 0])
})

test('what is left of a total tells nothing: another count is hidden beside a small one', async () => {
  const found = await shown([...people(9), ...people(2, { out: 'no' })])
  assert.equal(found.of('out', 'no'), null)
  // Eleven less nine would be two.
  assert.ok(found.total === null || found.of('out', 'yes') === null)
})

test('a yes shows her count, where everybody in it has said yes', async () => {
  const mixed = [
    ...people(20),
    ...people(3, { out: 'no', yes: true }),
    ...people(12, { payer: 'b' }),
  ]
  assert.equal((await shown(mixed)).of('out', 'no'), 3)
  assert.equal((await shown([...mixed, ...people(1, { out: 'no' })])).of('out', 'no'), null)
})

// Three don't go out, of two nobody says; fifteen do.
const three = people(3, { out: 'no' })
const asked = [...three, ...people(2, { out: 'not said' }), ...people(15)]
const isOfThree = (at: number) => at < three.length
const isOfTwo = (at: number) => at === 3 || at === 4

test('a yes that comes later shows nothing that would tell of others, with what was out before', async () => {
  const { show } = await version(asked)
  const before = show(() => false)
  const after = show(isOfThree)
  // Whoever has the version of before knows all, and those who go out or not: three less, and two are left.
  const isKnown = before.total !== null && before.of('out', 'yes') !== null
  assert.equal(after.of('out', 'no'), isKnown ? null : 3)
  assert.equal(after.total, before.total)
})

test('a yes for some readers only is kept from those who read another version', async () => {
  const { show } = await version(asked.map((one, at) => ({ ...one, yes: isOfThree(at) })))
  const tender = show(isOfThree)
  assert.equal(tender.of('out', 'no'), 3)
  // The other two let everyone read theirs; both together would be all that is hidden beside a known sum.
  const everyone = show(isOfTwo, [[], tender.byYes])
  const ofThree = everyone.of('out', 'no')
  assert.equal(ofThree, null)
  const { total } = everyone
  const others = everyone.of('out', 'yes')
  assert.ok(everyone.of('out', 'not said') === null || total === null || others === null)
})

test('who reads two versions with different people’s yes between them can’t put them together', async () => {
  const all = [
    ...people(15),
    ...people(3, { payer: 'b' }),
    ...people(2, { payer: 'c' }),
    ...people(2, { payer: 'd' }),
  ]
  const ofB = (at: number) => at >= 15 && at < 18
  const ofC = (at: number) => at === 18 || at === 19
  const { show } = await version(all)
  const first = show(ofB)
  assert.deepEqual([first.total, first.of('payer', 'b'), first.of('payer', 'a')], [22, 3, 15])
  // Those of b take it back, and those of c say yes: 22 less 15, 3 and 2 would leave d.
  const { byYes } = first
  assert.equal(show(ofC, [byYes, byYes]).of('payer', 'c'), null)
  assert.equal(show(ofC).of('payer', 'c'), 2)
})

test('taken back it is gone, and no other count comes in its place', async () => {
  const { show } = await version(asked.map((one, at) => ({ ...one, yes: isOfThree(at) })))
  const before = show(isOfThree)
  const after = show(() => false, [before.byYes, before.byYes])
  assert.equal(before.of('out', 'no'), 3)
  assert.equal(after.of('out', 'no'), null)
  assert.deepEqual([after.total, after.of('out', 'yes')], [before.total, before.of('out', 'yes')])
})

test('who has seen all versions, those of one audience, or today’s only: each hidden count could be anything from 0 to 4', async () => {
  const one = fc.record({
    out: fc.constantFrom(...(['yes', 'yes', 'yes', 'no', 'not said'] as const)),
    payer: fc.constantFrom(...(['a', 'a', 'a', 'b', 'b', 'c', 'd'] as const)),
    yes: fc.boolean(),
  })
  // Who changes her mind at each step, for which audience; and which of them is shown then.
  const step = fc.record({
    who: fc.array(fc.nat(23), { maxLength: 12 }),
    audience: fc.constantFrom('tender', 'everyone'),
  })
  const cases = fc.sample(
    fc.tuple(
      fc.array(one, { minLength: 1, maxLength: 24 }),
      fc.array(step, { minLength: 1, maxLength: 6 }),
    ),
    { numRuns: 120, seed: 7 },
  )
  for (const [all, steps] of cases) {
    const { counts, show } = await version(all)
    const said = { tender: new Set<number>(), everyone: new Set<number>() }
    const seen = { tender: new Set<string>(), everyone: new Set<string>() }
    const byYes = { tender: new Set<string>(), everyone: new Set<string>() }
    for (const { who, audience } of steps) {
      for (const at of who) if (!said[audience].delete(at)) said[audience].add(at)
      const before = [[...byYes[audience]], [...byYes.tender, ...byYes.everyone]]
      const found = show((at) => said[audience].has(at), before)
      for (const cell of found.byYes) byYes[audience].add(cell)
      const today = new Set(seenIn(found, counts.of))
      for (const cell of today) seen[audience].add(cell)
      for (const known of [today, seen[audience], new Set([...seen.tender, ...seen.everyone])])
        attack(counts, known, all.length < fewerThan)
    }
  }
})

/** What a reader sees of a version: `total`, `out yes`, … */
function seenIn(
  { total, of }: Awaited<ReturnType<typeof shown>>,
  levels: Record<string, Record<string, number>>,
): string[] {
  const cells = Object.entries(levels).flatMap(([trait, all]) =>
    Object.keys(all)
      .filter((level) => of(trait, level) !== null)
      .map((level) => `${trait} ${level}`),
  )
  return total === null ? cells : ['total', ...cells]
}

/** Tries each small count that wasn't seen with each number from 0 to 4: nothing may speak against it. */
function attack(
  { total, of }: ReturnType<typeof trueCounts>,
  known: ReadonlySet<string>,
  isFew: boolean,
): void {
  const sums = known.has('total') ? [total] : isFew ? [1, 2, 3, 4] : range(0, 60)
  /** Whether a trait's counts can add up to it, where one of them is as it is guessed. */
  const adds = (sum: number, trait: string, guess?: { level: string; count: number }) => {
    const levels = Object.entries(of[trait]!)
    const fixed = levels.map(([level, count]) =>
      guess?.level === level ? guess.count : known.has(`${trait} ${level}`) ? count : null,
    )
    const sure = fixed.reduce<number>((all, one) => all + (one ?? 0), 0)
    return fixed.includes(null) ? sure <= sum : sure === sum
  }
  for (const [trait, levels] of Object.entries(of))
    for (const [level, count] of Object.entries(levels)) {
      if (count >= fewerThan || known.has(`${trait} ${level}`)) continue
      for (const guess of range(0, 4))
        assert.ok(
          sums.some(
            (sum) =>
              adds(sum, trait, { level, count: guess }) &&
              Object.keys(of).every((other) => other === trait || adds(sum, other)),
          ),
          `${trait} ${level} is ${guess}, of ${JSON.stringify({ total, of })}, seen ${[...known].join(', ')}`,
        )
    }
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)
