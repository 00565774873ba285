import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWhole, outcodeOf, readPostcode, writtenPostcode } from './postcode.ts'

test('a postcode is read however it is typed, whole or its first half', () => {
  for (const typed of ['QM3 4AB', 'qm34ab', ' qm3  4ab ', 'QM3\u00a04AB'])
    assert.equal(readPostcode(typed), 'QM34AB', typed)
  assert.equal(readPostcode('qm3'), 'QM3')
  assert.equal(readPostcode('QM3A'), 'QM3A')
  for (const typed of ['', 'QM', 'Ashford', 'QM3 4', 'QM3 4ABC', '3QM 4AB', 'QM333 4AB'])
    assert.equal(readPostcode(typed), undefined, typed)
})

test('the first half of a postcode is told from the whole', () => {
  assert.deepEqual(['Q1', 'QM3A', 'Q11AA', 'QM3A1AA'].map(isWhole), [false, false, true, true])
  assert.deepEqual(['Q1', 'QM3A', 'Q11AA', 'QM3A1AA'].map(outcodeOf), ['Q1', 'QM3A', 'Q1', 'QM3A'])
  assert.deepEqual(['QM3', 'QM34AB'].map(writtenPostcode), ['QM3', 'QM3 4AB'])
})
