import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggestNames } from '../../../platform/text/suggest-names.ts'
import { asWritten, moreNames } from './more-names.ts'

const found = (words: string) => Object.fromEntries(moreNames(words))

test('days, ages over 89, house numbers and initials are found in a note', () => {
  assert.deepEqual(
    found('On 3rd March 2025 we went to 12 Lock Lane. He is 93. E.W. was 64, in July 2024.'),
    {
      'On 3rd March 2025': 'date',
      'July 2024': 'date',
      '93': 'age',
      '12 Lock Lane': 'place',
      'E.W.': 'name',
    },
  )
  assert.deepEqual(found('It was her 93rd birthday, and he turned ninety-one.'), {
    '93rd': 'age',
    'ninety-one': 'age',
  })
})

test('what is no age and no day is left alone', () => {
  assert.deepEqual(found('The walk was 95 minutes, at £98, on Tuesday in May.'), {})
})

test('a name that begins a sentence is found, and a verb that does so isn’t', () => {
  assert.deepEqual(
    found('Doris came along. Baked a cake. Walked home. “Ivy, look!” Gwen’s cat slept.'),
    {
      Doris: 'name',
      Ivy: 'name',
      Gwen: 'name',
    },
  )
})

test('a known name is found however it is written, and never within another word', () => {
  const known = asWritten('asha and ASHA met Ashanti', [{ standsFor: 'Asha', pseudonym: 'Rowan' }])
  assert.deepEqual(
    known.map(({ standsFor }) => standsFor),
    ['asha', 'ASHA'],
  )
  const all = suggestNames('asha laughed.', known, [], new Map())
  assert.deepEqual(
    all.map(({ standsFor, pseudonym }) => [standsFor, pseudonym]),
    [['asha', 'Rowan']],
  )
})
