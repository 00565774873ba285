import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAnswers } from './answers.ts'
import { definitionSchema, wordingHash, type Definition } from './instrument.ts'
import { mayNotAsk } from './may-ask.ts'
import { isGated, packSchema, readPack } from './pack-file.ts'
import { openPacks } from './packs/packs.ts'
import { ons4 } from './packs/ons4.ts'
import { short } from './packs/short.ts'

test('every pack that is shipped may be used by anybody, is well made, and has words of its own', () => {
  for (const pack of openPacks) {
    assert.deepEqual(packSchema.parse(pack), pack)
    assert.equal(isGated(pack), false, pack.pack)
  }
  assert.equal(openPacks[0], ons4)
  assert.equal(new Set(openPacks.map(wordingHash)).size, openPacks.length)
})

test('the four national questions have their official words, and “top” means good in each', () => {
  assert.deepEqual(
    ons4.definition.questions.map(({ words }) => words),
    [
      'Overall, how satisfied are you with your life nowadays?',
      'Overall, to what extent do you feel that the things you do in your life are worthwhile?',
      'Overall, how happy did you feel yesterday?',
      'On a scale where nought is ‘not at all anxious’ and 10 is ‘completely anxious’, overall, how anxious did you feel yesterday?',
    ],
  )
  for (const { id, levels, note } of ons4.definition.questions) {
    const best = id === 'anxious' ? ['0', '1'] : ['10', '9']
    assert.deepEqual(
      levels!.slice(0, 2).map(({ words }) => words),
      best,
      id,
    )
    assert.equal(levels!.length, 11)
    assert.match(note!, id === 'anxious' ? /0 and 1, “very low”/ : /9 and 10, “very high”/)
  }
  assert.equal(ons4.licence, 'Open Government Licence v3.0')
})

test('one word, one space or another language is another wording', () => {
  const other = structuredClone(short)
  other.definition.questions[0]!.levels![0]!.words += ' '
  assert.notEqual(wordingHash(other), wordingHash(short))
  assert.notEqual(wordingHash({ ...short, language: 'cy' }), wordingHash(short))
  assert.notEqual(wordingHash({ ...short, easyRead: true }), wordingHash(short))
  assert.equal(wordingHash({ ...short, name: 'Another' }), wordingHash(short))
})

test('what a pack lacks is said with its place', () => {
  const said = (change: object) => {
    const read = readPack(JSON.stringify({ ...short, ...change }))
    return read.ok ? 'fine' : read.because
  }
  assert.equal(said({}), 'fine')
  assert.match(said({ pack: 'My pack' }), /^In pack: Name the pack in small letters/)
  const questions = short.definition.questions
  const gap = {
    ...questions[0],
    levels: [
      { level: 1, words: 'a' },
      { level: 3, words: 'b' },
    ],
  }
  assert.match(said({ definition: { questions: [gap] } }), /Levels count from 1/)
  assert.match(
    said({ definition: { questions: [questions[0], questions[0]] } }),
    /Two questions have the same name/,
  )
  const broken = readPack('{"pack": ')
  assert.match(broken.ok ? '' : broken.because, /This file is no JSON/)
})

test('a pack of the ASCOT family is gated, whatever its file says of itself', () => {
  const own = { ...short, pack: 'mine' }
  assert.equal(isGated({ ...own, needsLicence: true }), true)
  assert.equal(isGated({ ...own, pack: 'ascot-sct4' }), true)
  assert.equal(isGated({ ...own, holder: 'University of Kent' }), true)
  assert.equal(isGated({ ...own, name: 'Adult Social Care Outcomes Toolkit' }), true)
  const scored: Definition = { ...own.definition, scoring: 'ascot-sct4' }
  assert.equal(isGated({ ...own, definition: scored }), true)
  assert.equal(isGated(own), false)
})

test('how it would be without the service is asked in interviews only', () => {
  const questions = [{ ...short.definition.questions[0], isExpected: true }]
  for (const scoring of ['ascot-sct4', undefined])
    assert.equal(definitionSchema.safeParse({ scoring, questions }).success, false)
  assert.equal(definitionSchema.safeParse({ scoring: 'ascot-int4', questions }).success, true)
})

test('who may be asked how', () => {
  const self = { ...short.definition, scoring: 'ascot-sct4' as const }
  const interview = { ...short.definition, scoring: 'ascot-int4' as const }
  const own = { answeredBy: 'self', mode: 'paper' } as const
  for (const serviceType of ['Care home', 'residential care', 'Nursing homes'])
    assert.match(mayNotAsk(self, { ...own, serviceType }) ?? '', /in a care home/, serviceType)
  assert.equal(mayNotAsk(self, { ...own, serviceType: 'home care' }), undefined)
  assert.equal(mayNotAsk(self, own), undefined)
  assert.match(mayNotAsk(interview, { ...own, mode: 'link' }) ?? '', /This is an interview/)
  assert.equal(mayNotAsk(interview, { ...own, mode: 'phone' }), undefined)
  const proxy = { ...own, answeredBy: 'proxy' } as const
  assert.match(mayNotAsk(ons4.definition, proxy) ?? '', /nobody answers them for her/)
  assert.equal(mayNotAsk(short.definition, proxy), undefined)
})

test('an answer outside its levels gets its sentence, and the others are kept', () => {
  const definition: Definition = {
    questions: [
      { ...short.definition.questions[0]!, mayBeLeft: false },
      { id: 'age', kind: 'number', words: 'How old are you?', least: 18, most: 110 },
      { id: 'more', kind: 'words', words: 'What else?', mayBeLeft: true },
    ],
  }
  const read = readAnswers(definition, { time: '5', age: '17', more: ' Fine. ' })
  assert.deepEqual(read.errors, {
    time: '“5” isn’t an answer to this question: give one of 1 to 4',
    age: '“17” isn’t an answer to this question: give a number from 18 to 110',
  })
  assert.deepEqual(read.given, [{ question: 'more', level: null, number: null, words: 'Fine.' }])
  assert.deepEqual(readAnswers(definition, {}).errors, {
    time: 'Choose an answer',
    age: 'Write an answer',
  })
  for (const said of ['0', '-1', '1.5', '1e0', 'two', ' 4x'])
    assert.ok(readAnswers(definition, { time: said }).errors.time, said)
  assert.deepEqual(readAnswers(definition, { time: ' 4 ', age: '18,5' }), {
    given: [
      { question: 'time', level: 4, number: null, words: null },
      { question: 'age', level: null, number: 18.5, words: null },
    ],
    errors: {},
  })
})
