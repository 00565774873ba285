import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSolver } from './solver.ts'

const solve = await openSolver()

test('the least cost is found, with where it is', () => {
  // 3 workers at 2 or 5 a day, 10 days of work, the cheap one has only 6.
  const found = solve({
    cost: [2, 5],
    lower: [0, 0],
    upper: [6, Infinity],
    equalities: [{ places: [0, 1], factors: [1, 1], equals: 10 }],
  })
  assert.deepEqual(found, { status: 'optimal', least: 32, values: [6, 4] })
})

test('what can’t be, and what has no end, are said apart', () => {
  const equalities = [{ places: [0, 1], factors: [1, 1], equals: 10 }]
  const impossible = { cost: [1, 1], lower: [0, 0], upper: [4, 4], equalities }
  assert.equal(solve(impossible).status, 'infeasible')
  const endless = { places: [0, 1], factors: [1, -1], equals: 0 }
  const open = { cost: [-1, 0], lower: [0, 0], upper: [Infinity, Infinity] }
  assert.equal(solve({ ...open, equalities: [endless] }).status, 'unbounded')
  assert.equal(solve({ ...open, equalities: [] }).status, 'unbounded')
})

test('it can be asked a thousand times', () => {
  for (let count = 0; count < 1000; count++) {
    const found = solve({
      cost: [1],
      lower: [0],
      upper: [Infinity],
      equalities: [{ places: [0], factors: [2], equals: count }],
    })
    assert.equal(found.status === 'optimal' && found.least, count / 2)
  }
})
