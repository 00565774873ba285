// No small count can be worked out of what others read, whatever is shown beside it by a yes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openSolver } from '../../platform/solver/solver.ts'
import { shownCounts, type ShownCounts, type Trait } from './shown-counts.ts'

interface One {
  out: 'yes' | 'no' | 'not said'
  payer: 'a' | 'b'
  yes: boolean
}

const traits: Trait<One>[] = [
  { name: 'out', levels: ['yes', 'no', 'not said'], levelOf: ({ out }) => out },
  { name: 'payer', levels: ['a', 'b'], levelOf: ({ payer }) => payer },
]
const people = (count: number, one: Partial<One> = {}): One[] =>
  Array.from({ length: count }, () => ({ out: 'yes', payer: 'a', yes: false, ...one }))
const saysYes = ({ yes }: One) => yes
const shown = async (all: One[]) => shownCounts(all, traits, saysYes, await openSolver())

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

test('each hidden count of somebody who hasn’t said yes could be anything from 0 to 4', async () => {
  const solve = await openSolver()
  const one = fc.record({
    out: fc.constantFrom(...(['yes', 'yes', 'yes', 'no', 'not said'] as const)),
    payer: fc.constantFrom(...(['a', 'a', 'b'] as const)),
    yes: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 24 }), (all) => {
      const found = shownCounts(all, traits, saysYes, solve)
      for (const { name, levels, levelOf } of traits)
        for (const level of levels) {
          const own = all.filter((person) => levelOf(person) === level)
          const count = found.of(name, level)
          if (count !== null) {
            assert.equal(count, own.length)
            assert.ok(count >= 5 || all.every(saysYes) || (count > 0 && own.every(saysYes)))
          } else if (own.length < 5)
            for (const guess of [0, 1, 2, 3, 4])
              assert.ok(isPossible(found, name, levels, level, guess), `${level} is ${guess}`)
        }
      assert.ok(found.total === null || found.total >= 5 || all.every(saysYes))
    }),
    { numRuns: 150, seed: 1 },
  )
})

/** Whether a count can be so, by what is shown of its total and of those beside it. */
function isPossible(
  { of, total, isFew }: ShownCounts,
  name: string,
  levels: readonly string[],
  level: string,
  guess: number,
): boolean {
  const rest = levels.filter((other) => other !== level).map((other) => of(name, other))
  const known = rest.reduce<number>((sum, count) => sum + (count ?? 0), 0) + guess
  if (rest.includes(null)) return total === null ? !isFew || known <= 4 : known <= total
  return total === null ? !isFew || (known >= 1 && known <= 4) : known === total
}
