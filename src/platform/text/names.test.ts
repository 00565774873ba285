import assert from 'node:assert/strict'
import { test } from 'node:test'
import { replaceNames } from './replace-names.ts'
import { suggestNames } from './suggest-names.ts'

const words = `Interviewer: Who comes to you on Mondays?
Doris: It is Mary Pell, from In Your Own Time. Mary's been coming since I lived in Harbury.
Interviewer: And before?
Doris: Before, nobody. My doctor is Dr Okafor at Mill Lane Surgery. Ring me on 01632 960 017,
or write to doris.quill@example.org. I'm at AB1 2CD. The English weather! Then Mary rang Anna.`

const found = (text = words, speakers = ['Doris']) =>
  suggestNames(text, [{ standsFor: 'Doris Quill', pseudonym: 'P031' }], speakers)

test('names, places, phone numbers, emails and postcodes are found, each once', () => {
  const kinds = Object.fromEntries(found().map(({ standsFor, kind }) => [standsFor, kind]))
  assert.deepEqual(kinds, {
    Doris: 'name',
    'Mary Pell': 'name',
    'In Your Own Time': 'place',
    Mary: 'name',
    Harbury: 'place',
    Okafor: 'name',
    'Mill Lane Surgery': 'place',
    '01632 960 017': 'phone',
    'doris.quill@example.org': 'email',
    'AB1 2CD': 'postcode',
    Anna: 'name',
  })
})

test('a word that only begins a sentence, a day, or a common word is no name', () => {
  const text = 'A: Tea is nice. Lovely. On Tuesday I rang the NHS – Nobody came. “Who knows?” OK.'
  assert.deepEqual(found(text, []), [])
})

test('what the study knows is suggested as it is called elsewhere', () => {
  const [first] = found('I: Hello.\nP: I am Doris Quill.', [])
  assert.deepEqual([first!.standsFor, first!.pseudonym, first!.times], ['Doris Quill', 'P031', 1])
  assert.match(first!.beside, /I am Doris Quill/)
})

test('no pseudonym is a word that is in the text already', () => {
  const pseudonyms = found(`${words}\nDoris: Rowan and Sorrel came.`).map((one) => one.pseudonym)
  assert.ok(!pseudonyms.includes('Rowan') && !pseudonyms.includes('Sorrel'))
  assert.equal(new Set(pseudonyms.filter((one) => !one.startsWith('['))).size, 5)
  const of = (name: string) => found().find((one) => one.standsFor === name)!.pseudonym
  assert.equal(of('Mary'), of('Mary Pell'), 'the same woman')
})

test('names are replaced as whole words, the longest first, and nothing twice', () => {
  const pairs = [
    { standsFor: 'Mary', pseudonym: 'Ann' },
    { standsFor: 'Mary Pell', pseudonym: 'Rowan' },
    { standsFor: 'Ann', pseudonym: 'Clover' },
  ]
  assert.equal(
    replaceNames('Mary Pell, Mary’s sister Ann, Anna and MARY.', pairs),
    'Rowan, Ann’s sister Clover, Anna and ANN.',
  )
  assert.equal(replaceNames('a (b) c', [{ standsFor: '(b)', pseudonym: '$&' }]), 'a $& c')
})
