import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Refused } from '../refused.ts'
import { cardJson } from './card-json.ts'
import { cardText } from './card-text.ts'
import type { CardInput } from './card-input.ts'
import { resultCard } from './result-card.ts'
import { mainTest } from './sentences.ts'
import { pWords } from './words.ts'

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 })
const input = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
  .chain(([groups, answers]) =>
    fc.record({
      groups: fc.array(name, { minLength: groups, maxLength: groups }),
      answers: fc.array(name, { minLength: answers, maxLength: answers }),
      counts: fc.array(
        fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 15 })), {
          minLength: answers,
          maxLength: answers,
        }),
        { minLength: groups, maxLength: groups },
      ),
      isOrdered: fc.boolean(),
      seed: fc.constant(1),
    }),
  )

const withProviders = (given: CardInput, each: number): CardInput => ({
  ...given,
  providers: given.counts.flatMap((counts, group) =>
    Array.from({ length: each }, (_, at) => ({
      provider: `${group} ${at}`,
      group,
      counts: counts.map((count) => Math.floor((count + at) / each)),
    })).filter((one) => one.counts.some((count) => count > 0)),
  ),
})

describe('A result card', () => {
  test('is 80 columns wide, whatever things are called', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const line of cardText(resultCard(given), [given.groups.join(' ')]).split('\n'))
          assert.ok([...line].length <= 80, line)
      }),
      { numRuns: 25 },
    )
  })

  test('holds nothing that would steer a terminal', () => {
    const steering = 'red \u001b[31m and \u0007 bell'
    const text = cardText(resultCard({ ...whole, groups: [steering, 'others'] }), [steering])
    // oxlint-disable-next-line no-control-regex
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  })

  test('has every field as JSON, with numbers or null', () => {
    const fields = Object.keys(cardJson(resultCard(whole))).toSorted()
    fc.assert(
      fc.property(input, (given) => {
        const card = cardJson(resultCard(given))
        assert.deepEqual(Object.keys(card).toSorted(), fields)
        assert.deepEqual(JSON.parse(JSON.stringify(card)), card)
        assert.doesNotMatch(JSON.stringify(card), /NaN|Infinity/)
      }),
      { numRuns: 25 },
    )
    for (const field of named) assert.ok(fields.includes(field), field)
  })

  test('says that groups differ only where its test does, and never why', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 4, max: 7 }), (given, each) => {
        for (const one of [given, withProviders(given, each)]) {
          const card = resultCard(one)
          const main = mainTest(card)
          const claims = /These differ by more than chance/.test(card.sentence)
          assert.equal(
            claims,
            main !== undefined && main.p < 0.05 && !card.clusterPermutation?.tooFew,
          )
          assert.doesNotMatch(card.sentence, /because|cause|effect of|leads to|thanks to/)
          assert.match(card.sentence, /\.$/)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('never prints a p at the level’s own figure that lies on one side of it', () => {
    assert.equal(pWords(0.0496), 'p < 0.05')
    assert.equal(pWords(0.0504), 'p > 0.05')
    assert.equal(pWords(0.05), 'p = 0.050')
    assert.equal(pWords(0.0494), 'p = 0.049')
  })

  test('goes by whole providers where they are known', () => {
    const apart = resultCard({
      ...whole,
      counts: [
        [30, 10],
        [10, 30],
      ],
      providers: [0, 1].flatMap((group) =>
        Array.from({ length: 8 }, (_, at) => ({
          provider: `${group} ${at}`,
          group,
          counts: at < 6 === (group === 0) ? [5, 0] : [0, 5],
        })),
      ),
    })
    assert.equal(mainTest(apart)?.test, 'clusterPermutation')
    assert.ok(apart.pearson!.p < 0.001 && apart.clusterPermutation!.p! > 0.05)
    assert.match(apart.sentence, /cannot tell these apart/)
    assert.match(apart.sentence, /as if each were alone would have said they differ/)
    assert.ok(apart.smallestDetectable!.withDesignEffect! > apart.smallestDetectable!.difference)
  })

  test('is of a table of counts', () => {
    for (const counts of [
      [[1, 2]],
      [[1, 2], [3]],
      [
        [1, -1],
        [2, 3],
      ],
      [
        [1, 0.5],
        [2, 3],
      ],
    ])
      assert.throws(() => resultCard({ ...whole, counts }), Refused)
    assert.throws(() => resultCard({ ...whole, groups: [], counts: [] }), Refused)
  })
})

const whole: CardInput = {
  groups: ['micro', 'others'],
  answers: ['yes', 'no'],
  counts: [
    [20, 10],
    [10, 15],
  ],
  isOrdered: true,
  seed: 1,
}

/** What programs rely on. */
const named = [
  ...['version', 'groups', 'answers', 'counts', 'people', 'wilson', 'newcombe', 'mannWhitney'],
  ...['kruskalWallis', 'linearByLinear', 'pearson', 'yates', 'likelihoodRatio', 'fisher'],
  ...[
    'freemanHalton',
    'cramersV',
    'clusterPermutation',
    'clusterBootstrap',
    'icc',
    'designEffect',
    'holm',
    'caseMix',
  ],
  ...['smallestDetectable', 'sentence', 'seed', 'expected', 'smallCounts', 'providers'],
]
