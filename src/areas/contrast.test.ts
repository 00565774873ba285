import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrast } from './contrast.ts'

test('black on white has the greatest contrast, and a colour none on itself', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.equal(contrast('#14524a', '#14524a'), 1)
})

test('Goldcrest’s own colours have the contrast that the brand promises', () => {
  const promised = [
    ['#1b2a26', '#fbf8f1', 14.1],
    ['#14524a', '#fbf8f1', 8.5],
    ['#1b2a26', '#f5b82e', 8.4],
    ['#5c6b63', '#fbf8f1', 5.3],
    ['#8fd3c4', '#14211e', 9.7],
  ] as const
  for (const [one, other, ratio] of promised)
    assert.equal(Math.round(contrast(one, other) * 10) / 10, ratio)
})
