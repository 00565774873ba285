import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { slipsBetween } from './slips-between.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), maxLength: 9 })

test('slips are counted as fingers make them', () => {
  assert.equal(slipsBetween('gardening', 'gardening'), 0)
  assert.equal(slipsBetween('gardning', 'gardening'), 1, 'left out')
  assert.equal(slipsBetween('garrdening', 'gardening'), 1, 'added')
  assert.equal(slipsBetween('gardenong', 'gardening'), 1, 'exchanged')
  assert.equal(slipsBetween('hopsital', 'hospital'), 1, 'two neighbours swapped')
  assert.equal(slipsBetween('hopsitl', 'hospital'), 2, 'two slips')
})

test('a slip in the first letter counts twice: cats are seldom meant by bats', () => {
  assert.equal(slipsBetween('bats', 'cats'), 2)
  assert.equal(slipsBetween('cabs', 'cats'), 1)
})

test('there are none between a word and itself, and between no others', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      assert.equal(slipsBetween(a, a), 0)
      assert.equal(slipsBetween(a, b) === 0, a === b)
    }),
  )
})

test('it doesn’t matter which of the two was typed', () => {
  fc.assert(fc.property(word, word, (a, b) => slipsBetween(a, b) === slipsBetween(b, a)))
})

test('there are at least as many as one is longer, and no more than the longer has letters', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const slips = slipsBetween(a, b)
      assert.ok(slips >= Math.abs(a.length - b.length))
      assert.ok(slips <= Math.max(a.length, b.length) + 1)
    }),
  )
})

test('one slip of the fingers within a word is one slip', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom('x', 'y'), (start, end, slipped) => {
      const typed = `f${start}${slipped}${end}`
      assert.equal(slipsBetween(typed, `f${start}${end}`), 1)
      assert.equal(slipsBetween(typed, `f${start}z${end}`), 1)
      assert.equal(slipsBetween(`f${start}xy${end}`, `f${start}yx${end}`), 1)
    }),
  )
})
