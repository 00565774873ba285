import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hypothesisRules, sentenceFor, type Reading } from './hypothesis-rules.ts'

const numbers = ['expected', 'against', 'both', 'open', 'few', 'none'] as const
const words = ['first', 'others', 'alike', 'none'] as const
const verdicts = ['fits', 'does not fit', 'divided', 'none'] as const
const readings = numbers.flatMap((n) =>
  words.flatMap((w) => verdicts.map((v): Reading => ({ numbers: n, words: w, verdicts: v }))),
)
const groups = ['Micro', 'Others']

test('every combination of evidence has its sentence, and every rule is reached', () => {
  const reached = new Set(readings.map((one) => sentenceFor(one, groups).rule))
  assert.deepEqual([...reached].toSorted(), hypothesisRules.map(({ name }) => name).toSorted())
})

test('a sentence claims what its evidence shows, and never why', () => {
  for (const reading of readings) {
    const { sentence } = sentenceFor(reading, groups)
    const claims = /by more than chance usually would/.test(sentence)
    assert.equal(claims, ['expected', 'against'].includes(reading.numbers), sentence)
    if (reading.numbers === 'open') assert.match(sentence, /^The data cannot tell these apart/)
    if (reading.numbers === 'few') assert.match(sentence, /too few organisations/)
    if (/say that what was found fits/.test(sentence)) assert.equal(reading.verdicts, 'fits')
    if (/does not fit/.test(sentence)) assert.equal(reading.verdicts, 'does not fit')
    if (/more with Micro/.test(sentence)) assert.equal(reading.words, 'first')
    if (/more with the others/.test(sentence)) assert.equal(reading.words, 'others')
    assert.doesNotMatch(sentence, /because|causes|leads to|thanks to|[{}]/)
    assert.doesNotMatch(sentence, /\d/)
  }
})
