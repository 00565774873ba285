import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openProgrammes } from './programme.ts'
import { openSolver } from './solver.ts'

const [open, solve] = await Promise.all([openProgrammes(), openSolver()])

test('asked again and again, while equalities come and go, it finds the least that is found afresh', () => {
  const unknowns = 6
  const places = fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 })
  const step = fc.record({
    places,
    equals: fc.nat(9),
    takesBack: fc.boolean(),
    cost: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: unknowns, maxLength: unknowns }),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const programme = open(unknowns)
      const equalities: { places: number[]; factors: number[]; equals: number }[] = []
      for (const { places: of, equals, takesBack, cost } of steps) {
        if (takesBack && equalities.length > 0) {
          equalities.pop()
          programme.takeBack()
        } else {
          const equality = { places: of, factors: of.map(() => 1), equals }
          equalities.push(equality)
          programme.add(equality)
        }
        const afresh = solve({
          ...{ cost, equalities, lower: cost.map(() => 0), upper: cost.map(() => Infinity) },
        })
        const found = programme.least(cost)
        assert.equal(found.status, afresh.status)
        if (found.status === 'optimal' && afresh.status === 'optimal')
          assert.ok(Math.abs(found.least - afresh.least) < 1e-6)
      }
      programme.close()
    }),
  )
})
