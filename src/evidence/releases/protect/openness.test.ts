import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openProgrammes } from '../../../platform/solver/programme.ts'
import { Openness, type Sum } from './openness.ts'

const open = await openProgrammes()

/** Counts of eight enterprises: of groups of them it is asked what may be said, and those of few are secret. */
const county = fc.record({
  values: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }),
  groups: fc.array(fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), {
    ...{ minLength: 1, maxLength: 9 },
  }),
})

test('what is said of many sums at once is what is said one after the other', () => {
  let [said, unsaid] = [0, 0]
  fc.assert(
    fc.property(county, ({ values, groups }) => {
      const sumOf = (places: number[]): Sum => ({
        ...{ places, value: places.reduce((sum, place) => sum + values[place]!, 0) },
      })
      const sums = groups.map(sumOf)
      const small = [...sums, ...values.keys().map((place) => sumOf([place]))]
      const secrets = small.filter(({ value }) => value > 0 && value < 5)
      const asked = (each: (openness: Openness) => boolean[]) => {
        const openness = new Openness({ values, links: [], secrets }, open)
        const found = each(openness)
        openness.close()
        return found
      }
      const atOnce = asked((openness) => openness.say(sums))
      const inTurn = asked((openness) => sums.flatMap((sum) => openness.say([sum])))
      assert.deepEqual(atOnce, inTurn)
      said += atOnce.filter(Boolean).length
      unsaid += atOnce.filter((one) => !one).length
    }),
    { seed: 5, numRuns: 300 },
  )
  assert.ok(said > 300 && unsaid > 300, `${said} said, ${unsaid} not`)
})

test('a place that is there twice counts twice', () => {
  const openness = new Openness({ values: [6, 7], links: [], secrets: [] }, open)
  assert.deepEqual(openness.say([{ places: [0, 0, 1], value: 19 }]), [true])
  openness.close()
  // Whoever knows twice the first, and it with the second, knows both.
  const values = [3, 20]
  const secrets = [{ places: [0], value: 3 }]
  const both = new Openness({ values, links: [], secrets }, open)
  const [twice, once] = [
    { places: [0, 0, 1], value: 26 },
    { places: [0, 1], value: 23 },
  ]
  assert.deepEqual(both.say([twice, once]), [true, false])
  both.close()
})
