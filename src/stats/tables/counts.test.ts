import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { kruskalWallis } from '../ordinal/kruskal-wallis.ts'
import { linearByLinear } from '../ordinal/linear-by-linear.ts'
import { mannWhitneyExact } from '../ordinal/mann-whitney-exact.ts'
import { mannWhitney } from '../ordinal/mann-whitney.ts'
import { Refused } from '../refused.ts'
import { marginsOf, withoutEmptyLines, type Counts } from './counts.ts'
import { cramersV } from './cramers-v.ts'
import { lowExpected } from './expected.ts'
import { fisher } from './fisher.ts'
import { freemanHalton } from './freeman-halton/freeman-halton.ts'
import { likelihoodRatio } from './likelihood-ratio.ts'
import { pearson } from './pearson.ts'
import { readCounts } from './read-counts.ts'
import { yates } from './yates.ts'

const everything = {
  pearson,
  yates,
  likelihoodRatio,
  cramersV,
  fisher,
  freemanHalton,
  kruskalWallis,
  linearByLinear,
  mannWhitney,
  mannWhitneyExact,
  lowExpected,
}

describe('What is no table of counts is refused by every test, with a sentence', () => {
  const wrong: [string, unknown, RegExp][] = [
    ['nothing', [], /0 rows and 0 columns/],
    ['one row', [[1, 2]], /1 row and 2 columns: give two of each or more/],
    ['one column', [[1], [2]], /2 rows and 1 column:/],
    ['rows of different lengths', [[1, 2], [3]], /Row 2 has 1 cell, row 1 has 2/],
    [
      'halves',
      [
        [1, 2],
        [3, 0.5],
      ],
      /Row 2, column 2 is 0.5: give a whole number of 0 or more/,
    ],
    [
      'less than nothing',
      [
        [1, -2],
        [3, 4],
      ],
      /Row 1, column 2 is -2/,
    ],
    [
      'no number',
      [
        [1, NaN],
        [3, 4],
      ],
      /column 2 is NaN/,
    ],
    [
      'without end',
      [
        [1, Infinity],
        [3, 4],
      ],
      /column 2 is Infinity/,
    ],
    [
      '2^53',
      [
        [1, 2 ** 53],
        [3, 4],
      ],
      /column 2 is 9007199254740992/,
    ],
    [
      '2^53 together',
      [
        [2 ** 52, 2 ** 52],
        [3, 4],
      ],
      /2\^53 − 1 together/,
    ],
    ['a text', '1,2/3,4', /That is no table/],
    [
      'texts',
      [
        ['1', '2'],
        ['3', '4'],
      ],
      /Row 1, column 1 is 1:/,
    ],
    ['holes', [Array.from({ length: 2 }), [3, 4]], /column 1 is undefined/],
    ['null', null, /That is no table/],
    ['flat', [1, 2, 3, 4], /That is no table/],
  ]
  for (const [name, table, sentence] of wrong)
    test(name, () => {
      for (const of of Object.values(everything))
        assert.throws(() => of(table as Counts), { name: 'Refused', message: sentence })
    })
})

test('what is for two rows, or two by two, refuses others', () => {
  const larger = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]
  assert.throws(() => fisher(larger), /3 × 3: this needs two rows and two columns/)
  assert.throws(() => yates(larger), Refused)
  assert.throws(() => mannWhitney(larger), /has 3 rows: this needs two/)
})

describe('Where the data leave no meaning, the answer is undefined, and never a number', () => {
  const { lowExpected: descriptive, ...tests } = everything
  assert.ok(descriptive)
  const empty = {
    nobody: [
      [0, 0],
      [0, 0],
    ],
    'all in one cell': [
      [5, 0],
      [0, 0],
    ],
  }
  for (const [name, counts] of Object.entries(empty))
    test(name, () => {
      for (const of of Object.values(tests)) assert.equal(of(counts), undefined, of.name)
    })

  test('an empty row', () => {
    for (const of of Object.values(tests))
      assert.equal(
        of([
          [0, 0],
          [3, 4],
        ]),
        undefined,
        of.name,
      )
  })

  test('an empty column', () => {
    for (const of of Object.values(tests))
      assert.equal(
        of([
          [0, 3],
          [0, 4],
        ]),
        undefined,
        of.name,
      )
  })

  test('an answer that nobody gave changes nothing where it has a meaning without it', () => {
    const [counts, wider] = [
      [
        [3, 9, 1],
        [7, 2, 4],
      ],
      [
        [3, 9, 0, 1],
        [7, 2, 0, 4],
      ],
    ]
    assert.equal(pearson(wider), undefined)
    assert.equal(likelihoodRatio(wider), undefined)
    assert.deepEqual(freemanHalton(wider), freemanHalton(counts))
    assert.deepEqual(kruskalWallis(wider), kruskalWallis(counts))
    assert.deepEqual(mannWhitney(wider), mannWhitney(counts))
    assert.deepEqual(mannWhitneyExact(wider), mannWhitneyExact(counts))
    assert.deepEqual(withoutEmptyLines(wider), counts)
    assert.deepEqual(
      withoutEmptyLines([
        [0, 0],
        [0, 0],
      ]),
      [],
    )
  })
})

test('exact tests refuse what would take for ever, and say what to do', () => {
  const half = 2 ** 51
  assert.throws(
    () =>
      fisher([
        [half, half],
        [half, half - 1],
      ]),
    /Pearson's test/,
  )
  assert.throws(
    () =>
      freemanHalton([
        [half, half],
        [half, half - 1],
      ]),
    /Pearson's test/,
  )
  const sixty = [...Array.from({ length: 60 }).keys()]
  const wide = sixty.map((row) => sixty.map((column) => (row * 7 + column * 3) % 11))
  assert.throws(() => freemanHalton(wide), /3600 cells.*merge some lines/)
  // 2^53 − 1 people are no trouble to the others.
  for (const of of [pearson, yates, likelihoodRatio, kruskalWallis, linearByLinear])
    assert.ok(
      of([
        [half, half],
        [half, half - 1],
      ])!.p > 0.9,
      of.name,
    )
  assert.ok(
    mannWhitney([
      [half, half],
      [half, half - 1],
    ])!.p > 0.9,
  )
})

test('a text of counts is read, and anything else in it is named', () => {
  assert.deepEqual(readCounts('29,18,11,0/10,13,11,3'), [
    [29, 18, 11, 0],
    [10, 13, 11, 3],
  ])
  assert.deepEqual(readCounts(' 3 , 1 \n 1 , 3 \n'), [
    [3, 1],
    [1, 3],
  ])
  assert.deepEqual(marginsOf(readCounts('1,2/3,4')), { rows: [3, 7], columns: [4, 6], total: 10 })
  for (const [text, sentence] of [
    ['', /Row 1, column 1 is ""/],
    ['1,2/3,x', /Row 2, column 2 is "x": give counts such as 29,18/],
    ['1,2/3,1e3', /is "1e3"/],
    ['1,2/3,-4', /is "-4"/],
    ['1,2/3,', /is ""/],
    ['1,2/3', /Row 2 has 1 cell/],
    ['1,2', /1 row and/],
    ['1,2/3,99999999999999999999', /is "99999999999999999999"/],
  ] as const)
    assert.throws(() => readCounts(text), { name: 'Refused', message: sentence })
})
