import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf, ndcg, success } from './measures.ts'

const grades = { Ana: 3, Ben: 2, Cai: 1 }

test('the best order there could be is worth 1, and none of it nothing', () => {
  assert.equal(ndcg(['Ana', 'Ben', 'Cai', 'Dee'], grades), 1)
  assert.equal(ndcg(['Dee', 'Eli'], grades), 0)
  assert.equal(ndcg([], grades), 0)
})

test('what suits less counts less, and further down less', () => {
  // Gains of 3 and 7 at the first two places, against 7, 3 and 1: by hand from the definition.
  const best = 7 + 3 / Math.log2(3) + 1 / 2
  assert.ok(Math.abs(ndcg(['Ben', 'Ana'], grades) - (3 + 7 / Math.log2(3)) / best) < 1e-12)
})

test('success is somebody who suits well among the first', () => {
  assert.equal(success(['Cai', 'Ben'], grades, 1), false)
  assert.equal(success(['Cai', 'Ben'], grades, 3), true)
})

test('needs that nobody could meet are left out of the figures', () => {
  const figures = figuresOf([
    { order: ['Ana'], grades },
    { order: [], grades },
    { order: ['Dee'], grades: { Cai: 1 } },
  ])
  assert.equal(figures.needs, 2)
  assert.equal(figures.success1, 0.5)
  assert.equal(figures.nothingFound, 0.5)
})
