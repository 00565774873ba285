// Every figure of the invented study is R’s, computed there from the answers themselves.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demonstrationStudy } from '../../src/studies/demonstration/demonstration.ts'
import { inputsOf, kept } from './by-r.ts'
import { figuresOfOurs, isNear } from './ours.ts'

const data = demonstrationStudy()

test('what R was given is what the study is', () => {
  assert.equal(
    inputsOf(data),
    kept().inputs,
    'the invented study has changed: npm run beside-r -- --keep, where R is installed',
  )
})

test('each figure is R’s, and none is left out on either side', () => {
  const { figures } = kept()
  const ours = figuresOfOurs(data)
  assert.deepEqual([...ours.keys()].toSorted(), Object.keys(figures).toSorted())
  assert.ok(ours.size > 100)
  for (const [name, value] of ours)
    assert.ok(isNear(name, value, figures[name]!), `${name}: ${value}, and by R ${figures[name]}`)
})

test('a figure that is otherwise is found', () => {
  assert.equal(isNear('outcome.1.pearson.p', 0.0313, 0.031305), false)
  assert.equal(isNear('outcome.1.organisations.p', 0.031, 0.08), false)
  assert.equal(isNear('outcome.2.odds', 1.48, 2.585), false)
})
