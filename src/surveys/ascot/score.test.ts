import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ascotDomains, type AscotLevel, type AscotLevels } from './domains.ts'
import { ascotLevels } from './of-answers.ts'
import { ascof1a, ascof1b, partialGain, scrqol, scrqolGain } from './score.ts'

const all = (level: AscotLevel): AscotLevels =>
  Object.fromEntries(ascotDomains.map((domain) => [domain, level]))

const near = (value: number | undefined, expected: number) =>
  assert.ok(value !== undefined && Math.abs(value - expected) < 1e-12, `${value} is ${expected}`)

test('quality of life of all levels alike is as published', () => {
  near(scrqol(all(1)), 0.998645)
  near(scrqol(all(2)), 0.757481)
  near(scrqol(all(3)), 0.169593)
  near(scrqol(all(4)), -0.170635)
})

test('it is there only when all eight are answered, and nothing is made up', () => {
  for (const domain of ascotDomains) {
    const seven = { ...all(1), [domain]: undefined }
    assert.equal(scrqol(seven), undefined, domain)
    assert.equal(ascof1a(seven), undefined, domain)
    assert.equal(scrqolGain(all(1), seven), undefined)
    assert.equal(scrqolGain(seven, all(1)), undefined)
  }
})

test('the gain is what is there less what would be without; one domain alone gives a partial one', () => {
  near(scrqolGain(all(1), all(4)), 0.998645 + 0.170635)
  near(partialGain('occupation', 1, 3), 0.203 * (0.962 - 0.567))
  near(partialGain('control', 4, 1), -0.203)
  assert.equal(partialGain('control', undefined, 1), undefined)
  assert.equal(partialGain('control', 1, undefined), undefined)
})

test('ASCOF 1A is 32 less the levels, 1B the share in the two best', () => {
  assert.equal(ascof1a(all(1)), 24)
  assert.equal(ascof1a(all(4)), 0)
  assert.equal(ascof1a({ ...all(2), safety: 3 }), 15)
  assert.deepEqual(ascof1b([1, 2, 3, 4, undefined]), { answered: 4, top: 2, share: 0.5 })
  assert.deepEqual(ascof1b([undefined]), { answered: 0, top: 0, share: undefined })
})

test('levels are read from answers, now and without the service apart', () => {
  const question = (id: string, domain: string, isExpected?: boolean) => ({
    ...{ id, domain, isExpected, kind: 'levels' as const, words: id },
    levels: [1, 2, 3, 4].map((level) => ({ level, words: String(level) })),
  })
  const questions = [
    question('now', 'control'),
    question('without', 'control', true),
    question('other', 'weather'),
  ]
  const answers = [
    { question: 'now', level: 2 },
    { question: 'without', level: 4 },
    { question: 'other', level: 1 },
    { question: 'unheard', level: 1 },
  ]
  assert.deepEqual(ascotLevels({ scoring: 'ascot-int4', questions }, answers), {
    ...{ current: { control: 2 }, expected: { control: 4 } },
  })
  assert.deepEqual(ascotLevels({ questions }, answers), { current: {}, expected: {} })
})
