import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mayWait } from './may-wait.ts'

const patterns = ['/people/:personId/goals/new']

test('a form may wait where it is listed, in its own area, with or without a question', () => {
  const isIn = (base: string, path: string) => mayWait(patterns, { base }, path)
  assert.ok(isIn('/marl', '/marl/people/a-1/goals/new'))
  assert.ok(isIn('/marl', '/marl/people/a-1/goals/new?day=2026-11-23'))
  assert.ok(isIn('', '/people/a-1/goals/new'))
  assert.ok(!isIn('', '/marl/people/a-1/goals/new'))
  assert.ok(!isIn('/marl', '/marlow/people/a-1/goals/new'))
  assert.ok(!isIn('/marl', '/people/a-1/goals/new'))
  assert.ok(!isIn('/marl', '/marl/people/a-1/goals/newer'))
})

test('nothing climbs out', () => {
  const piece = fc.constantFrom(
    ...[
      '/',
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '\\',
      '//',
      'people',
      'goals',
      'new',
      'marl',
      '?',
      '#',
      '@',
    ],
    ...['x', '\t', '\n', 'https:', ':80'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const path = pieces.join('')
      if (!mayWait(patterns, { base: '/marl' }, path)) return true
      const url = new URL(path, 'http://localhost')
      return url.host === 'localhost' && /^\/marl\/people\/[\w-]+\/goals\/new$/.test(url.pathname)
    }),
    { numRuns: 5000 },
  )
})
