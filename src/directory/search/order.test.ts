// Fairness: those who suit about equally well are first equally often, and nobody's name has a say.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { today } from '../../../test/support/site/ashdale.ts'
import { inTurns } from './order.ts'

interface One {
  providerId: string
  name: string
  score: number
}

const found: fc.Arbitrary<One[]> = fc.uniqueArray(
  fc.record({
    providerId: fc.uuid(),
    name: fc.string({ minLength: 1 }),
    // Few far apart, many close together, and some that are just equal.
    score: fc.oneof(fc.double({ min: 0.05, max: 1.3, noNaN: true }), fc.constantFrom(0.5, 0.51, 1)),
  }),
  { selector: (one) => one.providerId, maxLength: 12 },
)

const day = fc.integer({ min: -1000, max: 3000 })

test('the best group stays before the next, whatever the day, and nobody is lost', () => {
  fc.assert(
    fc.property(found, day, (all, on) => {
      const order = inTurns(all, today(on))
      assert.deepEqual(new Set(order), new Set(all))
      assert.equal(order.length, all.length)
      const groups = groupsOf(all)
      const inGroups = groups.map((group) => order.splice(0, group.length))
      assert.deepEqual(inGroups.map(idsOf), groups.map(idsOf))
    }),
  )
})

test('over as many days as a group has members, each has each of its places once', () => {
  fc.assert(
    fc.property(found, day, (all, on) => {
      for (const group of groupsOf(all)) {
        const days = group.map((_, later) => placesOf(group, inTurns(all, today(on + later))))
        for (const place of group.keys())
          assert.equal(new Set(days.map((ids) => ids[place])).size, group.length)
      }
    }),
  )
})

test('over any number of days, first places differ by at most one', () => {
  fc.assert(
    fc.property(found, day, fc.integer({ min: 1, max: 40 }), (all, on, days) => {
      for (const group of groupsOf(all)) {
        const times = new Map(group.map((one) => [one.providerId, 0]))
        for (let later = 0; later < days; later++) {
          const first = placesOf(group, inTurns(all, today(on + later)))[0]!
          times.set(first, times.get(first)! + 1)
        }
        assert.ok(Math.max(...times.values()) - Math.min(...times.values()) <= 1)
      }
    }),
    { numRuns: 40 },
  )
})

test('a new name changes nothing, nor does the order in which they were found', () => {
  fc.assert(
    fc.property(
      found.chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(all, { minLength: all.length }),
          fc.array(fc.string(), { minLength: all.length, maxLength: all.length }),
        ),
      ),
      day,
      ([all, shuffled, names], on) => {
        const ids = inTurns(all, today(on)).map((one) => one.providerId)
        const renamed = shuffled.map((one, at) => ({ ...one, name: names[at]! }))
        assert.deepEqual(
          inTurns(renamed, today(on)).map((one) => one.providerId),
          ids,
        )
      },
    ),
  )
})

test('who scores a little less than 5% below the best takes turns with it, and no further', () => {
  const scored = (score: number) => ({ providerId: `scored ${score}`, score })
  const firsts = (scores: number[]) =>
    new Set([0, 1, 2, 3, 4, 5].map((on) => inTurns(scores.map(scored), today(on))[0]!.score))
  assert.deepEqual(firsts([1, 0.96]), new Set([1, 0.96]))
  assert.deepEqual(firsts([1, 0.94]), new Set([1]))
  // Each is near to its neighbour, but the last isn't near to the best.
  assert.deepEqual(firsts([1, 0.97, 0.94]), new Set([1, 0.97]))
})

/** Those that are as good as equal, said once more in a way of its own. */
function groupsOf(all: One[]): One[][] {
  const groups: One[][] = []
  for (const one of all.toSorted((a, b) => b.score - a.score)) {
    const best = groups.at(-1)?.[0]
    if (best && one.score >= 0.95 * best.score) groups.at(-1)!.push(one)
    else groups.push([one])
  }
  return groups
}

function idsOf(group: One[]): string[] {
  return group.map((one) => one.providerId).toSorted()
}

/** The members of a group in the order in which a page has them. */
function placesOf(group: One[], order: One[]): string[] {
  const ids = new Set(group.map((one) => one.providerId))
  return order.map((one) => one.providerId).filter((id) => ids.has(id))
}
